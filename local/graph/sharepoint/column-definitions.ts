import { GraphFault, invalidRequest, nameAlreadyExists } from '../errors';
import { columnsOf, findColumn, insertColumn, updateColumn, type Column } from '../store/columns';
import { isObject } from '../store/rows';
import { builtInColumns } from './built-in-columns';
import { FACETS, isIndexable } from './column-types';
import { buildIndex, dropIndex, hasDuplicates } from './item-index';
import { VIEW_THRESHOLD } from './filter/plan';
import type { Store } from '../store/open-store';
import type { SharePointList } from '../store/lists';

/** SharePoint indexes at most so many columns of one list, unique ones included. */
const MOST_INDEXES = 20;

const PLAIN = [
  'columnGroup',
  'description',
  'displayName',
  'hidden',
  'required',
  'defaultValue',
  'validation',
] as const;

const USUAL_FACET: Readonly<Record<string, Record<string, unknown>>> = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
  number: { decimalPlaces: 'automatic', displayAs: 'number' },
  currency: { locale: 'en-us' },
  dateTime: { displayAs: 'default', format: 'dateOnly' },
  choice: { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' },
  lookup: { allowMultipleValues: false, allowUnlimitedLength: false, columnName: 'Title' },
  personOrGroup: {
    allowMultipleSelection: false,
    chooseFromType: 'peopleAndGroups',
    displayAs: 'nameWithPresence',
  },
};

/** Gives a new list its built-in columns. */
export function addBuiltInColumns(store: Store, listId: string, template: string, newId: () => string): void {
  for (const column of builtInColumns(template)) {
    const { name, displayName, readOnly, hidden, facet } = column;
    insertColumn(store, {
      id: newId(),
      listId,
      name,
      builtIn: true,
      indexed: false,
      unique: false,
      definition: {
        columnGroup: 'Custom Columns',
        description: '',
        displayName,
        hidden,
        readOnly,
        required: false,
        ...facet,
      },
    });
  }
}

/** Adds a column as a columnDefinition asks for it; refuses what SharePoint refuses. */
export function addColumn(
  store: Store,
  list: SharePointList,
  sent: Record<string, unknown>,
  newId: () => string,
): Column {
  const name = freeName(store, list.id, sent);
  const [facet, given] = facetIn(sent);
  const indexed = sent['indexed'] === true;
  const unique = sent['enforceUniqueValues'] === true;
  const definition = {
    columnGroup: 'Custom Columns',
    description: '',
    displayName: name,
    hidden: false,
    readOnly: false,
    required: false,
    ...pickPlain(sent),
    [facet]: { ...USUAL_FACET[facet], ...given },
  };
  const column = {
    number: 0,
    id: newId(),
    listId: list.id,
    name,
    builtIn: false,
    indexed,
    unique,
    definition,
  };
  checkFlags(store, column, undefined);
  const made = insertColumn(store, column);
  if (made.indexed) buildIndex(store, made);
  return made;
}

/** The one facet of a definition. The service fails on null facets instead of passing over them. */
function facetIn(sent: Record<string, unknown>): [string, Record<string, unknown>] {
  const facets = FACETS.filter((each) => each in sent);
  if (facets.some((each) => sent[each] === null)) {
    throw new GraphFault(500, 'generalException', 'General exception while processing');
  }
  const [facet, ...more] = facets;
  const given = facet && sent[facet];
  if (!facet || more.length > 0 || !isObject(given)) {
    throw invalidRequest('One of the provided arguments is not acceptable.');
  }
  return [facet, given];
}

/** Applies a PATCH to a column. The API name and the type stay as they were made. */
export function changeColumn(
  store: Store,
  list: SharePointList,
  column: Column,
  sent: Record<string, unknown>,
): Column {
  if (typeof sent['name'] === 'string' && sent['name'] !== column.name) {
    throw invalidRequest('The name of a column cannot be changed.');
  }
  const next: Column = {
    ...column,
    indexed: typeof sent['indexed'] === 'boolean' ? sent['indexed'] : column.indexed,
    unique: typeof sent['enforceUniqueValues'] === 'boolean' ? sent['enforceUniqueValues'] : column.unique,
    definition: { ...column.definition, ...pickPlain(sent), ...changedFacets(column, sent) },
  };
  checkFlags(store, next, column);
  if (next.indexed && !column.indexed && list.itemCount > VIEW_THRESHOLD) {
    throw invalidRequest('The list has too many items for an index to be added.');
  }
  return store.together(() => storeColumn(store, column, next));
}

/** A column as Graph shows it. */
export function columnAnswer(column: Column): Record<string, unknown> {
  return {
    ...column.definition,
    enforceUniqueValues: column.unique,
    id: column.id,
    indexed: column.indexed,
    name: column.name,
  };
}

function storeColumn(store: Store, column: Column, next: Column): Column {
  updateColumn(store, next);
  if (column.indexed && !next.indexed) dropIndex(store, next);
  if (next.indexed && !column.indexed) buildIndex(store, next);
  if (next.unique && !column.unique && hasDuplicates(store, next)) {
    throw invalidRequest(
      'The column holds the same value more than once, so its values cannot be made unique.',
    );
  }
  return next;
}

function changedFacets(column: Column, sent: Record<string, unknown>): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const facet of FACETS) {
    const value = sent[facet];
    if (!isObject(value)) continue;
    const present = column.definition[facet];
    if (!isObject(present)) throw invalidRequest('The type of a column cannot be changed.');
    changed[facet] = { ...present, ...value };
  }
  return changed;
}

function checkFlags(store: Store, next: Column, before: Column | undefined): void {
  if (next.unique && !next.indexed) throw invalidRequest('A column with unique values must be indexed.');
  if (!next.indexed || before?.indexed === true) return;
  if (!isIndexable(next)) throw invalidRequest(`Columns of this type cannot be indexed: '${next.name}'.`);
  const taken = columnsOf(store, next.listId).filter((each) => each.indexed).length;
  if (taken >= MOST_INDEXES) throw invalidRequest(`A list can have at most ${MOST_INDEXES} indexed columns.`);
}

/** The API name asked for. One of SharePoint's own names gets a number behind it, as SharePoint does. */
function freeName(store: Store, listId: string, sent: Record<string, unknown>): string {
  const name = sent['name'] ?? sent['displayName'];
  if (typeof name !== 'string' || !/^[\p{L}_][\p{L}\p{N}_]{0,63}$/u.test(name)) {
    throw invalidRequest('One of the provided arguments is not acceptable.');
  }
  const taken = findColumn(store, listId, name);
  if (!taken) return name;
  if (!taken.builtIn) throw nameAlreadyExists('A column with that name already exists.');
  for (let count = 0; ; count += 1)
    if (!findColumn(store, listId, `${name}${count}`)) return `${name}${count}`;
}

function pickPlain(sent: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    PLAIN.filter((name) => sent[name] !== undefined && sent[name] !== null).map((name) => [name, sent[name]]),
  );
}
