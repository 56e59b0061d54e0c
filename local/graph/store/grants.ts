import { maybeTextIn, textIn } from './rows';
import type { Row, Store } from './open-store';

export type GrantRole = 'read' | 'write' | 'manage' | 'owner' | 'fullcontrol';

/** A right on a site, or on one list or item of it, given to an application or a person. */
export interface Grant {
  id: string;
  siteId: string;
  listId: string | undefined;
  itemId: string | undefined;
  appId: string | undefined;
  userId: string | undefined;
  displayName: string;
  role: GrantRole;
}

/** Adds a grant. */
export function insertGrant(store: Store, grant: Grant): void {
  store.run(
    'INSERT INTO grants (id, site_id, list_id, item_id, app_id, user_id, display_name, role) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    grant.id,
    grant.siteId,
    grant.listId ?? null,
    grant.itemId ?? null,
    grant.appId ?? null,
    grant.userId ?? null,
    grant.displayName,
    grant.role,
  );
}

/** Every grant of a site, its lists' and items' included. */
export function grantsOf(store: Store, siteId: string): Grant[] {
  return store.all('SELECT * FROM grants WHERE site_id = ? ORDER BY number', siteId).map(grantFrom);
}

/** Changes the role of a grant. */
export function updateGrantRole(store: Store, id: string, role: GrantRole): void {
  store.run('UPDATE grants SET role = ? WHERE id = ?', role, id);
}

/** Takes a grant away. */
export function deleteGrant(store: Store, id: string): void {
  store.run('DELETE FROM grants WHERE id = ?', id);
}

/** Whether a text names a role. */
export function isGrantRole(text: unknown): text is GrantRole {
  return (
    text === 'read' || text === 'write' || text === 'manage' || text === 'owner' || text === 'fullcontrol'
  );
}

function grantFrom(row: Row): Grant {
  const role = textIn(row, 'role');
  if (!isGrantRole(role)) throw new Error(`Unknown role ${role}.`);
  return {
    id: textIn(row, 'id'),
    siteId: textIn(row, 'site_id'),
    listId: maybeTextIn(row, 'list_id'),
    itemId: maybeTextIn(row, 'item_id'),
    appId: maybeTextIn(row, 'app_id'),
    userId: maybeTextIn(row, 'user_id'),
    displayName: textIn(row, 'display_name'),
    role,
  };
}
