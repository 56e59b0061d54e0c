import { GraphRefused } from '../../../graph/gate/errors';
import {
  card,
  timer,
  writeOnce,
  keyedCreate,
  batchReply,
  written,
  faultOf,
  unavailable,
  okBodies,
} from './calls';
import { fakeGraph, type FakeGraph } from './fake-graph';

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

test('writes are split where a batch would grow too large', async () => {
  const graph = fakeGraph((request) =>
    request.url.endsWith('$batch')
      ? batchReply(request, () => ({ status: 201, body: {} }))
      : { status: 201, body: {} },
  );
  const calls = Array.from({ length: 5 }, () => ({ ...keyedCreate, body: { text: 'x'.repeat(900_000) } }));
  const settled = await graph.gate.session(card).writeTogether(calls);
  expect(settled.every(({ ok }) => ok)).toBe(true);
  expect(graph.arrived).toHaveLength(3);
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
