import { keyOf } from '../../core/kernel/ids';
import type { RecordPorts } from '../../core/ports/ports';
import { anEvent, aScore } from '../ports/rows-for-suite';
import { startLocalGraph, type LocalGraph } from './local-graph';

let graph: LocalGraph;
beforeAll(async () => {
  graph = await startLocalGraph();
});
afterAll(() => graph.close());

const members = Array.from({ length: 20 }, (_, n) => `m-${n}`);
const applications = Array.from({ length: 6 }, (_, n) => `a-${n}`);

/** Saves one score as a use case does: what stands under the key is edited, until nobody else was faster. */
async function save(
  record: RecordPorts,
  member: string,
  application: string,
  comment: string,
): Promise<void> {
  const key = keyOf('p-1', application, '1', member);
  const score = aScore({ application, member, comment });
  const events = [anEvent(`${key}:${comment}`)];
  const made = await record.scores.create(key, score, events);
  if (made.status === 'created') return;
  let { row } = made;
  for (;;) {
    const saved = await record.scores.save(row, score, events);
    if (saved !== 'changed') return;
    const again = await record.scores.find(key);
    if (again === undefined) throw new Error('the row was there a moment ago');
    row = again;
  }
}

/** A member works through the applications twice, changing each score once. */
async function scoreAll(member: string): Promise<void> {
  for (const comment of ['first', 'second']) {
    for (const application of applications) {
      const run = { action: 'score', deadlineMilliseconds: 60_000 };
      await save(graph.record(run), member, application, comment);
    }
  }
}

test('a panel of 20 scoring at once over a faulty service: every score is there once, the newest, with its events', async () => {
  const { fault, clearFaults } = graph.server.controls;
  fault({ kind: 'drop', share: 0.05 });
  fault({ kind: 'fail', status: 504, afterEffect: true, share: 0.04, path: '/items' });
  fault({ kind: 'fail', status: 503, share: 0.04, path: '/items' });
  fault({ kind: 'throttle', retryAfter: 1, times: 3, path: '/items' });
  await Promise.all(members.map(scoreAll));
  clearFaults();
  const rows = await graph.record().scores.ofPartition('r-1|p-1|0');
  expect(rows).toHaveLength(members.length * applications.length);
  for (const { value, version, events, key } of rows) {
    expect({ comment: value.comment, version }).toEqual({ comment: 'second', version: 2 });
    expect(events.map(({ id }) => id)).toEqual([`${key}:first`, `${key}:second`]);
  }
}, 60_000);
