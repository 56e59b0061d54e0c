import type { ColumnDefinition } from '../schema/column';
import type { ListShape } from '../schema/all-lists';

/** How a site falls short of the schema. Closed: the health check has words for each, provisioning a deed. */
export type Finding =
  | { readonly kind: 'site-denied' }
  | { readonly kind: 'site-missing' }
  | { readonly kind: 'list-missing'; readonly list: string }
  | { readonly kind: 'column-missing'; readonly list: string; readonly column: string }
  | { readonly kind: 'type-differs'; readonly list: string; readonly column: string }
  | { readonly kind: 'index-missing'; readonly list: string; readonly column: string }
  | { readonly kind: 'unique-missing'; readonly list: string; readonly column: string };

/** A column as it was found on the site. */
export interface FoundColumn {
  readonly id: string;
  readonly name: string;
  readonly type: ColumnDefinition['type'] | 'other';
  readonly indexed: boolean;
  readonly unique: boolean;
}

/** A list as it was found; undefined when the site has none of that name. */
export type FoundList = readonly FoundColumn[] | undefined;

/** What a list lacks, in the order in which it is to be mended. */
export function findingsIn(list: ListShape, found: FoundList): readonly Finding[] {
  if (found === undefined) return [{ kind: 'list-missing', list: list.name }];
  return list.columns.flatMap((wanted) => {
    const column = found.find(({ name }) => name === wanted.name);
    return findingsOfColumn(list.name, wanted, column);
  });
}

function findingsOfColumn(
  list: string,
  wanted: ColumnDefinition,
  found: FoundColumn | undefined,
): readonly Finding[] {
  const where = { list, column: wanted.name };
  if (found === undefined) return [{ kind: 'column-missing', ...where }];
  if (found.type !== wanted.type) return [{ kind: 'type-differs', ...where }];
  if (wanted.indexed && !found.indexed) {
    const index: Finding = { kind: 'index-missing', ...where };
    return wanted.unique ? [index, { kind: 'unique-missing', ...where }] : [index];
  }
  return wanted.unique && !found.unique ? [{ kind: 'unique-missing', ...where }] : [];
}
