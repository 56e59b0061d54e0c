import { maybeTextIn, textIn } from './rows';
import type { Row, Store } from './open-store';

/** A SharePoint site; `id` is `host,siteCollectionGuid,webGuid`, `path` has no slash at either end ('' is the root). */
export interface Site {
  id: string;
  host: string;
  path: string;
  name: string;
  displayName: string;
  description: string;
  /** IANA zone; date-only columns come back as this zone's midnight in UTC. */
  timeZone: string;
  groupId: string | undefined;
  created: string;
  modified: string;
}

/** Adds a site. */
export function insertSite(store: Store, site: Site): void {
  store.run(
    `INSERT INTO sites (id, host, path, name, display_name, description, time_zone, group_id, created, modified)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    site.id,
    site.host,
    site.path,
    site.name,
    site.displayName,
    site.description,
    site.timeZone,
    site.groupId ?? null,
    site.created,
    site.modified,
  );
}

/** Finds a site by any of Graph's keys: `root`, `host`, `host:/path`, `host,guid,guid` or the web's guid alone. */
export function findSite(store: Store, key: string): Site | undefined {
  if (key.toLowerCase() === 'root')
    return one(store, 'SELECT * FROM sites WHERE path = ? ORDER BY created', '');
  const colon = key.indexOf(':/');
  if (colon >= 0) return findSiteByPath(store, key.slice(0, colon), key.slice(colon + 2));
  const byId = one(store, 'SELECT * FROM sites WHERE id = ? COLLATE NOCASE', key);
  if (byId) return byId;
  if (/^[0-9a-f-]{36}$/i.test(key)) return one(store, 'SELECT * FROM sites WHERE id LIKE ?', `%,${key}`);
  return findSiteByPath(store, key, '');
}

/** Finds a site by host and server-relative path. */
function findSiteByPath(store: Store, host: string, path: string): Site | undefined {
  const row = store.first(
    'SELECT * FROM sites WHERE host = ? AND path = ?',
    host,
    path.replace(/^\/+|\/+$/g, ''),
  );
  return row && siteFrom(row);
}

/** The site of a Microsoft 365 group. */
export function findSiteOfGroup(store: Store, groupId: string): Site | undefined {
  return one(store, 'SELECT * FROM sites WHERE group_id = ? COLLATE NOCASE', groupId);
}

/** Every site, oldest first. */
export function allSites(store: Store): Site[] {
  return store.all('SELECT * FROM sites ORDER BY created, id').map(siteFrom);
}

function one(store: Store, sql: string, value: string): Site | undefined {
  const row = store.first(sql, value);
  return row && siteFrom(row);
}

function siteFrom(row: Row): Site {
  return {
    id: textIn(row, 'id'),
    host: textIn(row, 'host'),
    path: textIn(row, 'path'),
    name: textIn(row, 'name'),
    displayName: textIn(row, 'display_name'),
    description: textIn(row, 'description'),
    timeZone: textIn(row, 'time_zone'),
    groupId: maybeTextIn(row, 'group_id'),
    created: textIn(row, 'created'),
    modified: textIn(row, 'modified'),
  };
}
