import * as z from 'zod/mini';

/** A column as SharePoint keeps it. `note` is text of several lines; it cannot be indexed. */
export interface ColumnDefinition {
  readonly name: string;
  readonly type: 'text' | 'note' | 'number' | 'boolean';
  readonly indexed: boolean;
  readonly unique: boolean;
  /** SharePoint's own (Title): every list has it, and provisioning leaves it alone. */
  readonly builtIn: boolean;
}

export type Stored = string | number | boolean | null;
/** The columns of a row as Graph gives them. Columns without a value are absent, and so is empty text. */
export type Fields = Readonly<Record<string, unknown>>;

/** How one property of a value stands in a row: in one column, or in several where it may be long. */
export interface Column<Value> {
  readonly definitions: readonly ColumnDefinition[];
  write(value: Value): Readonly<Record<string, Stored>>;
  /** Throws ColumnFault when the row holds something else than the property may be. */
  read(fields: Fields): Value;
}

/** What a column holds cannot be what it should. The value itself is not repeated: it may be somebody's words. */
export class ColumnFault extends Error {
  readonly column: string;

  constructor(column: string, message: string, cause?: unknown) {
    super(`${column}: ${message}`, { cause });
    this.name = 'ColumnFault';
    this.column = column;
  }
}

type Flags = Partial<Pick<ColumnDefinition, 'indexed' | 'unique' | 'builtIn'>>;

function definition(name: string, type: ColumnDefinition['type'], flags: Flags = {}): ColumnDefinition {
  return { name, type, indexed: false, unique: false, builtIn: false, ...flags };
}

const longestText = 255;

/** A line of text, at most 255 characters. Absent is empty. */
export function text(name: string, flags: Flags = {}): Column<string> {
  return {
    definitions: [definition(name, 'text', flags)],
    write: (value) => ({ [name]: lineOf(name, value) }),
    read: (fields) => textIn(fields, name),
  };
}

function lineOf(name: string, value: string): string | null {
  if (value.length > longestText) throw new ColumnFault(name, `holds at most ${longestText} characters`);
  return value === '' ? null : value;
}

function textIn(fields: Fields, name: string): string {
  const value = fields[name] ?? '';
  if (typeof value !== 'string') throw new ColumnFault(name, 'is not text');
  return value;
}

/** The name by which people know the row: SharePoint's Title. */
export const title: Column<string> = text('Title', { builtIn: true });

/** The row's key, for values that hold it as their id. */
export const keyColumn: Column<string> = {
  definitions: [definition('Key', 'text', { indexed: true, unique: true })],
  write: (value) => ({ Key: lineOf('Key', value) }),
  read: (fields) => filledIn(fields, 'Key'),
};

function filledIn(fields: Fields, name: string): string {
  const value = textIn(fields, name);
  if (value === '') throw new ColumnFault(name, 'is empty or missing');
  return value;
}

/** An id, key or moment: text that is never empty. */
export function filled(name: string, flags: Flags = {}): Column<string> {
  return { ...text(name, flags), read: (fields) => filledIn(fields, name) };
}

/** One of a few words. */
export function choice<Option extends string>(
  name: string,
  options: readonly Option[],
  flags: Flags = {},
): Column<Option> {
  return {
    definitions: [definition(name, 'text', flags)],
    write: (value) => ({ [name]: value }),
    read(fields) {
      const value = textIn(fields, name);
      const found = options.find((option) => option === value);
      if (found === undefined) throw new ColumnFault(name, 'is none of the words it may be');
      return found;
    },
  };
}

/** The states of a transition table, for `choice`. */
export function statesOf<State extends string>(
  transitions: Readonly<Record<State, unknown>>,
): readonly State[] {
  return Object.keys(transitions) as State[];
}

/** Text of several lines, up to 60,000 characters. */
export function note(name: string): Column<string> {
  return {
    definitions: [definition(name, 'note')],
    write(value) {
      if (value.length > longestPart) throw new ColumnFault(name, `holds at most ${longestPart} characters`);
      return { [name]: value === '' ? null : value };
    },
    read: (fields) => textIn(fields, name),
  };
}

/** Text of several lines that is never empty. */
export function filledNote(name: string): Column<string> {
  return { ...note(name), read: (fields) => filledIn(fields, name) };
}

/** A whole number: pence, a count, a version. */
export function whole(name: string, flags: Flags = {}): Column<number> {
  return {
    definitions: [definition(name, 'number', flags)],
    write: (value) => ({ [name]: value }),
    read(fields) {
      const value = fields[name];
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
        throw new ColumnFault(name, 'is not a whole number');
      }
      return value;
    },
  };
}

/** A number that may have a fraction, for show only. */
export function decimal(name: string): Column<number> {
  return {
    definitions: [definition(name, 'number')],
    write: (value) => ({ [name]: value }),
    read(fields) {
      const value = fields[name];
      if (typeof value !== 'number') throw new ColumnFault(name, 'is not a number');
      return value;
    },
  };
}

/** Yes or no. */
export function flag(name: string): Column<boolean> {
  return {
    definitions: [definition(name, 'boolean')],
    write: (value) => ({ [name]: value }),
    read(fields) {
      const value = fields[name];
      if (typeof value !== 'boolean') throw new ColumnFault(name, 'is neither yes nor no');
      return value;
    },
  };
}

/** A property that a value may lack: its columns are empty then. */
export function optional<Value>(column: Column<Value>): Column<Value | undefined> {
  const names = column.definitions.map(({ name }) => name);
  return {
    definitions: column.definitions,
    write: (value) =>
      value === undefined ? Object.fromEntries(names.map((name) => [name, null])) : column.write(value),
    read: (fields) => (names.every((name) => (fields[name] ?? '') === '') ? undefined : column.read(fields)),
  };
}

/** A property that rows stored before its column was there have this value of. */
export function orElse<Value>(column: Column<Value>, before: Value): Column<Value> {
  const names = column.definitions.map(({ name }) => name);
  return {
    ...column,
    read: (fields) => (names.every((name) => (fields[name] ?? '') === '') ? before : column.read(fields)),
  };
}

// SharePoint keeps 63,999 characters in such a column; some room is left for what it may count differently.
const longestPart = 60_000;

/**
 * A structured value as JSON in text of several lines, checked by its schema on every read. Where it may be long, it
 * is spread over `parts` columns: Rubric, Rubric2, Rubric3 …
 */
export function json<Value>(name: string, schema: z.ZodMiniType<Value>, parts = 1): Column<Value> {
  const stored = longNote(name, parts);
  return {
    definitions: stored.definitions,
    write: (value) => stored.write(JSON.stringify(value)),
    read(fields) {
      const parsed = z.safeParse(schema, valueOf(name, stored.read(fields)));
      if (parsed.success) return parsed.data;
      const where = parsed.error.issues[0]?.path.join('.') ?? '';
      throw new ColumnFault(name, `does not fit its schema${where === '' ? '' : ` at ${where}`}`);
    },
  };
}

/** Long text as it is, spread over `parts` columns; it must neither begin nor end with white space. Absent is empty. */
export function longNote(name: string, parts: number): Column<string> {
  const names = Array.from({ length: parts }, (_, at) => (at === 0 ? name : `${name}${at + 1}`));
  return {
    definitions: names.map((part) => definition(part, 'note')),
    write(value) {
      const pieces = piecesOf(value);
      if (pieces.length > parts)
        throw new ColumnFault(name, `holds at most ${parts * longestPart} characters`);
      return Object.fromEntries(names.map((part, at) => [part, pieces[at] ?? null]));
    },
    read: (fields) => names.map((part) => textIn(fields, part)).join(''),
  };
}

function valueOf(name: string, stored: string): unknown {
  if (stored === '') throw new ColumnFault(name, 'is empty or missing');
  try {
    const value: unknown = JSON.parse(stored);
    return value;
  } catch (cause) {
    throw new ColumnFault(name, 'is not JSON', cause);
  }
}

/** Cuts never fall beside white space, which SharePoint may trim, nor inside a pair of surrogates. */
function piecesOf(whole: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < whole.length;) {
    let to = Math.min(whole.length, from + longestPart);
    while (to < whole.length && /[\s\ud800-\udfff]/.test(whole.slice(to - 1, to + 1))) to -= 1;
    pieces.push(whole.slice(from, to));
    from = to;
  }
  return pieces;
}
