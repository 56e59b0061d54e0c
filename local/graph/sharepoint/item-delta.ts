import { topOf } from '../query';
import { deltaLinks, readDeltaToken } from '../delta-token';
import { itemsChangedAfter, type Item } from '../store/items';
import { fieldsWanted, viewOf } from './items';
import { contentTypeId, itemAnswer, type FieldSelection, type ListView } from './item-answer';
import type { Answer, Call, Route } from '../call';

/** What changed in a list since a token. It shows state, not history: an item changed twice comes once. */
export const itemDeltaRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: 'sites/{site}/lists/{list}/items/delta',
    units: (query) => (query.get('token') ? 1 : 2),
    handle: delta,
  },
];

function delta(call: Call): Answer {
  const view = viewOf(call, 1);
  const from = readDeltaToken(call, view.list);
  if (from === 'latest')
    return { status: 200, body: { value: [], ...deltaLinks(call, view.list.lastChange, 'last') } };
  const top = topOf(call.query, 200, 5_000);
  const changed = itemsChangedAfter(view.store, view.list.id, from.change, top + 1);
  const page = changed.slice(0, top);
  const more = changed.length > top;
  const end = more ? (page.at(-1)?.change ?? from.change) : view.list.lastChange;
  // The first walk through a list shows what is there; markers of deleted items come only to those who know them.
  const shown = from.first ? page.filter((item) => !item.deleted) : page;
  const fields = fieldsWanted(call);
  const value = shown.map((item) => changeAnswer(view, item, fields));
  return {
    status: 200,
    body: { value, ...deltaLinks(call, end, more ? (from.first ? 'first' : 'more') : 'last') },
  };
}

function changeAnswer(view: ListView, item: Item, fields: FieldSelection): Record<string, unknown> {
  if (!item.deleted) return itemAnswer(view, item, fields);
  return {
    id: String(item.id),
    parentReference: { id: view.list.id, siteId: view.site.id },
    contentType: { id: contentTypeId(view.list, item.contentType), name: item.contentType },
    deleted: { state: 'deleted' },
  };
}
