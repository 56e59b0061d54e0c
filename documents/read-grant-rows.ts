import type { GrantRow } from '../core/engaging/grant-row';
import type { Outcome } from '../core/kernel/outcome';
import type { GrantFileFormat } from '../core/ports/grant-files';
import { readGrantsCsv } from './grants-csv';
import { readGrantsJson } from './grants-json';

/**
 * The rows of a file of grants, CSV or 360Giving JSON, as text and in the file's order. A file that cannot be read whole
 * is refused whole (invalid-input): the field names the line, the column or the member at fault.
 */
export function readGrantRows(format: GrantFileFormat, content: string): Outcome<readonly GrantRow[]> {
  const text = content.startsWith('\ufeff') ? content.slice(1) : content;
  return format === 'csv' ? readGrantsCsv(text) : readGrantsJson(text);
}
