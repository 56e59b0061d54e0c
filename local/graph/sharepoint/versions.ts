import { itemNotFound } from '../errors';
import { param, type Answer, type Call, type Route } from '../call';
import { versionsOf, type Item, type ItemVersion } from '../store/items';
import { expansions } from '../query';
import { etagOf, fieldsAnswer, type ListView } from './item-answer';
import { requireItem, storeChange, viewOf } from './items';

const VERSIONS = 'sites/{site}/lists/{list}/items/{item}/versions';

/** The earlier states of list items. Every change makes one. */
export const versionRoutes: readonly Route[] = [
  { method: 'GET', template: VERSIONS, units: 2, handle: list },
  { method: 'GET', template: `${VERSIONS}/{version}`, units: 1, handle: get },
  { method: 'GET', template: `${VERSIONS}/{version}/fields`, units: 1, handle: getFields },
  { method: 'POST', template: `${VERSIONS}/{version}/restoreVersion`, units: 2, handle: restore },
];

function list(call: Call): Answer {
  const view = viewOf(call, 1);
  const item = requireItem(call, view);
  const value = versionsOf(view.store, item).map((version) => versionAnswer(call, view, item, version));
  return { status: 200, body: { value } };
}

function get(call: Call): Answer {
  const { view, item, version } = found(call, 1);
  return { status: 200, body: versionAnswer(call, view, item, version) };
}

function getFields(call: Call): Answer {
  const { view, item, version } = found(call, 1);
  const select = call.query.get('select')?.split(',');
  return { status: 200, body: fieldsAnswer(view, stateAt(item, version), select) };
}

/** Restoring writes the old fields as a new version. */
function restore(call: Call): Answer {
  const { view, item, version } = found(call, 2);
  storeChange(call, view, item, version.fields);
  return { status: 204 };
}

function found(call: Call, level: 1 | 2): { view: ListView; item: Item; version: ItemVersion } {
  const view = viewOf(call, level);
  const item = requireItem(call, view);
  const wanted = param(call, 'version');
  const version = versionsOf(view.store, item).find((each) => `${each.version}.0` === wanted);
  if (!version) throw itemNotFound('The specified version was not found.');
  return { view, item, version };
}

function versionAnswer(
  call: Call,
  view: ListView,
  item: Item,
  version: ItemVersion,
): Record<string, unknown> {
  const fields = expansions(call.query).find((each) => each.name === 'fields');
  const state = stateAt(item, version);
  return {
    '@odata.etag': etagOf(state),
    id: `${version.version}.0`,
    lastModifiedDateTime: version.modified,
    lastModifiedBy: version.modifiedBy,
    ...(fields ? { fields: fieldsAnswer(view, state, fields.select) } : {}),
  };
}

function stateAt(item: Item, version: ItemVersion): Item {
  return {
    ...item,
    version: version.version,
    fields: version.fields,
    modified: version.modified,
    modifiedBy: version.modifiedBy,
  };
}
