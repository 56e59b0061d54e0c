import type { Identity } from './store/lists';
import { putRecord } from './store/records';
import { findSite, insertSite, type Site } from './store/sites';
import { makeList } from './sharepoint/lists';
import { nowOf } from './stamps';
import { teamChannelId } from './teams/channel-id';
import type { World } from './call';
import type { ControlInput } from './control-inputs';

const SYSTEM = { user: { displayName: 'System Account' } };

/** Makes a site with its Documents library and its hidden people list; gives its id. One that exists is left as it is. */
export function seedSite(
  world: World,
  wanted: ControlInput<'seedSite'>,
  by: Identity = SYSTEM,
): { id: string } {
  const path = wanted.path.replace(/^\/+|\/+$/g, '');
  const existing = findSite(world.store, wanted.id ?? `${wanted.host}:/${path}`);
  if (existing) return { id: existing.id };
  const id = wanted.id ?? `${wanted.host},${world.newId()},${world.newId()}`;
  const now = nowOf(world);
  const site: Site = {
    id,
    host: wanted.host,
    path,
    name: path.split('/').at(-1) ?? '',
    displayName: wanted.displayName,
    description: wanted.description ?? '',
    timeZone: wanted.timeZone ?? 'UTC',
    groupId: wanted.groupId,
    created: now,
    modified: now,
  };
  world.store.together(() => {
    insertSite(world.store, site);
    const common = { description: '', by, now };
    for (const list of FIRST_LISTS) makeList(world.store, id, { ...common, ...list }, world.newId);
  });
  return { id };
}

/** What every site begins with: its library, and the hidden list of the people it has seen. */
const FIRST_LISTS = [
  { displayName: 'Documents', name: 'Shared Documents', template: 'documentLibrary', hidden: false },
  { displayName: 'User Information List', name: 'users', template: 'genericList', hidden: true },
];

/** Makes or replaces a person of the directory; gives the id. */
export function seedUser(world: World, wanted: ControlInput<'seedUser'>): { id: string } {
  const id = wanted.id ?? world.newId();
  const word = wanted.displayName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.');
  const userPrincipalName = wanted.userPrincipalName ?? `${word}@example.org`;
  const body = {
    businessPhones: [],
    displayName: wanted.displayName,
    givenName: wanted.displayName.split(' ')[0] ?? null,
    jobTitle: null,
    mail: wanted.mail ?? userPrincipalName,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'en-GB',
    surname: wanted.displayName.split(' ').at(-1) ?? null,
    userPrincipalName,
    id,
    ...wanted.more,
  };
  putRecord(world.store, 'user', { id, owner: '', body });
  return { id };
}

/** Makes or replaces a group with its members; gives the id. */
export function seedGroup(world: World, wanted: ControlInput<'seedGroup'>): { id: string } {
  const id = wanted.id ?? world.newId();
  const body = {
    id,
    displayName: wanted.displayName,
    groupTypes: ['Unified'],
    mailEnabled: true,
    securityEnabled: false,
    description: null,
    ...wanted.more,
  };
  putRecord(world.store, 'group', { id, owner: '', body });
  for (const member of wanted.members ?? [])
    putRecord(world.store, 'group-member', { id: member, owner: id, body: {} });
  return { id };
}

/** Makes a team: its group, its General channel and those named; members are directory ids. */
export function seedTeam(
  world: World,
  wanted: ControlInput<'seedTeam'>,
): { id: string; channels: { id: string; displayName: string }[] } {
  const people = [...(wanted.owners ?? []), ...(wanted.members ?? [])];
  const { id } = seedGroup(world, { displayName: wanted.displayName, id: wanted.id, members: people });
  const body = {
    id,
    displayName: wanted.displayName,
    description: wanted.description ?? '',
    owners: wanted.owners ?? [],
  };
  putRecord(world.store, 'team', { id, owner: '', body });
  const names = ['General', ...(wanted.channels ?? []).filter((name) => name !== 'General')];
  const channels = names.map((displayName) => ({
    displayName,
    ...seedChannel(world, { teamId: id, displayName }),
  }));
  return { id, channels };
}

/** Makes or replaces a channel of a team; gives its id. */
export function seedChannel(world: World, wanted: ControlInput<'seedChannel'>): { id: string } {
  const id = wanted.id ?? teamChannelId(wanted.teamId, wanted.displayName);
  const body = {
    id,
    createdDateTime: nowOf(world),
    displayName: wanted.displayName,
    description: null,
    email: '',
    membershipType: 'standard',
    tenantId: world.tenantId,
    webUrl: `${world.origin()}/web/channel/${encodeURIComponent(id)}`,
  };
  putRecord(world.store, 'channel', { id, owner: wanted.teamId, body });
  return { id };
}
