import { requireSite } from '../access';
import { findSiteOfGroup, type Site, allSites } from '../store/sites';
import { listsOf } from '../store/lists';
import { itemNotFound } from '../errors';
import { levelAt } from '../access';
import { expansions } from '../query';
import { picked } from '../picked';
import { param, versionRoot, type Answer, type Call, type Route } from '../call';
import { listAnswer } from './lists';
import { webAddress } from './web-address';

/** Sites, by id, by path, by group and by search. */
export const siteRoutes: readonly Route[] = [
  { method: 'GET', template: 'sites', units: 2, handle: search },
  { method: 'GET', template: 'sites/{site}', units: 1, handle: get },
  { method: 'GET', template: 'sites/{site}/sites', units: 2, handle: children },
  { method: 'GET', template: 'sites/{site}/getByPath', units: 1, handle: getByPath },
  { method: 'GET', template: 'groups/{group}/sites/root', units: 1, handle: ofGroup },
];

/** A site as Graph shows it. */
function siteAnswer(call: Call, site: Site): Record<string, unknown> {
  return {
    '@odata.context': `${versionRoot(call.world)}/$metadata#sites/$entity`,
    createdDateTime: site.created,
    description: site.description,
    id: site.id,
    lastModifiedDateTime: site.modified,
    name: site.name,
    webUrl: webAddress(call.world.origin(), site),
    displayName: site.displayName,
    ...(site.path === '' ? { root: {} } : {}),
    siteCollection: { hostname: site.host },
  };
}

function get(call: Call): Answer {
  const site = requireSite(call, param(call, 'site'), 1);
  return { status: 200, body: picked({ ...siteAnswer(call, site), ...expanded(call, site) }, call.query) };
}

function expanded(call: Call, site: Site): Record<string, unknown> {
  if (!expansions(call.query).some((each) => each.name === 'lists')) return {};
  const lists = listsOf(call.world.store, site.id).filter((list) => !list.system);
  return { lists: lists.map((list) => listAnswer(call, site, list)) };
}

function getByPath(call: Call): Answer {
  const site = requireSite(call, param(call, 'site'), 1);
  const path = call.query.get('path') ?? '';
  return {
    status: 200,
    body: siteAnswer(call, requireSite(call, `${site.host}:/${path.replace(/^\//, '')}`, 1)),
  };
}

/** Search finds only what the caller may read; with Sites.Selected alone the service finds nothing. */
function search(call: Call): Answer {
  const wanted = (call.query.get('search') ?? '')
    .replaceAll('*', '')
    .replaceAll('"', '')
    .trim()
    .toLowerCase();
  const value = allSites(call.world.store)
    .filter((site) => levelAt(call.world, withoutSelected(call), site.id, undefined) > 0)
    .filter((site) => `${site.displayName} ${site.name} ${site.description}`.toLowerCase().includes(wanted))
    .map((site) => picked(withoutContext(siteAnswer(call, site)), call.query));
  return { status: 200, body: { '@odata.context': `${versionRoot(call.world)}/$metadata#sites`, value } };
}

function withoutSelected(call: Call): Call['caller'] {
  return { ...call.caller, roles: call.caller.roles.filter((role) => !role.endsWith('.Selected')) };
}

function withoutContext(answer: Record<string, unknown>): Record<string, unknown> {
  const { '@odata.context': _, ...rest } = answer;
  return rest;
}

function children(call: Call): Answer {
  const site = requireSite(call, param(call, 'site'), 1);
  const prefix = site.path === '' ? '' : `${site.path}/`;
  const value = allSites(call.world.store)
    .filter(
      (each) =>
        each.host === site.host && each.id !== site.id && each.path.startsWith(prefix) && prefix !== '',
    )
    .map((each) => siteAnswer(call, each));
  return { status: 200, body: { value } };
}

function ofGroup(call: Call): Answer {
  const site = findSiteOfGroup(call.world.store, param(call, 'group'));
  if (!site) throw itemNotFound('Requested site could not be found');
  return { status: 200, body: siteAnswer(call, requireSite(call, site.id, 1)) };
}
