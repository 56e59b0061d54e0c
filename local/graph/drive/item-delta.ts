import { deltaLinks, readDeltaToken } from '../delta-token';
import { param, type Answer, type Call, type Route } from '../call';
import { topOf } from '../query';
import { driveItemsChangedAfter } from '../store/drive-items';
import { deletedAnswer, driveItemAnswer } from './drive-answer';
import { requireDrive, rootOf } from './find-drive';

/** What changed in a drive since a token. */
export const driveDeltaRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: 'drives/{drive}/items/{item}/delta',
    units: (query) => (query.get('token') ? 1 : 2),
    handle: delta,
  },
];

function delta(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 1);
  rootOf(call, view);
  const from = readDeltaToken(call, view.list);
  if (from === 'latest')
    return { status: 200, body: { value: [], ...deltaLinks(call, view.list.lastChange, 'last') } };
  const top = topOf(call.query, 200, 1_000);
  const changed = driveItemsChangedAfter(view.store, view.list.id, from.change, top + 1);
  const page = changed.slice(0, top);
  const more = changed.length > top;
  const end = more ? (page.at(-1)?.change ?? from.change) : view.list.lastChange;
  const value = page
    .filter((item) => !(from.first && item.deleted))
    .map((item) =>
      item.deleted ? deletedAnswer(view, item) : driveItemAnswer(view, item, call.world.clock()),
    );
  return {
    status: 200,
    body: { value, ...deltaLinks(call, end, more ? (from.first ? 'first' : 'more') : 'last') },
  };
}
