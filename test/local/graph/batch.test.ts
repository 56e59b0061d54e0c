import { errorOf, makeScores, startGraphForTest, type GraphForTest, type Seen } from './graph-for-test';

interface Part {
  id: string;
  status: number;
  headers: Record<string, string>;
  body: Record<string, unknown>;
}

let graph: GraphForTest;
let list: string;

beforeAll(async () => {
  graph = await startGraphForTest();
  list = await makeScores(graph);
});
afterAll(() => graph.server.close());
afterEach(() => graph.server.controls.clearFaults());

const JSON_BODY = { 'Content-Type': 'application/json' };

function create(id: string, key: string, dependsOn?: string[]): Record<string, unknown> {
  const body = { fields: { Key: key } };
  return {
    id,
    method: 'POST',
    url: `${list}/items`,
    headers: JSON_BODY,
    body,
    ...(dependsOn ? { dependsOn } : {}),
  };
}

function send(requests: unknown[]): Promise<Seen> {
  return graph.team('POST', '/$batch', { requests });
}

function parts(seen: Seen): Part[] {
  return (seen.body['responses'] as Part[]).toSorted((left, right) => left.id.localeCompare(right.id));
}

describe('a batch', () => {
  it('answers each part by itself: some fail, the others stand', async () => {
    const seen = await send([
      create('1', 'one'),
      create('2', 'one'),
      { id: '3', method: 'GET', url: `${list}/items?$filter=fields/Key eq 'one'` },
    ]);
    expect(seen.status).toBe(200);
    expect(parts(seen).map(({ status }) => status)).toEqual([201, 400, 200]);
    expect(parts(seen)[2]?.body['value']).toHaveLength(1);
  });

  it.each([
    ['21 requests', () => Array.from({ length: 21 }, (_, at) => create(String(at), `m${at}`))],
    ['an id twice in another letter case', () => [create('a', 'x1'), create('A', 'x2')]],
    ['nothing in it', () => []],
    ['a part without an id', () => [{ method: 'GET', url: list }]],
    ['a dependence on nobody', () => [create('1', 'x3', ['9'])]],
    [
      'a dependence that is neither in a row nor on one',
      () => [create('1', 'x4'), create('2', 'x5', ['1']), create('3', 'x6'), create('4', 'x7', ['3'])],
    ],
  ])('with %s is refused whole, and nothing is done', async (_what, requests) => {
    const before = graph.server.controls.units().units;
    const seen = await send(requests());
    expect([seen.status, errorOf(seen).code]).toEqual([400, 'BadRequest']);
    expect(graph.server.controls.units().units).toBe(before);
  });

  it('answers 424 for what depends on a failure, and for what depends on that', async () => {
    await send([create('1', 'there')]);
    const seen = await send([create('1', 'there'), create('2', 'after', ['1']), create('3', 'last', ['2'])]);
    expect(parts(seen).map(({ status }) => status)).toEqual([400, 424, 424]);
  });

  it('throttles its parts one by one, with Retry-After in the part', async () => {
    graph.server.controls.fault({ kind: 'throttle', times: 1, retryAfter: 7 });
    const seen = await send([create('1', 'slow'), create('2', 'quick')]);
    expect(seen.status).toBe(200);
    expect(seen.headers.has('retry-after')).toBe(false);
    expect(parts(seen).map(({ status, headers }) => [status, headers['Retry-After']])).toEqual([
      [429, '7'],
      [201, undefined],
    ]);
  });

  it('costs what its parts cost, and counts as one request', async () => {
    graph.server.controls.resetUnits();
    await send([
      create('1', 'u1'),
      { id: '2', method: 'GET', url: `${list}/items/1` },
      { id: '3', method: 'GET', url: `${list}/items` },
    ]);
    expect(graph.server.controls.units()).toEqual({ requests: 1, units: 5, throttled: 0 });
  });

  it('does not hold a batch, nor addresses with a version of their own', async () => {
    const seen = await send([
      { id: '1', method: 'POST', url: '/$batch', headers: JSON_BODY, body: { requests: [] } },
      { id: '2', method: 'GET', url: '/v1.0/sites/root' },
    ]);
    expect(parts(seen).map(({ status }) => status)).toEqual([400, 400]);
  });

  it('needs a content type where there is a body', async () => {
    const { headers: _, ...bare } = create('1', 'bare');
    expect(parts(await send([bare])).map(({ status }) => status)).toEqual([400]);
  });
});
