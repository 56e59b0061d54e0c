import { RecordUnavailable } from '../../../core/ports/faults';
import { GraphRefused } from '../../../graph/gate/errors';
import type { Call } from '../../../graph/gate/call';
import type { SessionOptions } from '../../../graph/gate/open-gate';
import type { Session } from '../../../graph/gate/session';
import { answerOf, type Settled } from '../../../graph/gate/settle';
import { baseUrl, fakeGraph, partsOfBatch, type Arrived, type FakeGraph, type Reply } from './fake-graph';

const card = { action: 'cast-vote', deadlineMilliseconds: 3_000 };
const timer = { action: 'sweep', deadlineMilliseconds: 240_000 };

function batchReply(
  request: Arrived,
  reply: (url: string) => { status: number; body?: unknown; headers?: object },
): Reply {
  const responses = partsOfBatch(request).map(({ id, url }) => ({ id, ...reply(url) }));
  return { status: 200, body: { responses: responses.reverse() } };
}

const writeOnce = { method: 'POST', url: '/sendMail', body: {}, repeatable: false } as const;
const keyedCreate = { method: 'POST', url: '/lists/Votes/items', body: {}, repeatable: true } as const;

async function written(
  graph: FakeGraph,
  options: SessionOptions,
  call: Call,
): Promise<ReturnType<typeof answerOf>> {
  return answerOf(await graph.gate.session(options).write(call));
}

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (fault: unknown) => fault,
  );
}

async function unavailable(work: Promise<unknown>): Promise<RecordUnavailable> {
  const fault = await faultOf(work);
  if (!(fault instanceof RecordUnavailable)) throw new Error(`not RecordUnavailable: ${String(fault)}`);
  return fault;
}

function okBodies(settled: readonly Settled[]): unknown[] {
  return settled.map((one) => (one.ok ? one.answer.body : one.fault.name));
}

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

describe('a «not now»', () => {
  test('with Retry-After in seconds or as a date is obeyed', async () => {
    const later = new Date(Date.parse('2026-07-17T14:00:00.000Z') + 7_000).toUTCString();
    for (const [header, milliseconds] of [
      ['5', 5_000],
      [later, 7_000],
    ] as const) {
      const graph = fakeGraph((_request, count) =>
        count === 1 ? { status: 429, headers: { 'Retry-After': header } } : { status: 200, body: {} },
      );
      await graph.gate.session(timer).read('/a');
      expect(graph.slept).toEqual([milliseconds]);
    }
  });

  test('slows every session of the gate', async () => {
    const graph = fakeGraph((_request, count) =>
      count === 1 ? { status: 429, headers: { 'Retry-After': '60' } } : { status: 200, body: {} },
    );
    const first = await unavailable(graph.gate.session(card).read('/a'));
    expect(first.effect).toBe('none');
    await unavailable(graph.gate.session(card).read('/b'));
    expect(graph.arrived).toHaveLength(1);
    await graph.gate.session(timer).read('/c');
    expect(graph.slept).toEqual([60_000]);
  });

  test('past the deadline is RecordUnavailable at once, not after the wait', async () => {
    const graph = fakeGraph(() => ({ status: 503, headers: { 'Retry-After': '30' } }));
    const began = graph.now();
    await unavailable(graph.gate.session(card).read('/a'));
    expect(graph.now()).toBe(began);
  });

  test('without Retry-After is tried again with growing delays, and not for ever', async () => {
    const graph = fakeGraph(() => ({ status: 504 }));
    await unavailable(graph.gate.session(timer).read('/a'));
    expect(graph.arrived.length).toBeLessThanOrEqual(6);
    expect(graph.slept.slice(0, 3)).toEqual([150, 300, 600]);
  });
});

describe('a write', () => {
  test('that must not be sent twice is not, when it may have arrived', async () => {
    for (const reply of [{ status: 504 }, { fault: new Error('reset') }] as const) {
      const graph = fakeGraph(() => reply);
      const fault = await unavailable(written(graph, timer, writeOnce));
      expect(fault.effect).toBe('unknown');
      expect(graph.arrived).toHaveLength(1);
    }
  });

  test('that was throttled did nothing and may be sent again', async () => {
    const graph = fakeGraph((_request, count) =>
      count === 1 ? { status: 429, headers: { 'Retry-After': '1' } } : { status: 202 },
    );
    expect((await written(graph, card, writeOnce)).status).toBe(202);
  });

  test('that never left may be sent again', async () => {
    const refused = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    });
    const graph = fakeGraph((_request, count) => (count === 1 ? { fault: refused } : { status: 202 }));
    await written(graph, card, writeOnce);
    expect(graph.arrived).toHaveLength(2);
  });

  test('under a unique key is sent again when its answer was lost', async () => {
    const graph = fakeGraph((_request, count) =>
      count === 1 ? { fault: new Error('reset') } : { status: 201, body: { id: '7' } },
    );
    expect((await written(graph, card, keyedCreate)).body).toEqual({ id: '7' });
  });

  test('without an answer is given up at the deadline, its effect unknown', async () => {
    const graph = fakeGraph(() => 'never');
    const fault = await unavailable(written(graph, card, keyedCreate));
    expect(fault.effect).toBe('unknown');
    expect(fault.cause).toMatchObject({ name: 'AttemptTooLong' });
  });

  test('is never repeated after a 4xx', async () => {
    for (const status of [400, 403, 404, 409, 412]) {
      const graph = fakeGraph(() => ({ status, body: {} }));
      expect(await faultOf(written(graph, timer, keyedCreate))).toBeInstanceOf(GraphRefused);
      expect(graph.arrived).toHaveLength(1);
    }
  });
});

test('writes together succeed and fail one by one, in the order asked', async () => {
  const graph = fakeGraph((request) =>
    batchReply(request, (url) => (url === '/b' ? { status: 412, body: {} } : { status: 201, body: { url } })),
  );
  const calls = ['/a', '/b', '/c'].map((url) => ({ ...keyedCreate, url }));
  const settled = await graph.gate.session(card).writeTogether(calls);
  expect(okBodies(settled)).toEqual([{ url: '/a' }, 'GraphRefused', { url: '/c' }]);
});

describe('the circuit', () => {
  async function fail(graph: FakeGraph, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await faultOf(written(graph, card, writeOnce));
  }

  test('opens after 5 failures in 30 seconds and tries again after a minute', async () => {
    let down = true;
    const graph = fakeGraph(() => (down ? { status: 504 } : { status: 200, body: {} }));
    await fail(graph, 7);
    expect(graph.arrived).toHaveLength(5);
    down = false;
    graph.advance(60_000);
    await graph.gate.session(card).read('/a');
    expect(graph.arrived).toHaveLength(6);
  });

  test('opens again at the first failure after the minute', async () => {
    const graph = fakeGraph(() => ({ status: 504 }));
    await fail(graph, 5);
    graph.advance(60_000);
    await fail(graph, 3);
    expect(graph.arrived).toHaveLength(6);
  });

  test('stays closed when failures are far apart', async () => {
    const graph = fakeGraph(() => ({ status: 504 }));
    for (let time = 0; time < 8; time += 1) {
      await fail(graph, 1);
      graph.advance(10_000);
    }
    expect(graph.arrived).toHaveLength(8);
  });
});

describe('pages', () => {
  const paged = (link: (count: number) => string | undefined): FakeGraph =>
    fakeGraph((_request, count) => {
      const next = link(count);
      return {
        status: 200,
        body: { value: [{ count }], ...(next === undefined ? {} : { '@odata.nextLink': next }) },
      };
    });
  const rows = (session: Session): Promise<readonly unknown[]> => session.rows('/lists/Votes/items?$top=1');

  test('are all followed, with the base stripped from the links', async () => {
    const graph = paged((count) =>
      count < 3 ? `${baseUrl}/lists/Votes/items?$skiptoken=${count}` : undefined,
    );
    expect(await rows(graph.gate.session(card))).toEqual([{ count: 1 }, { count: 2 }, { count: 3 }]);
    expect(graph.arrived[1]?.url).toBe(`${baseUrl}/lists/Votes/items?$skiptoken=1`);
  });

  test('that lead elsewhere are a fault: the token goes nowhere else', async () => {
    const graph = paged(() => 'https://elsewhere.example/v1.0/x');
    expect(await faultOf(rows(graph.gate.session(card)))).toBeInstanceOf(Error);
    expect(graph.arrived).toHaveLength(1);
  });

  test('that lead back are a fault, not an endless loop', async () => {
    const graph = paged(() => `${baseUrl}/lists/Votes/items?$skiptoken=1`);
    expect(await faultOf(rows(graph.gate.session(card)))).toMatchObject({
      message: expect.stringContaining('before'),
    });
  });

  test('an answer without a list is a fault, not an empty page', async () => {
    const graph = fakeGraph(() => ({ status: 200, body: {} }));
    expect(await faultOf(rows(graph.gate.session(card)))).toBeInstanceOf(Error);
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
