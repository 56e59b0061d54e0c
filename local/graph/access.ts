import { accessDenied, itemNotFound } from './errors';
import { grantsOf, type Grant, type GrantRole } from './store/grants';
import { findList, type SharePointList } from './store/lists';
import { findSite, type Site } from './store/sites';
import type { Call, GraphCaller, World } from './call';

/** How much a caller may do on a site or list: 0 nothing, 1 read, 2 write items, 3 lists and columns, 4 permissions. */
export type AccessLevel = 0 | 1 | 2 | 3 | 4;

const LEVEL_OF: Readonly<Record<GrantRole, AccessLevel>> = {
  read: 1,
  write: 2,
  manage: 3,
  owner: 4,
  fullcontrol: 4,
};

const EVERYWHERE: readonly (readonly [string, AccessLevel])[] = [
  ['Sites.FullControl.All', 4],
  ['Sites.Manage.All', 3],
  ['Sites.ReadWrite.All', 2],
  ['Sites.Read.All', 1],
];

/** The site of that key, if the caller may do so much there; else 403 or 404 as the service answers. */
export function requireSite(call: Call, key: string, level: AccessLevel): Site {
  requireSiteRole(call.caller);
  const site = findSite(call.world.store, key);
  if (!site) throw itemNotFound('Requested site could not be found');
  if (levelAt(call.world, call.caller, site.id, undefined) < level) throw accessDenied();
  return site;
}

/** The list of that key in a site, if the caller may do so much there. */
export function requireList(
  call: Call,
  siteKey: string,
  listKey: string,
  level: AccessLevel,
): { site: Site; list: SharePointList } {
  requireSiteRole(call.caller);
  const site = findSite(call.world.store, siteKey);
  if (!site) throw itemNotFound('Requested site could not be found');
  const list = findList(call.world.store, site.id, listKey);
  if (levelAt(call.world, call.caller, site.id, list?.id) < level) throw accessDenied();
  if (!list) throw itemNotFound('The specified list was not found');
  return { site, list };
}

/** What a caller may do on a site, or on one list of it: its tenant-wide roles and its grants, whichever is more. */
export function levelAt(
  world: World,
  caller: GraphCaller,
  siteId: string,
  listId: string | undefined,
): AccessLevel {
  const own = appLevel(world, caller, siteId, listId);
  if (caller.kind === 'application') return own;
  // Delegated access is the lesser of what the application and what the person may do.
  const person = strongest(
    grantsOf(world.store, siteId).filter((grant) => grant.userId === caller.userId && covers(grant, listId)),
  );
  return own < person ? own : person;
}

/** Whether the token carries one of the roles. */
export function hasRole(caller: GraphCaller, ...roles: readonly string[]): boolean {
  return roles.some((role) => caller.roles.includes(role));
}

function requireSiteRole(caller: GraphCaller): void {
  const useful = caller.roles.some(
    (role) => /^(Sites|Files)\./.test(role) || role === 'Lists.SelectedOperations.Selected',
  );
  if (!useful) throw accessDenied('Caller does not have required permissions for this API');
}

function appLevel(
  world: World,
  caller: GraphCaller,
  siteId: string,
  listId: string | undefined,
): AccessLevel {
  const everywhere = EVERYWHERE.find(([role]) => caller.roles.includes(role));
  const wide = everywhere ? everywhere[1] : 0;
  const grants = grantsOf(world.store, siteId).filter((grant) => grant.appId === caller.appId);
  const site = hasRole(caller, 'Sites.Selected') ? strongest(grants.filter((grant) => !grant.listId)) : 0;
  const list =
    listId && hasRole(caller, 'Lists.SelectedOperations.Selected')
      ? strongest(grants.filter((grant) => grant.listId === listId && !grant.itemId))
      : 0;
  return [wide, site, list].reduce((most, each) => (each > most ? each : most));
}

function covers(grant: Grant, listId: string | undefined): boolean {
  return grant.listId === undefined || grant.listId === listId;
}

function strongest(grants: readonly Grant[]): AccessLevel {
  return grants
    .map((grant) => LEVEL_OF[grant.role])
    .reduce<AccessLevel>((most, each) => (each > most ? each : most), 0);
}
