import type { ColumnDefinition } from '../schema/column';

/** A column as Graph wants it described when it is made. Facets that do not apply are left out: null ones fail. */
export function columnBody(column: ColumnDefinition): Readonly<Record<string, unknown>> {
  const { name, indexed, unique } = column;
  return {
    name,
    ...facets[column.type],
    ...(indexed ? { indexed: true } : {}),
    ...(unique ? { enforceUniqueValues: true } : {}),
  };
}

const facets: Readonly<Record<ColumnDefinition['type'], Readonly<Record<string, unknown>>>> = {
  text: { text: {} },
  note: { text: { allowMultipleLines: true, textType: 'plain', linesForEditing: 6 } },
  number: { number: {} },
  boolean: { boolean: {} },
};
