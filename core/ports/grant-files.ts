import type { GrantRow } from '../engaging/grant-row';
import type { Outcome } from '../kernel/outcome';

export type GrantFileFormat = 'csv' | '360giving';

/** Reads files of grants. Implemented by the documents room. */
export interface GrantFiles {
  /** The file's rows; a malformed file is refused whole (invalid-input), naming the line or the member at fault. */
  read(format: GrantFileFormat, content: string): Promise<Outcome<readonly GrantRow[]>>;
}
