import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { JsonObject } from './client/wire';

/** A message as it is kept: who sent it, the activity as it was posted, and what has happened to it since. */
export interface StoredMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly threadId: string;
  readonly senderId: string;
  readonly activity: JsonObject;
  /** ISO 8601, UTC. */
  readonly sentAt: string;
  readonly editedAt: string | null;
  readonly deleted: boolean;
  readonly version: number;
}

/** What is needed to keep a new message. Without a thread it heads one of its own. */
export interface NewMessage {
  readonly conversationId: string;
  readonly threadId?: string;
  readonly senderId: string;
  readonly activity: JsonObject;
}

/** Messages and installations on disk. Every call is written through before it returns. */
export interface MessageStore {
  add(message: NewMessage): StoredMessage;
  /** Replaces the activity of a message; undefined when it is not there or was deleted. */
  edit(conversationId: string, id: string, activity: JsonObject): StoredMessage | undefined;
  remove(conversationId: string, id: string): StoredMessage | undefined;
  find(conversationId: string, id: string): StoredMessage | undefined;
  list(conversationId: string): StoredMessage[];
  isInstalled(scope: string): boolean;
  markInstalled(scope: string): void;
  close(): void;
}

const Row = z.object({
  id: z.string(),
  conversation: z.string(),
  thread: z.string(),
  sender: z.string(),
  activity: z.string(),
  sent_at: z.string(),
  edited_at: z.nullable(z.string()),
  deleted: z.number(),
  version: z.number(),
});

const tables = `
  CREATE TABLE IF NOT EXISTS message (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL, conversation TEXT NOT NULL, thread TEXT NOT NULL, sender TEXT NOT NULL,
    activity TEXT NOT NULL, sent_at TEXT NOT NULL, edited_at TEXT,
    deleted INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (conversation, id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS installed (scope TEXT PRIMARY KEY) STRICT;
`;

function toMessage(row: unknown): StoredMessage | undefined {
  if (row === undefined) return undefined;
  const found = Row.parse(row);
  return {
    id: found.id,
    conversationId: found.conversation,
    threadId: found.thread,
    senderId: found.sender,
    activity: JsonObject.parse(JSON.parse(found.activity)),
    sentAt: found.sent_at,
    editedAt: found.edited_at,
    deleted: found.deleted === 1,
    version: found.version,
  };
}

function openDatabase(file: string | undefined): DatabaseSync {
  if (file !== undefined) mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file ?? ':memory:');
  // A kill -9 must lose nothing that was acknowledged.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec(tables);
  return database;
}

function makeIds(database: DatabaseSync, now: () => Date): () => string {
  const newest = database.prepare('SELECT MAX(CAST(id AS INTEGER)) AS id FROM message').get();
  let last = z.object({ id: z.nullable(z.number()) }).parse(newest).id ?? 0;
  // Teams' message ids are milliseconds; two in one millisecond must still differ.
  return () => {
    last = Math.max(now().getTime(), last + 1);
    return String(last);
  };
}

/**
 * Opens the store of messages, in memory when no file is given.
 * @param now tells when a message was sent or edited
 */
export function openMessageStore(file: string | undefined, now: () => Date): MessageStore {
  const database = openDatabase(file);
  const nextId = makeIds(database, now);
  const insert = database.prepare(
    'INSERT INTO message (id, conversation, thread, sender, activity, sent_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING *',
  );
  const update = database.prepare(
    'UPDATE message SET activity = ?, edited_at = ?, version = version + 1 ' +
      'WHERE conversation = ? AND id = ? AND deleted = 0 RETURNING *',
  );
  const erase = database.prepare(
    `UPDATE message SET activity = '{}', deleted = 1, edited_at = ?, version = version + 1
     WHERE conversation = ? AND id = ? AND deleted = 0 RETURNING *`,
  );
  const one = database.prepare('SELECT * FROM message WHERE conversation = ? AND id = ?');
  const all = database.prepare('SELECT * FROM message WHERE conversation = ? ORDER BY seq');
  const installed = database.prepare('SELECT scope FROM installed WHERE scope = ?');
  const install = database.prepare('INSERT OR IGNORE INTO installed (scope) VALUES (?)');
  const stamp = (): string => now().toISOString();
  return {
    add: ({ conversationId, threadId, senderId, activity }) => {
      const id = nextId();
      const text = JSON.stringify(activity);
      const row = toMessage(insert.get(id, conversationId, threadId ?? id, senderId, text, stamp()));
      if (row === undefined) throw new Error('The message was not kept.');
      return row;
    },
    edit: (conversationId, id, activity) =>
      toMessage(update.get(JSON.stringify(activity), stamp(), conversationId, id)),
    remove: (conversationId, id) => toMessage(erase.get(stamp(), conversationId, id)),
    find: (conversationId, id) => toMessage(one.get(conversationId, id)),
    list: (conversationId) => all.all(conversationId).flatMap((row) => toMessage(row) ?? []),
    isInstalled: (scope) => installed.get(scope) !== undefined,
    markInstalled: (scope) => void install.run(scope),
    close: () => database.close(),
  };
}
