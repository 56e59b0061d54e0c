import { events } from './events-column';
import {
  keyColumn,
  title,
  whole,
  type Column,
  type ColumnDefinition,
  type Fields,
  type Stored,
} from './column';

/**
 * The only description of a list: mapping, provisioning, migration, health check and builders read it.
 * `RowVersion` and `RowEvents` are named so because SharePoint shows a Version of its own in every list.
 */
export interface ListSchema<Value> {
  readonly name: string;
  /** What the list is for, shown in SharePoint. */
  readonly description: string;
  readonly columns: readonly ColumnDefinition[];
  /** The columns that a value fills, without those of the row itself. */
  write(key: string, value: Value): Readonly<Record<string, Stored>>;
  /** Throws ColumnFault. */
  read(fields: Fields): Value;
}

/** What every row has beside its value. */
export const rowColumns = {
  key: keyColumn,
  version: whole('RowVersion'),
  events,
};

type OptionalKeys<Value> = {
  [Name in keyof Value]-?: Pick<Value, Name> extends Required<Pick<Value, Name>> ? never : Name;
}[keyof Value];

/** A column for each property of a value. */
export type ColumnsOf<Value> = {
  readonly [Name in keyof Value]-?: Column<
    Name extends OptionalKeys<Value> ? Value[Name] | undefined : Value[Name]
  >;
};

/** A column made from the value for the sake of filters or of people; it is never read back. */
export interface Derived<Value> {
  readonly definition: ColumnDefinition;
  of(value: Value): Stored;
}

export interface ListDescription<Value> {
  readonly name: string;
  readonly description: string;
  readonly columns: ColumnsOf<Value>;
  readonly derived?: readonly Derived<Value>[];
}

/** A list whose values are objects with a column for each property. */
export function describeList<Value extends object>(description: ListDescription<Value>): ListSchema<Value> {
  const { name, columns, derived = [] } = description;
  const properties = Object.entries<Column<unknown>>(columns);
  return {
    name,
    description: description.description,
    columns: withRowColumns([
      ...properties.flatMap(([, column]) => column.definitions),
      ...derived.map((column) => column.definition),
    ]),
    write(key, value) {
      const fields: Record<string, Stored> = { Title: key };
      const given = new Map<string, unknown>(Object.entries(value));
      for (const [property, column] of properties) Object.assign(fields, column.write(given.get(property)));
      for (const column of derived) fields[column.definition.name] = column.of(value);
      return fields;
    },
    read: (fields) => readProperties(columns, fields),
  };
}

/** Reads a value property by property. Throws ColumnFault. */
export function readProperties<Value extends object>(columns: ColumnsOf<Value>, fields: Fields): Value {
  const properties = Object.entries<Column<unknown>>(columns);
  const read = properties.map(([property, column]) => [property, column.read(fields)] as const);
  // Each property was read by the column that its type asks for; the compiler cannot follow that through entries.
  return Object.fromEntries(read.filter(([, held]) => held !== undefined)) as Value;
}

/** The columns of a value and of the row, each once. */
export function withRowColumns(own: readonly ColumnDefinition[]): readonly ColumnDefinition[] {
  const row = [
    ...title.definitions,
    ...rowColumns.key.definitions,
    ...rowColumns.version.definitions,
    ...rowColumns.events.definitions,
  ];
  const names = new Set(row.map(({ name }) => name));
  return [...row, ...own.filter(({ name }) => !names.has(name))];
}
