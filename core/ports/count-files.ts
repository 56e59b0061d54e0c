import type { CountGrid } from '../developing/count-grid';
import type { Outcome } from '../kernel/outcome';

/** Reads spreadsheets of counts. Implemented by the documents room. */
export interface CountFiles {
  /**
   * The first sheet of a CSV (UTF-8) or Excel file, given in base64. Refuses counts-refused for a file that is too large,
   * is no such file, is in another encoding, or has formulas or macros; and for one whose further sheets look like rows
   * about people.
   */
  read(content: string): Promise<Outcome<CountGrid>>;
}
