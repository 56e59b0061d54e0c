/** How old a remembered read may be, in milliseconds (DESIGN 4: a cache of at most 60 seconds). */
const longestLife = 60_000;
/** Enough for ten boroughs' rounds; past it the oldest go first. */
const mostEntries = 20_000;

/** Reads kept for a minute in this process. A failed read is not kept; one under way is shared. */
export interface Memory {
  read<Value>(key: string, load: () => Promise<Value>): Promise<Value>;
  /** Changes a remembered value in the light of a write of our own; does nothing where none is remembered. */
  update<Value>(key: string, change: (value: Value) => Value): void;
  forget(key: string): void;
}

interface Entry {
  readonly until: number;
  readonly value: Promise<unknown>;
}

/** Opens an empty memory over a clock in milliseconds. */
export function openMemory(now: () => number, lifeMilliseconds = longestLife): Memory {
  const entries = new Map<string, Entry>();
  const keep = (key: string, value: Promise<unknown>, until: number): void => {
    entries.delete(key);
    entries.set(key, { until, value });
    const oldest = entries.size > mostEntries ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
  };
  return {
    read<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
      const held = entries.get(key);
      // What was put under a key is always read under it with the same type: the keys are made in one file.
      if (held !== undefined && held.until > now()) return held.value as Promise<Value>;
      const value = load();
      keep(key, value, now() + lifeMilliseconds);
      value.catch(() => {
        if (entries.get(key)?.value === value) entries.delete(key);
      });
      return value;
    },
    update<Value>(key: string, change: (value: Value) => Value): void {
      const held = entries.get(key);
      if (held === undefined || held.until <= now()) return;
      const changed = (held.value as Promise<Value>).then(change);
      changed.catch(() => entries.delete(key));
      keep(key, changed, held.until);
    },
    forget: (key) => void entries.delete(key),
  };
}
