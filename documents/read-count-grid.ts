import { CsvError, parse } from 'csv-parse/sync';
import { countFileLimits, type CountGrid } from '../core/developing/count-grid';
import { refuse, type Outcome } from '../core/kernel/outcome';
import { readCountWorkbook } from './count-workbook';
import { gridOf, refusedBecause } from './grid-of';

/**
 * Reads a spreadsheet of counts, given in base64: CSV in UTF-8, or an Excel workbook, told apart by its first bytes and
 * not by its name. Everything is text. Refuses counts-refused, with the line where there is one.
 */
export async function readCountGrid(content: string): Promise<Outcome<CountGrid>> {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > countFileLimits.bytes) {
    return refuse({ code: 'too-large', limit: countFileLimits.bytes });
  }
  if (startsWith(bytes, [0x50, 0x4b])) return readCountWorkbook(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refusedBecause('old-excel');
  const text = textOf(bytes);
  return text === undefined ? refusedBecause('not-text') : readCsv(text);
}

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** The text of UTF-8 bytes; undefined for any other encoding, and for bytes that are no text. */
function textOf(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function readCsv(text: string): Outcome<CountGrid> {
  try {
    const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
    const records = parse(whole, { relax_column_count: true });
    return gridOf(records.map((cells, at) => ({ line: at + 1, cells })));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const { lines } = cause as CsvError & { readonly lines?: number };
    return refusedBecause('unreadable', lines);
  }
}
