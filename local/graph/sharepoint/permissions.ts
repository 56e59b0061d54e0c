import { invalidRequest, itemNotFound } from '../errors';
import { requireList, requireSite } from '../access';
import { bodyOf } from '../request-body';
import { param, type Answer, type Call, type Handler, type Route } from '../call';
import {
  deleteGrant,
  grantsOf,
  insertGrant,
  isGrantRole,
  updateGrantRole,
  type Grant,
} from '../store/grants';
import { findItem } from '../store/items';
import { isObject, listOr } from '../store/rows';

const PLACES = [
  'sites/{site}',
  'sites/{site}/lists/{list}',
  'sites/{site}/lists/{list}/items/{item}',
] as const;

/** Grants to applications on sites, lists and items. Each costs five units; only full control may touch them. */
export const permissionRoutes: readonly Route[] = PLACES.flatMap((place) => [
  route('GET', `${place}/permissions`, list),
  route('POST', `${place}/permissions`, create),
  route('GET', `${place}/permissions/{permission}`, get),
  route('PATCH', `${place}/permissions/{permission}`, patch),
  route('DELETE', `${place}/permissions/{permission}`, remove),
]);

function route(method: string, template: string, handle: Handler): Route {
  return { method, template, units: 5, handle };
}

interface Place {
  siteId: string;
  listId: string | undefined;
  itemId: string | undefined;
}

function placeOf(call: Call): Place {
  const siteKey = param(call, 'site');
  const listKey = call.params['list'];
  if (listKey === undefined)
    return { siteId: requireSite(call, siteKey, 4).id, listId: undefined, itemId: undefined };
  const { site, list: found } = requireList(call, siteKey, listKey, 4);
  const itemId = call.params['item'];
  if (itemId !== undefined && !findItem(call.world.store, found.id, itemId)) throw itemNotFound();
  return { siteId: site.id, listId: found.id, itemId };
}

function grantsAt(call: Call): Grant[] {
  const { siteId, listId, itemId } = placeOf(call);
  return grantsOf(call.world.store, siteId).filter(
    (grant) => grant.appId !== undefined && grant.listId === listId && grant.itemId === itemId,
  );
}

function grantOf(call: Call): Grant {
  const grant = grantsAt(call).find((each) => each.id === param(call, 'permission'));
  if (!grant) throw itemNotFound('The specified permission was not found.');
  return grant;
}

function list(call: Call): Answer {
  return { status: 200, body: { value: grantsAt(call).map(grantAnswer) } };
}

function get(call: Call): Answer {
  return { status: 200, body: grantAnswer(grantOf(call)) };
}

function create(call: Call): Answer {
  const place = placeOf(call);
  const sent = bodyOf(call);
  const application = applicationIn(sent);
  const grant: Grant = {
    ...place,
    id: Buffer.from(`i:0i.t|ms.sp.ext|${application.id}|${call.world.newId()}`).toString('base64url'),
    appId: application.id,
    userId: undefined,
    displayName: application.displayName,
    role: roleIn(sent, ['read', 'write', 'owner', 'fullcontrol']),
  };
  insertGrant(call.world.store, grant);
  return { status: 201, body: grantAnswer(grant) };
}

function patch(call: Call): Answer {
  const grant = grantOf(call);
  const role = roleIn(bodyOf(call), ['read', 'write', 'manage', 'owner', 'fullcontrol']);
  updateGrantRole(call.world.store, grant.id, role);
  return { status: 200, body: grantAnswer({ ...grant, role }) };
}

function remove(call: Call): Answer {
  deleteGrant(call.world.store, grantOf(call).id);
  return { status: 204 };
}

function roleIn(sent: Record<string, unknown>, allowed: readonly string[]): Grant['role'] {
  const roles = sent['roles'];
  const [role, ...more] = listOr(roles);
  const folded = typeof role === 'string' ? role.toLowerCase() : undefined;
  if (!isGrantRole(folded) || !allowed.includes(folded) || more.length > 0) {
    throw invalidRequest('The roles provided are not valid for this request.');
  }
  return folded;
}

/** The one application granted to, in any of the three members that the service takes. */
function applicationIn(sent: Record<string, unknown>): { id: string; displayName: string } {
  const many = sent['grantedToIdentitiesV2'] ??
    sent['grantedToIdentities'] ?? [sent['grantedToV2'] ?? sent['grantedTo']];
  const first: unknown = Array.isArray(many) ? many[0] : undefined;
  const application = isObject(first) ? first['application'] : undefined;
  if (!isObject(application) || typeof application['id'] !== 'string') {
    throw invalidRequest('Only applications can be granted permissions here.');
  }
  const { id, displayName } = application;
  return { id, displayName: typeof displayName === 'string' ? displayName : '' };
}

function grantAnswer(grant: Grant): Record<string, unknown> {
  const identities = [{ application: { displayName: grant.displayName, id: grant.appId } }];
  return {
    id: grant.id,
    '@deprecated.GrantedToIdentities':
      'GrantedToIdentities has been deprecated. Refer to GrantedToIdentitiesV2',
    roles: [grant.role],
    grantedToIdentities: identities,
    grantedToIdentitiesV2: identities,
  };
}
