import { RecordBroken, RecordUnavailable } from '../../core/ports/faults';
import { startLoopbackServer } from '../../local/loopback-server';
import { openGate } from '../../graph/gate/open-gate';
import { openRecord, openRecordSource } from '../../graph/record';
import { aNeed, anEvent, aScore } from '../ports/rows-for-suite';
import { startLocalGraph, type LocalGraph } from './local-graph';

let graph: LocalGraph;
beforeEach(async () => {
  graph = await startLocalGraph();
});
afterEach(() => graph.close());

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (fault: unknown) => fault,
  );
}

async function brokenOf(work: Promise<unknown>): Promise<RecordBroken> {
  const fault = await faultOf(work);
  if (!(fault instanceof RecordBroken)) throw new Error(`not RecordBroken: ${String(fault)}`);
  return fault;
}

const card = { deadlineMilliseconds: 3_000 };

describe('an answer that is lost after the effect', () => {
  test('of a create: sent again, the row is there once and known as ours', async () => {
    graph.server.controls.fault({ kind: 'drop', method: 'POST', path: '/lists/Needs/items$', times: 1 });
    const made = await graph.record().needs.create('n-1', aNeed({ id: 'n-1' }), [anEvent('e-1')]);
    expect(made).toMatchObject({ status: 'created', row: { version: 1 } });
    expect(await graph.record().needs.search({})).toHaveLength(1);
    expect(graph.announced.map(({ id }) => id)).toEqual(['e-1']);
  });

  test('of an edit: sent again, the 412 is known to be about our own write', async () => {
    const { row } = await graph.record().needs.create('n-1', aNeed({ id: 'n-1' }), []);
    graph.server.controls.fault({ kind: 'drop', method: 'PATCH', times: 1 });
    const saved = await graph
      .record()
      .needs.save(row, aNeed({ id: 'n-1', missing: 'ours' }), [anEvent('e-1')]);
    expect(saved).toMatchObject({ version: 2, value: { missing: 'ours' } });
    expect(await graph.record().needs.find('n-1')).toEqual(saved);
  });

  test('of an edit that somebody overtook: «changed», as it must be', async () => {
    const { row } = await graph.record().needs.create('n-1', aNeed({ id: 'n-1' }), []);
    await graph.record().needs.save(row, aNeed({ id: 'n-1', missing: 'theirs' }), []);
    graph.server.controls.fault({ kind: 'drop', method: 'PATCH', times: 1 });
    expect(await graph.record().needs.save(row, aNeed({ id: 'n-1', missing: 'ours' }), [])).toBe('changed');
  });

  test('of a batch of creates: each row is there once', async () => {
    graph.server.controls.fault({ kind: 'drop', path: '^\\$batch$', times: 1 });
    const rows = Array.from({ length: 30 }, (_, n) => ({
      key: `n-${n}`,
      value: aNeed({ id: `n-${n}` }),
      events: [],
    }));
    const made = await graph.record().needs.createMany(rows);
    expect(made.map(({ status }) => status)).toEqual(rows.map(() => 'created'));
    expect(await graph.record().needs.search({})).toHaveLength(30);
  });
});

describe('a service that is away', () => {
  test('is RecordUnavailable by the card’s deadline, never a wait of minutes', async () => {
    graph.server.controls.fault({ kind: 'throttle', retryAfter: 120 });
    const began = Date.now();
    const fault = await faultOf(graph.record(card).needs.create('n-1', aNeed(), []));
    expect(fault).toBeInstanceOf(RecordUnavailable);
    expect(fault).toMatchObject({ effect: 'none' });
    expect(Date.now() - began).toBeLessThan(3_000);
  });

  test('that is slow is given up at the deadline, and says that the write may have happened', async () => {
    graph.server.controls.fault({ kind: 'slow', latencyMs: 400 });
    const fault = await faultOf(graph.record({ deadlineMilliseconds: 150 }).needs.create('n-1', aNeed(), []));
    expect(fault).toMatchObject({ name: 'RecordUnavailable', effect: 'unknown' });
    // As slow as the first, so that it comes after it: the write did happen.
    expect(await graph.record().needs.search({})).toHaveLength(1);
  });

  test('at no address is RecordUnavailable, and no write can have happened', async () => {
    const gone = await startLoopbackServer(0, () => undefined);
    await gone.close();
    const nobody = openGate({
      baseUrl: `${gone.url}/v1.0`,
      version: '0.0.0',
      tokens: { token: async () => 'team' },
    });
    const record = openRecord(openRecordSource(nobody), {
      action: 'test',
      deadlineMilliseconds: 500,
      site: graph.site,
      announce: async () => undefined,
    });
    const fault = await faultOf(record.needs.create('n-1', aNeed(), []));
    expect(fault).toMatchObject({ name: 'RecordUnavailable', effect: 'none' });
  });

  test('that fails now and then loses nothing and doubles nothing', async () => {
    graph.server.controls.fault({ kind: 'fail', status: 503, share: 0.2, path: '/items' });
    graph.server.controls.fault({ kind: 'fail', status: 504, share: 0.1, afterEffect: true, path: '/items' });
    const rows = Array.from({ length: 60 }, (_, n) => ({
      key: `n-${n}`,
      value: aNeed({ id: `n-${n}` }),
      events: [],
    }));
    const made = await graph.record().needs.createMany(rows);
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set(['created']));
    graph.server.controls.clearFaults();
    expect(await graph.record().needs.search({})).toHaveLength(60);
  });
});

describe('a record that somebody changed by hand', () => {
  test('a missing list is named', async () => {
    graph.server.controls.renameList({ siteId: graph.site, list: 'Needs', to: 'Needs (old)' });
    for (const work of [
      graph.record().needs.find('n-1'),
      graph.record().needs.search({}),
      graph.record().needs.create('n-1', aNeed(), []),
      graph.record().changedRows.since(''),
    ]) {
      expect((await brokenOf(work)).where).toEqual({ list: 'Needs' });
    }
  });

  test('a missing column is named on writing, reading and filtering', async () => {
    await graph.record().needs.create('n-1', aNeed({ id: 'n-1' }), []);
    graph.server.controls.renameColumn({
      siteId: graph.site,
      list: 'Needs',
      column: 'Neighbourhood',
      to: 'Area',
    });
    const written = await brokenOf(graph.record().needs.create('n-2', aNeed({ id: 'n-2' }), []));
    expect(written.where).toEqual({ list: 'Needs', column: 'Neighbourhood' });
    expect((await brokenOf(graph.record().needs.find('n-1'))).where).toMatchObject({
      column: 'Neighbourhood',
    });
    const searched = await brokenOf(graph.record().needs.search({ neighbourhood: 'x' }));
    expect(searched.where).toEqual({ list: 'Needs', column: 'Neighbourhood' });
  });

  test('a lost index is named', async () => {
    const columns = `/sites/${graph.site}/lists/Scores/columns`;
    const found = await graph.setUp().rows(columns);
    const partition = found.find((one) => (one as { name: string }).name === 'Partition') as { id: string };
    const body = { indexed: false };
    await graph.setUp().write({ method: 'PATCH', url: `${columns}/${partition.id}`, body, repeatable: true });
    const broken = await brokenOf(graph.record().scores.ofPartition('r|p|0'));
    expect(broken.where).toEqual({ list: 'Scores', column: 'Partition' });
  });

  test('a permission taken away is named', async () => {
    const permissions = await graph.setUp().rows(`/sites/${graph.site}/permissions`);
    for (const one of permissions) {
      const url = `/sites/${graph.site}/permissions/${(one as { id: string }).id}`;
      await graph.setUp().write({ method: 'DELETE', url, repeatable: true });
    }
    const broken = await brokenOf(graph.record().needs.search({}));
    expect(broken.where.permission).toContain('Sites.Selected');
  });

  test.each([
    ['Marks', '{"need":5}'],
    ['Marks', 'not json'],
    ['Marks', null],
    ['ApplicationVersion', null],
    ['Member', null],
    ['RowEvents', '[{"id":1}]'],
    ['RowVersion', null],
  ])('a row whose %s holds %s is a fault with list, id and column', async (column, value) => {
    await graph.record().scores.create('p|a|1|m', aScore(), []);
    const url = `/sites/${graph.site}/lists/Scores/items/1/fields`;
    await graph.session().write({ method: 'PATCH', url, body: { [column]: value }, repeatable: true });
    const broken = await brokenOf(graph.record().scores.find('p|a|1|m'));
    expect(broken.where).toEqual({ list: 'Scores', id: '1', column });
  });

  test('a row that was deleted and made again is found under its new id', async () => {
    const { needs } = graph.record();
    await needs.create('n-1', aNeed({ id: 'n-1' }), []);
    const url = `/sites/${graph.site}/lists/Needs/items/1`;
    await graph.session().write({ method: 'DELETE', url, repeatable: true });
    expect(await needs.find('n-1')).toBeUndefined();
    const { row } = await needs.create('n-1', aNeed({ id: 'n-1' }), []);
    expect(await needs.find('n-1')).toEqual(row);
  });

  test('a row whose key was changed by hand is not taken for the one that was there', async () => {
    const { needs } = graph.record();
    await needs.create('n-1', aNeed({ id: 'n-1' }), []);
    const url = `/sites/${graph.site}/lists/Needs/items/1/fields`;
    await graph.session().write({ method: 'PATCH', url, body: { Key: 'n-2' }, repeatable: true });
    expect(await needs.find('n-1')).toBeUndefined();
  });

  test('an edit of a row that was deleted is «changed»', async () => {
    const { needs } = graph.record();
    const { row } = await needs.create('n-1', aNeed({ id: 'n-1' }), []);
    const url = `/sites/${graph.site}/lists/Needs/items/1`;
    await graph.session().write({ method: 'DELETE', url, repeatable: true });
    expect(await needs.save(row, aNeed({ id: 'n-1' }), [])).toBe('changed');
  });
});

test('a delta link that is too old is begun anew, so that no event is missed', async () => {
  const { needs, changedRows } = graph.record();
  await needs.create('n-1', aNeed({ id: 'n-1' }), [anEvent('e-1')]);
  const { mark } = await changedRows.since('');
  graph.server.controls.expireDeltaTokens({ siteId: graph.site, list: 'Needs' });
  await needs.create('n-2', aNeed({ id: 'n-2' }), [anEvent('e-2')]);
  const { events } = await graph.record().changedRows.since(mark);
  expect(events.map(({ id }) => id)).toEqual(expect.arrayContaining(['e-2']));
});
