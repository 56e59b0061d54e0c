import type { Row } from './open-store';

/** A text cell; throws when the cell is something else, which would be a fault of ours. */
export function textIn(row: Row, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new Error(`Expected text in column ${name}.`);
  return value;
}

/** A text cell, or undefined when it is null. */
export function maybeTextIn(row: Row, name: string): string | undefined {
  return row[name] === null || row[name] === undefined ? undefined : textIn(row, name);
}

/** A number cell; throws when the cell is something else. */
export function numberIn(row: Row, name: string): number {
  const value = row[name];
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'number') throw new Error(`Expected a number in column ${name}.`);
  return value;
}

/** A 0 or 1 cell as a boolean. */
export function flagIn(row: Row, name: string): boolean {
  return numberIn(row, name) !== 0;
}

/** A JSON object cell. */
export function objectIn(row: Row, name: string): Record<string, unknown> {
  const value: unknown = JSON.parse(textIn(row, name));
  if (!isObject(value)) throw new Error(`Expected an object in column ${name}.`);
  return value;
}

/** Whether a value is a plain object (not null, not an array). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value if it is text, else the fallback: for reading what clients and documents may hold. */
export function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

/** A value if it is a list, else an empty one. */
export function listOr(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
