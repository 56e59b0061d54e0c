import type { ChestEvent } from '../kernel/event';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Row } from '../kernel/row';
import type { Rows } from '../ports/rows';

/** What an edit comes to: the row's new value and the events that tell of it. */
export interface Edit<Value> {
  readonly value: Value;
  readonly events: readonly ChestEvent[];
}

/** Each lost try means that somebody else's went through; this many in a row means that something is wrong. */
const mostTries = 25;

/**
 * Compare-and-set (law 5): reads the row, judges, saves; when somebody was faster, reads and judges again. A judgement
 * that leaves the value as it was (the same object) writes nothing, so that a repeat is harmless.
 * Refuses not-found without a row, whatever the judgement refuses, and changed-since-opened when it never got through.
 */
export async function changeRow<Value>(
  rows: Pick<Rows<Value>, 'find' | 'save'>,
  key: string,
  judge: (value: Value, row: Row<Value>) => Outcome<Edit<Value>>,
): Promise<Outcome<Row<Value>>> {
  let version = 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const row = await rows.find(key);
    if (row === undefined) return refuse({ code: 'not-found' });
    const verdict = judge(row.value, row);
    if (!verdict.ok) return verdict;
    if (verdict.value.value === row.value) return done(row);
    const saved = await rows.save(row, verdict.value.value, verdict.value.events);
    if (saved !== 'changed') return done(saved);
    version = row.version + 1;
  }
  return refuse({ code: 'changed-since-opened', version });
}

/** The judgement that nothing is to be written. */
export function unchanged<Value>(value: Value): Outcome<Edit<Value>> {
  return done({ value, events: [] });
}
