import type { Call } from './call';

const permissionUnits = 5;
const queryOrWriteUnits = 2;
const readUnits = 1;

/** Path words after which an id names one thing. */
const collections = new Set(['sites', 'lists', 'items', 'columns', 'drives', 'children', 'users', 'groups']);

/**
 * What a call costs in SharePoint's resource units: 1 for one thing or a delta with a token, 2 for a query or a write,
 * 5 for anything about permissions. A part of a batch costs as if sent alone.
 * Source: «How to avoid getting throttled or blocked in SharePoint Online», October 2025.
 */
export function unitsOf(call: Pick<Call, 'method' | 'url'>): number {
  const [path = '', query = ''] = call.url.split('?', 2);
  const words = path.split('/').filter((word) => word !== '');
  if (words.includes('permissions') || /expand=permissions/i.test(query)) return permissionUnits;
  if (call.method !== 'GET') return queryOrWriteUnits;
  const last = words.at(-1) ?? '';
  if (last.startsWith('delta')) return /token/i.test(`${last}${query}`) ? readUnits : queryOrWriteUnits;
  if (last === 'sendMail') return queryOrWriteUnits;
  return collections.has(last) ? queryOrWriteUnits : readUnits;
}
