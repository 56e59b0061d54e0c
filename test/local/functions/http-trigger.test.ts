import type { FunctionsHost } from '../../../local/functions/host';
import { seen } from './sample-app';
import { startSampleHost } from './sample-host';

let host: FunctionsHost;
const faults: string[] = [];

beforeAll(async () => {
  host = await startSampleHost({
    keys: { function: 'a-key', master: 'the-master-key' },
    bodyLimitBytes: 1000,
    log: (level, category, message) => void faults.push(`${level} ${category} ${message}`),
    fallback: (request, response) => void response.writeHead(418).end(request.url),
  });
});

afterAll(() => host.close());

const get = (path: string, init?: RequestInit) => fetch(`${host.url}${path}`, init);

describe('an address', () => {
  test('reaches the function whose route has it, with its parameters', async () => {
    const answer = await get('/api/echo/12/caf%C3%A9', { method: 'POST', body: 'hello' });
    expect(await answer.json()).toEqual({
      method: 'POST',
      params: { id: '12', tail: 'café' },
      body: 'hello',
    });
  });

  test('may leave an optional part out, and ignores the case of fixed words', async () => {
    expect(await (await get('/API/Echo/7')).json()).toMatchObject({ params: { id: '7' } });
  });

  test('goes to the most specific route: fixed words, then constrained, then plain parts', async () => {
    expect(await (await get('/api/echo/fixed')).text()).toBe('fixed');
    expect(await (await get('/api/echo/other')).text()).toBe('a word');
  });

  test('may hand a whole rest over', async () => {
    expect(await (await get('/api/files/a/b%20c.txt')).text()).toBe('a/b c.txt');
  });

  test('that no function has goes to the fallback, and so does a method that none takes', async () => {
    expect((await get('/api/none')).status).toBe(418);
    expect((await get('/api/echo/1', { method: 'DELETE' })).status).toBe(418);
    expect((await get('/echo/1')).status).toBe(418);
  });

  test('with a malformed escape is answered, not thrown over', async () => {
    expect((await get('/api/echo/%E0%A4%A')).status).toBe(418);
  });
});

describe('an answer', () => {
  test('carries headers and cookies', async () => {
    const answer = await get('/api/cookies');
    expect(answer.headers.get('x-sample')).toBe('yes');
    expect(answer.headers.getSetCookie()).toEqual([
      'a=one%20two; Max-Age=60; Path=/; Secure; HttpOnly; SameSite=Strict',
      'b=2; SameSite=None',
    ]);
  });

  test('of nothing is 204', async () => {
    expect((await get('/api/nothing')).status).toBe(204);
  });

  test('of a function that throws is a bare 500, the reason goes to the log, and the host lives on', async () => {
    const answer = await get('/api/throws');
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(faults.join()).toContain('it broke');
    expect((await get('/api/nothing')).status).toBe(204);
  });
});

describe('the guard', () => {
  test('asks for a key where the function does', async () => {
    expect((await get('/api/locked')).status).toBe(401);
    expect((await get('/api/locked?code=wrong')).status).toBe(401);
    expect((await get('/api/locked?code=a-key')).status).toBe(200);
    expect((await get('/api/locked', { headers: { 'x-functions-key': 'the-master-key' } })).status).toBe(200);
  });

  test('refuses a body over the limit, however it is announced', async () => {
    const body = 'x'.repeat(1001);
    expect((await get('/api/echo/1', { method: 'POST', body })).status).toBe(413);
    const stream = new Blob([body]).stream();
    const chunked = { method: 'POST', body: stream, duplex: 'half' } as RequestInit;
    const answer = await get('/api/echo/1', chunked).then(
      ({ status }) => status,
      () => 413,
    );
    expect(answer).toBe(413);
  });
});

describe('the host’s own addresses', () => {
  const master = { 'x-functions-key': 'the-master-key' };

  test('are closed without the master key', async () => {
    expect((await get('/admin/host/status')).status).toBe(401);
    expect((await get('/admin/host/status', { headers: { 'x-functions-key': 'a-key' } })).status).toBe(401);
    expect(await (await get('/admin/host/status', { headers: master })).json()).toEqual({ state: 'Running' });
  });

  test('run a timer or a queue function now', async () => {
    const run = (name: string, body = '{}') =>
      get(`/admin/functions/${name}`, { method: 'POST', headers: master, body });
    expect((await run('nightly')).status).toBe(202);
    expect((await run('copy', JSON.stringify({ input: '{"id":1}' }))).status).toBe(202);
    expect(seen).toEqual(expect.arrayContaining(['before nightly', 'copy {"id":1} NaN']));
    expect((await run('absent')).status).toBe(404);
    expect((await run('echo')).status).toBe(404);
  });
});
