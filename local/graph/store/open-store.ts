import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { TABLES } from './tables';

export type Row = Record<string, SQLOutputValue>;

/** The server's data: one SQLite database, its statements prepared once. */
export interface Store {
  /** Every row that the query gives. */
  all(sql: string, ...values: SQLInputValue[]): Row[];
  /** The first row, if any. */
  first(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** Runs a change; gives the row number it inserted and how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): { lastRow: number; changes: number };
  /** Runs work in one transaction: all of it or, when it throws, nothing. */
  together<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens (and on first use creates) the data file; ':memory:' keeps nothing.
 *
 * Write-ahead log with synchronous=NORMAL: a write is handed to the operating system before it is acknowledged, so it
 * outlives a kill -9 of this process. Only a power cut could lose the last moments, which a stand-in may afford, and it
 * saves a disk flush on every write.
 */
export function openStore(dataFile: string): Store {
  if (dataFile !== ':memory:') mkdirSync(dirname(dataFile), { recursive: true });
  const database = new DatabaseSync(dataFile);
  database.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000; PRAGMA wal_autocheckpoint=8000; PRAGMA cache_size=-16000;',
  );
  database.exec(TABLES);
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known) return known;
    const made = database.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  return {
    all: (sql, ...values) => statement(sql).all(...values),
    first: (sql, ...values) => statement(sql).get(...values),
    run: (sql, ...values) => {
      const result = statement(sql).run(...values);
      return { lastRow: Number(result.lastInsertRowid), changes: Number(result.changes) };
    },
    together: transaction(database),
    close: () => database.close(),
  };
}

function transaction(database: DatabaseSync): Store['together'] {
  let depth = 0;
  return (work) => {
    if (depth > 0) return work();
    depth += 1;
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (fault) {
      database.exec('ROLLBACK');
      throw fault;
    } finally {
      depth -= 1;
    }
  };
}
