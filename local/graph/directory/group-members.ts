import { findRecord, recordsOf } from '../store/records';
import { isObject } from '../store/rows';
import type { Store } from '../store/open-store';

/** The directory ids of a group's members. */
export function memberIdsOf(store: Store, groupId: string): string[] {
  return recordsOf(store, 'group-member', groupId).map(({ id }) => id);
}

/** The groups that someone is a member of. */
export function groupsOfMember(store: Store, userId: string): Record<string, unknown>[] {
  return recordsOf(store, 'group')
    .filter(({ id }) => findRecord(store, 'group-member', userId, id) !== undefined)
    .map(({ body }) => body);
}

/** The last part of a reference such as `{base}/directoryObjects/{id}` or `{base}/users('id')`. */
export function referencedId(reference: unknown): string | undefined {
  if (typeof reference !== 'string') return undefined;
  return /(?:\/|\(')([^/()']+)(?:'\))?$/.exec(reference)?.[1];
}

/** The `@odata.id` of a reference body. */
export function referenceIn(body: unknown): string | undefined {
  return isObject(body) ? referencedId(body['@odata.id']) : undefined;
}
