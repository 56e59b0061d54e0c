import type { Vote } from '../../core/assessing/vote';
import { anApplication, anEvent, aScore, aSeat } from '../ports/rows-for-suite';
import { listsWithEvents } from '../../graph/schema/all-lists';
import { startLocalGraph, type LocalGraph } from './local-graph';

let graph: LocalGraph;
beforeAll(async () => {
  graph = await startLocalGraph();
});
afterAll(() => graph.close());

const item = {
  id: 'p-1-a-1',
  panel: 'p-1',
  application: 'a-1',
  position: 1,
  state: 'voting',
  ballot: 1,
  scores: [],
} as const;
const vote: Vote = {
  partition: 'r-1|p-1|0',
  panel: 'p-1',
  item: 'p-1-a-1',
  application: 'a-1',
  ballot: 1,
  member: 'm-1',
  option: 'fund',
  castAt: '2026-07-17T14:00:00.000Z',
};

/** Requests and units, as our meter and as the server counted them. */
async function costOf(
  action: string,
  work: () => Promise<unknown>,
): Promise<{ requests: number; units: number }> {
  graph.server.controls.resetUnits();
  await work();
  const counted = graph.gate.usage()[action];
  const { requests, units } = graph.server.controls.units();
  expect({ requests: counted?.requests, units: counted?.units }).toEqual({ requests, units });
  return { requests, units };
}

test('a vote costs two requests and six units: seat and item by id, own vote by key, one write', async () => {
  const warm = graph.record();
  await warm.seats.create('p-1|m-1', aSeat(), []);
  await warm.agenda.create('p-1-a-1', item, []);
  const cost = await costOf('cast-vote', async () => {
    const record = graph.record({ action: 'cast-vote' });
    await Promise.all([
      record.seats.find('p-1|m-1'),
      record.agenda.find('p-1-a-1'),
      record.votes.find('p-1-a-1|1|m-1'),
    ]);
    await record.votes.create('p-1-a-1|1|m-1', vote, [anEvent('v-1')]);
  });
  expect(cost).toEqual({ requests: 2, units: 6 });
});

test('a changed score costs two requests and at most six units', async () => {
  await graph.record().scores.create('p-1|a-1|1|m-1', aScore(), []);
  const cost = await costOf('score', async () => {
    const record = graph.record({ action: 'score' });
    const [, , own] = await Promise.all([
      record.seats.find('p-1|m-1'),
      record.agenda.find('p-1-a-1'),
      record.scores.find('p-1|a-1|1|m-1'),
    ]);
    if (own === undefined) throw new Error('the score was made above');
    await record.scores.save(own, aScore({ comment: 'Better.' }), []);
  });
  expect(cost).toEqual({ requests: 2, units: 5 });
});

test('the fund’s state is one request', async () => {
  const cost = await costOf('fund-status', () => graph.record({ action: 'fund-status' }).ledgers.all());
  expect(cost).toEqual({ requests: 1, units: 2 });
});

test('a panel desk with 40 applications, 12 members and their scores is one batch', async () => {
  const record = graph.record();
  const applications = Array.from({ length: 40 }, (_, n) =>
    anApplication({
      id: `d-${n}`,
      round: 'r-9',
      versions: [{ number: 1, frozenAt: vote.castAt, entry: 'n-1', answers: [] }],
    }),
  );
  await record.applications.createMany(applications.map((value) => ({ key: value.id, value, events: [] })));
  const scores = applications.flatMap(({ id }) =>
    Array.from({ length: 12 }, (_, m) => ({
      key: `p-9|${id}|1|m-${m}`,
      value: aScore({ partition: 'r-9|p-9|0', panel: 'p-9', application: id, member: `m-${m}` }),
      events: [],
    })),
  );
  await record.scores.createMany(scores);
  const cost = await costOf('panel-desk', async () => {
    const desk = graph.record({ action: 'panel-desk' });
    const [, , summaries, standing] = await Promise.all([
      desk.panels.ofRound('r-9'),
      desk.seats.ofPanel('p-9'),
      desk.applications.summariesOfRound('r-9'),
      desk.scores.standingIn('r-9|p-9|0'),
      desk.agenda.ofPanel('p-9'),
    ]);
    expect(summaries).toHaveLength(40);
    expect(standing).toHaveLength(480);
  });
  expect(cost).toEqual({ requests: 1, units: 10 });
});

test('the sweeper’s look at every list is a unit each, twenty to a batch', async () => {
  const { mark } = await graph.record().changedRows.since('');
  const cost = await costOf('sweep', () => graph.record({ action: 'sweep' }).changedRows.since(mark));
  expect(cost).toEqual({ requests: 2, units: listsWithEvents.length });
});

test('a partition of scores is read whole in a list past 5,000 rows', async () => {
  const { scores } = graph.record({ deadlineMilliseconds: 120_000 });
  const rows = Array.from({ length: 5_200 }, (_, n) => ({
    key: `p-7|a-${n}|1|m-1`,
    value: aScore({ partition: `r-7|p-7|${Math.floor(n / 1_200)}`, panel: 'p-7', application: `a-${n}` }),
    events: [],
  }));
  await scores.createMany(rows);
  expect(await graph.record().scores.ofPartition('r-7|p-7|1')).toHaveLength(1_200);
}, 120_000);
