import type { ColumnDefinition } from '../schema/column';

/** A column as Graph wants it described when it is made. Facets that do not apply are left out: null ones fail. */
export function columnBody(column: ColumnDefinition): Readonly<Record<string, unknown>> {
  const { name, indexed, unique } = column;
  return {
    name,
    ...facetOf(column),
    ...(indexed ? { indexed: true } : {}),
    ...(unique ? { enforceUniqueValues: true } : {}),
  };
}

function facetOf({ type }: ColumnDefinition): Readonly<Record<string, unknown>> {
  switch (type) {
    case 'text':
      return { text: {} };
    case 'note':
      return { text: { allowMultipleLines: true, textType: 'plain', linesForEditing: 6 } };
    case 'number':
      return { number: {} };
    case 'boolean':
      return { boolean: {} };
  }
}
