import { GraphRefused } from '../../../graph/gate/errors';
import { card, keyedCreate, batchReply, faultOf } from './calls';
import { baseUrl, fakeGraph, partsOfBatch, type Arrived, type Reply } from './fake-graph';

describe('requests', () => {
  test('carry the token, our decorated name and an id over plain http too', async () => {
    const graph = fakeGraph(() => ({ status: 200, body: { id: '1' } }));
    expect(await graph.gate.session(card).read('/sites/x')).toEqual({ id: '1' });
    const [request] = graph.arrived;
    expect(request?.url).toBe(`${baseUrl}/sites/x`);
    expect(request?.headers.get('authorization')).toBe('Bearer old-token');
    expect(request?.headers.get('user-agent')).toBe('NONISV|CommunityChest|CommunityChest/1.2.3');
    expect(request?.headers.get('client-request-id')).toBe('id-1');
  });

  test('keep a percent-encoded filter whole', async () => {
    const graph = fakeGraph(() => ({ status: 200, body: {} }));
    const url =
      '/lists/Votes/items?$expand=fields($select=Key)&$filter=fields%2FKey%20eq%20%27a%26b%23c%27&$top=1';
    await graph.gate.session(card).read(url);
    expect(graph.arrived[0]?.url).toBe(`${baseUrl}${url}`);
  });

  test('ask for a new token once after a 401, and pass a second 401 on', async () => {
    const graph = fakeGraph((_request, count) => (count === 1 ? { status: 401 } : { status: 200, body: {} }));
    await graph.gate.session(card).read('/sites/x');
    expect(graph.tokensAsked).toEqual([false, true]);
    expect(graph.arrived[1]?.headers.get('authorization')).toBe('Bearer new-token');

    const closed = fakeGraph(() => ({ status: 401 }));
    expect(await faultOf(closed.gate.session(card).read('/sites/x'))).toMatchObject({
      problem: { kind: 'denied' },
    });
    expect(closed.arrived).toHaveLength(2);
  });
});

describe('reads of one turn', () => {
  const echo = (request: Arrived): Reply => batchReply(request, (url) => ({ status: 200, body: { url } }));

  test('travel in one batch, whose parts may come back in any order', async () => {
    const graph = fakeGraph(echo);
    const session = graph.gate.session(card);
    const answers = await Promise.all([session.read('/a'), session.read('/b'), session.read('/c')]);
    expect(answers).toEqual([{ url: '/a' }, { url: '/b' }, { url: '/c' }]);
    expect(graph.arrived).toHaveLength(1);
  });

  test('also when some are asked for a few promises later', async () => {
    const graph = fakeGraph(echo);
    const session = graph.gate.session(card);
    const late = (async () => {
      await Promise.resolve();
      await Promise.resolve();
      return session.read('/late');
    })();
    await Promise.all([session.read('/early'), late]);
    expect(graph.arrived).toHaveLength(1);
  });

  test('are asked for once when the same url is wanted twice', async () => {
    const graph = fakeGraph(() => ({ status: 200, body: { n: 1 } }));
    const session = graph.gate.session(card);
    expect(await Promise.all([session.read('/a'), session.read('/a')])).toEqual([{ n: 1 }, { n: 1 }]);
    expect(graph.arrived.map(({ url }) => url)).toEqual([`${baseUrl}/a`]);
  });

  test('are split at 20', async () => {
    const graph = fakeGraph((request) =>
      request.url.endsWith('$batch') ? echo(request) : { status: 200, body: {} },
    );
    const session = graph.gate.session(card);
    await Promise.all(Array.from({ length: 41 }, (_, index) => session.read(`/${index}`)));
    expect(
      graph.arrived.map((request) => (request.body === undefined ? 1 : partsOfBatch(request).length)),
    ).toEqual([20, 20, 1]);
  });

  test('of two sessions stay apart', async () => {
    const graph = fakeGraph(() => ({ status: 200, body: {} }));
    await Promise.all([graph.gate.session(card).read('/a'), graph.gate.session(card).read('/b')]);
    expect(graph.arrived.map(({ url }) => url)).toEqual([`${baseUrl}/a`, `${baseUrl}/b`]);
  });

  test('fail each by itself', async () => {
    const graph = fakeGraph((request) =>
      batchReply(request, (url) =>
        url === '/gone' ? { status: 404, body: {} } : { status: 200, body: { url } },
      ),
    );
    const session = graph.gate.session(card);
    const [gone, there] = await Promise.all([faultOf(session.read('/gone')), session.read('/there')]);
    expect(gone).toBeInstanceOf(GraphRefused);
    expect(there).toEqual({ url: '/there' });
  });

  test('send again only the parts that were throttled, after their own Retry-After', async () => {
    const graph = fakeGraph((request, count) => {
      if (count > 1) return { status: 200, body: { again: true } };
      const throttled = { status: 429, headers: { 'Retry-After': '2' }, body: {} };
      return batchReply(request, (url) => (url === '/b' ? throttled : { status: 200, body: { url } }));
    });
    const session = graph.gate.session(card);
    expect(await Promise.all([session.read('/a'), session.read('/b')])).toEqual([
      { url: '/a' },
      { again: true },
    ]);
    expect(graph.arrived[1]?.url).toBe(`${baseUrl}/b`);
    expect(graph.slept).toEqual([2_000]);
  });
});

test('usage counts a batch as one request and the units of each part', async () => {
  const graph = fakeGraph((request) =>
    request.url.endsWith('$batch')
      ? batchReply(request, () => ({ status: 200, body: {} }))
      : { status: 201, body: {} },
  );
  const session = graph.gate.session(card);
  await Promise.all([
    session.read('/sites/s/lists/Seats/items/4?$expand=fields'),
    session.read('/sites/s/lists/Agenda/items/9?$expand=fields'),
    session.read("/sites/s/lists/Votes/items?$filter=fields%2FKey%20eq%20'x'"),
  ]);
  await session.write(keyedCreate);
  expect(graph.gate.usage()).toEqual({ 'cast-vote': { times: 1, requests: 2, units: 6 } });
});
