/** The tables of the data file. Made when missing, so that an older file opens as it is. */
export const TABLES = `
CREATE TABLE IF NOT EXISTS sites (
  id TEXT PRIMARY KEY, host TEXT NOT NULL COLLATE NOCASE, path TEXT NOT NULL COLLATE NOCASE,
  name TEXT NOT NULL, display_name TEXT NOT NULL, description TEXT NOT NULL, time_zone TEXT NOT NULL,
  group_id TEXT, created TEXT NOT NULL, modified TEXT NOT NULL,
  UNIQUE (host, path)
);
CREATE TABLE IF NOT EXISTS lists (
  id TEXT PRIMARY KEY, site_id TEXT NOT NULL, name TEXT NOT NULL, display_name TEXT NOT NULL COLLATE NOCASE,
  description TEXT NOT NULL, template TEXT NOT NULL, hidden INTEGER NOT NULL, system INTEGER NOT NULL,
  next_item INTEGER NOT NULL, last_change INTEGER NOT NULL, change_floor INTEGER NOT NULL, version INTEGER NOT NULL,
  item_count INTEGER NOT NULL,
  created TEXT NOT NULL, modified TEXT NOT NULL, created_by TEXT NOT NULL, modified_by TEXT NOT NULL,
  UNIQUE (site_id, display_name)
);
CREATE TABLE IF NOT EXISTS columns (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, list_id TEXT NOT NULL, name TEXT NOT NULL,
  built_in INTEGER NOT NULL, is_indexed INTEGER NOT NULL, is_unique INTEGER NOT NULL, definition TEXT NOT NULL,
  UNIQUE (list_id, name)
);
CREATE TABLE IF NOT EXISTS items (
  number INTEGER PRIMARY KEY AUTOINCREMENT, list_id TEXT NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL,
  version INTEGER NOT NULL, change INTEGER NOT NULL, deleted INTEGER NOT NULL, fields TEXT NOT NULL,
  content_type TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
  created_by TEXT NOT NULL, modified_by TEXT NOT NULL,
  UNIQUE (list_id, id)
);
CREATE INDEX IF NOT EXISTS items_by_change ON items (list_id, change);
CREATE TABLE IF NOT EXISTS indexed_values (
  column_number INTEGER NOT NULL, value, item_number INTEGER NOT NULL,
  PRIMARY KEY (column_number, value, item_number)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS item_versions (
  item_number INTEGER NOT NULL, version INTEGER NOT NULL, fields TEXT NOT NULL, modified TEXT NOT NULL,
  modified_by TEXT NOT NULL,
  PRIMARY KEY (item_number, version)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS grants (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, site_id TEXT NOT NULL, list_id TEXT, item_id TEXT,
  app_id TEXT, user_id TEXT, display_name TEXT NOT NULL, role TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS grants_by_site ON grants (site_id);
CREATE TABLE IF NOT EXISTS drive_items (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, drive_id TEXT NOT NULL, parent TEXT,
  name TEXT NOT NULL COLLATE NOCASE, folder INTEGER NOT NULL, mime TEXT NOT NULL, size INTEGER NOT NULL, content BLOB,
  guid TEXT NOT NULL, version INTEGER NOT NULL, change INTEGER NOT NULL, deleted INTEGER NOT NULL,
  item_number INTEGER, created TEXT NOT NULL, modified TEXT NOT NULL, created_by TEXT NOT NULL, modified_by TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS drive_items_by_parent ON drive_items (drive_id, parent, name);
CREATE INDEX IF NOT EXISTS drive_items_by_change ON drive_items (drive_id, change);
CREATE TABLE IF NOT EXISTS upload_chunks (
  upload_id TEXT NOT NULL, start INTEGER NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (upload_id, start)
);
CREATE TABLE IF NOT EXISTS records (
  number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL COLLATE NOCASE, owner TEXT NOT NULL COLLATE NOCASE,
  body TEXT NOT NULL,
  UNIQUE (kind, owner, id)
);
CREATE INDEX IF NOT EXISTS records_by_id ON records (kind, id);
`;
