import { requireSite } from '../access';
import { param, type Answer, type Call, type Route } from '../call';
import { listsOf } from '../store/lists';
import { picked } from '../picked';
import { listAnswer } from '../sharepoint/lists';
import { webAddress } from '../sharepoint/web-address';
import { columnsOf } from '../store/columns';
import { driveIdOf, requireDrive } from './find-drive';
import type { ListView } from '../sharepoint/item-answer';

/** Document libraries seen as drives. */
export const driveRoutes: readonly Route[] = [
  { method: 'GET', template: 'drives/{drive}', units: 1, handle: get },
  { method: 'GET', template: 'drives/{drive}/list', units: 1, handle: listOf },
  { method: 'GET', template: 'sites/{site}/drives', units: 2, handle: ofSite },
];

const TERABYTE = 1_099_511_627_776;

function driveAnswer(view: ListView): Record<string, unknown> {
  const owner = view.site.path.startsWith('personal/')
    ? view.list.createdBy
    : { group: { displayName: view.site.displayName } };
  return {
    createdDateTime: view.list.created,
    description: view.list.description,
    id: driveIdOf(view.list),
    lastModifiedDateTime: view.list.modified,
    name: view.list.displayName,
    webUrl: `${webAddress(view.origin, view.site)}/${encodeURIComponent(view.list.name)}`,
    driveType: view.site.path.startsWith('personal/') ? 'business' : 'documentLibrary',
    createdBy: view.list.createdBy,
    owner,
    quota: { deleted: 0, remaining: TERABYTE, state: 'normal', total: TERABYTE, used: 0 },
  };
}

function get(call: Call): Answer {
  return { status: 200, body: picked(driveAnswer(requireDrive(call, param(call, 'drive'), 1)), call.query) };
}

function listOf(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 1);
  return { status: 200, body: picked(listAnswer(call, view.site, view.list), call.query) };
}

function ofSite(call: Call): Answer {
  const site = requireSite(call, param(call, 'site'), 1);
  const { store } = call.world;
  const value = listsOf(store, site.id)
    .filter((list) => list.template === 'documentLibrary')
    .map((list) =>
      driveAnswer({ store, origin: call.world.origin(), site, list, columns: columnsOf(store, list.id) }),
    );
  return { status: 200, body: { value } };
}
