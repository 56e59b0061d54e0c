import { directoryNotFound, GraphFault } from '../errors';
import { findRecord, recordsOf, type StoredRecord } from '../store/records';
import type { Call } from '../call';
import type { Store } from '../store/open-store';

/** The person of a key: directory id, principal name, or `me` for delegated calls. 404 when there is none. */
export function requireUser(call: Call, key: string): StoredRecord {
  const wanted = key.toLowerCase() === 'me' ? ownId(call) : key;
  const user = findUser(call.world.store, wanted);
  if (!user) throw directoryNotFound(key);
  return user;
}

/** The person of a directory id or principal name. */
export function findUser(store: Store, key: string): StoredRecord | undefined {
  const byId = findRecord(store, 'user', key);
  if (byId) return byId;
  const folded = key.toLowerCase();
  return recordsOf(store, 'user').find(
    ({ body }) => String(body['userPrincipalName']).toLowerCase() === folded,
  );
}

function ownId(call: Call): string {
  if (call.caller.userId !== undefined) return call.caller.userId;
  throw new GraphFault(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
}
