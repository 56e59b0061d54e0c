import { makeScores, rowsOf, startGraphForTest, type GraphForTest } from './graph-for-test';

let graph: GraphForTest;
let list: string;
let now = new Date('2026-03-01T10:00:15Z');

beforeAll(async () => {
  graph = await startGraphForTest({ clock: () => now, controls: true });
  list = await makeScores(graph);
});
afterAll(() => graph.server.close());
afterEach(() => {
  graph.server.controls.clearFaults();
  graph.server.controls.budget({ unitsPerMinute: null });
});

async function keys(): Promise<number> {
  return rowsOf(await graph.owner('GET', `${list}/items`)).length;
}

describe('a fault', () => {
  it('throttles so many requests, then no more', async () => {
    graph.server.controls.fault({ kind: 'throttle', times: 2, retryAfter: 3 });
    const seen = [
      await graph.team('GET', list),
      await graph.team('GET', list),
      await graph.team('GET', list),
    ];
    expect(seen.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
      [429, '3'],
      [429, '3'],
      [200, null],
    ]);
  });

  it('throttles a share of the requests, evenly', async () => {
    graph.server.controls.fault({ kind: 'throttle', share: 0.25 });
    const statuses: number[] = [];
    for (let count = 0; count < 8; count += 1) statuses.push((await graph.team('GET', list)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 200, 200, 200, 429]);
  });

  it('fails only the method and path it is aimed at, before or after the effect', async () => {
    const before = await keys();
    graph.server.controls.fault({
      kind: 'fail',
      status: 503,
      retryAfter: 2,
      method: 'POST',
      path: '/items$',
      times: 1,
    });
    graph.server.controls.fault({
      kind: 'fail',
      status: 504,
      method: 'POST',
      path: '/items$',
      times: 1,
      afterEffect: true,
    });
    expect((await graph.team('GET', `${list}/items`)).status).toBe(200);
    expect((await graph.team('POST', `${list}/items`, { fields: { Key: 'f1' } })).status).toBe(503);
    expect(await keys()).toBe(before);
    expect((await graph.team('POST', `${list}/items`, { fields: { Key: 'f2' } })).status).toBe(504);
    expect(await keys()).toBe(before + 1);
  });

  it('loses the answer after the effect has happened', async () => {
    const before = await keys();
    graph.server.controls.fault({ kind: 'drop', method: 'POST', times: 1 });
    await expect(graph.team('POST', `${list}/items`, { fields: { Key: 'lost' } })).rejects.toThrow();
    expect(await keys()).toBe(before + 1);
  });

  it('slows requests down', async () => {
    graph.server.controls.fault({ kind: 'slow', latencyMs: 60, times: 1 });
    const started = performance.now();
    await graph.team('GET', list);
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
  });

  it('comes from a budget of units a minute, with warning from four fifths on', async () => {
    graph.server.controls.budget({ unitsPerMinute: 10 });
    const seen = [];
    for (let count = 0; count < 6; count += 1) seen.push(await graph.team('GET', `${list}/items`));
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(seen.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual([
      null,
      null,
      null,
      '2',
      '0',
      '0',
    ]);
    expect(seen.at(-1)?.headers.get('retry-after')).toBe('45');
    now = new Date('2026-03-01T10:01:00Z');
    expect((await graph.team('GET', `${list}/items`)).status).toBe(200);
  });

  it('can be switched over HTTP, which is refused where controls are not offered', async () => {
    const control = (url: string, body: unknown): Promise<Response> =>
      fetch(`${url}/_controls`, { method: 'POST', body: JSON.stringify(body) });
    expect(
      await (await control(graph.server.url, { call: 'fault', with: { kind: 'throttle', times: 1 } })).json(),
    ).toEqual({ result: null });
    expect((await graph.team('GET', list)).status).toBe(429);
    expect(await (await control(graph.server.url, { call: 'units' })).json()).toEqual({
      result: expect.objectContaining({ units: expect.any(Number) }),
    });
    expect((await control(graph.server.url, { call: 'fault', with: { kind: 'no' } })).status).toBe(400);
    expect((await control(graph.server.url, { call: 'nothing' })).status).toBe(400);
    const closed = await startGraphForTest();
    expect((await control(closed.server.url, { call: 'units' })).ok).toBe(false);
    await closed.server.close();
  });
});
