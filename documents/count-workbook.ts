import { inflateRawSync } from 'node:zlib';
import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs';
import type { CountGrid, CountRow } from '../core/developing/count-grid';
import { countFileLimits } from '../core/developing/count-grid';
import { looksLikePatientRows } from '../core/developing/patient-rows';
import type { Outcome } from '../core/kernel/outcome';
import { gridOf, refusedBecause } from './grid-of';
import { readZipDirectory, type ZipPart } from './zip-directory';

const mostUnpackedBytes = 40_000_000;
const mostParts = 200;

/**
 * Reads the first sheet of an Excel workbook (xlsx). The zip is unpacked within limits before anything reads it; the
 * spreadsheet library is loaded when the first workbook comes. Refuses macros, formulas, and a workbook of which any
 * sheet looks like rows about people.
 */
export async function readCountWorkbook(bytes: Buffer): Promise<Outcome<CountGrid>> {
  const parts = readZipDirectory(bytes, bytes.length);
  if (parts === undefined || !isSafe(bytes, parts)) return refusedBecause('unreadable');
  if (parts.some(({ name }) => /vbaproject/i.test(name))) return refusedBecause('macros');
  const workbook = await openWorkbook(bytes);
  const [first, ...others] = workbook?.worksheets ?? [];
  if (first === undefined) return refusedBecause('unreadable');
  for (const sheet of others) {
    const grid = sheetOf(sheet);
    if (grid.ok && looksLikePatientRows(grid.value)) return refusedBecause('patient-rows');
  }
  return sheetOf(first);
}

/** True when the parts unpack to what the directory says, and to no more than we read. */
function isSafe(bytes: Buffer, parts: readonly ZipPart[]): boolean {
  const total = parts.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (parts.length > mostParts || total > mostUnpackedBytes) return false;
  return parts.every((part) => !part.isEncrypted && unpacks(bytes, part));
}

const localHeaderLength = 30;

function unpacks(bytes: Buffer, { at, method, unpackedBytes }: ZipPart): boolean {
  if (at + localHeaderLength > bytes.length) return false;
  const from = at + localHeaderLength + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (method === 0) return from + unpackedBytes <= bytes.length;
  if (method !== 8) return false;
  try {
    // One byte more than it says it holds is a lie, and ends the unpacking there.
    inflateRawSync(bytes.subarray(from), { maxOutputLength: Math.max(1, unpackedBytes) });
    return true;
  } catch {
    return false;
  }
}

async function openWorkbook(bytes: Buffer): Promise<Workbook | undefined> {
  const { Workbook: Opened } = await import('exceljs');
  const workbook = new Opened();
  try {
    const whole = new Uint8Array(bytes);
    await workbook.xlsx.load(whole.buffer);
    return workbook;
  } catch {
    return undefined;
  }
}

function sheetOf(sheet: Worksheet): Outcome<CountGrid> {
  if (sheet.rowCount > countFileLimits.rows + 1) return refusedBecause('too-many-rows');
  if (sheet.columnCount > countFileLimits.columns) return refusedBecause('too-many-rows');
  const rows: CountRow[] = [];
  let worked: number | undefined;
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell: Cell) => {
      if (cell.formula !== undefined) worked ??= line;
      cells.push(textOf(cell.value));
    });
    rows.push({ line, cells });
  });
  return worked === undefined ? gridOf(rows) : refusedBecause('formulas', worked);
}

/** A cell as text: dates as their day, rich text and links as what they show, faults and formulas as nothing. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return 'text' in value ? value.text : '';
}
