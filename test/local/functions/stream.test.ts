import { app, type HttpRequest } from '@azure/functions';
import { once } from 'node:events';
import { request as open, type IncomingMessage } from 'node:http';
import type { FunctionsHost } from '../../../local/functions/host';
import { startSampleHost } from './sample-host';

let host: FunctionsHost;
const faults: string[] = [];
const arrived: { words: string; tell: () => void }[] = [];

/** Resolves when the app has read these words of a body. */
function arrival(words: string): Promise<void> {
  return new Promise((tell) => arrived.push({ words, tell }));
}

async function swallow(request: HttpRequest): Promise<string> {
  let text = '';
  for await (const part of request.body ?? []) {
    text += Buffer.from(part).toString('utf8');
    for (const { words, tell } of arrived) if (text.endsWith(words)) tell();
  }
  return text;
}

beforeAll(async () => {
  host = await startSampleHost({
    bodyLimitBytes: 1000,
    log: (level, category, message) => void faults.push(`${level} ${category} ${message}`),
    entry: () => {
      app.setup({ enableHttpStream: true });
      app.http('swallow', {
        methods: ['GET', 'POST'],
        route: 'swallow/{word}',
        handler: async (request) => ({
          headers: { 'x-sample': request.headers.get('x-sample') ?? '' },
          cookies: [{ name: 'a', value: '1', path: '/', secure: true }],
          jsonBody: {
            word: request.params['word'],
            q: request.query.get('q'),
            path: new URL(request.url).pathname,
            text: await swallow(request),
          },
        }),
      });
      app.http('refuse', { methods: ['POST'], handler: () => ({ status: 400, body: 'not read' }) });
      app.http('throw', {
        methods: ['POST'],
        handler: () => {
          throw new Error('it broke');
        },
      });
    },
  });
});

afterAll(() => host.close());

test('an app that asks for streams reads a body while it still comes in', async () => {
  const sending = open(`${host.url}/api/swallow/caf%C3%A9?q=1`, {
    method: 'POST',
    headers: { 'x-sample': 'yes' },
  });
  const first = arrival('first');
  sending.write('first');
  await first;
  sending.end(' last');
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  const parts = await answer.toArray();
  expect(JSON.parse(Buffer.concat(parts).toString())).toEqual({
    word: 'café',
    q: '1',
    path: '/api/swallow/caf%C3%A9',
    text: 'first last',
  });
  expect(answer.headers['x-sample']).toBe('yes');
  expect(answer.headers['set-cookie']).toEqual(['a=1; Path=/; Secure']);
  expect(answer.headers).not.toHaveProperty('x-ms-invocation-id');
});

test('a request without a body is answered too', async () => {
  const answer = await fetch(`${host.url}/api/swallow/a`);
  expect(await answer.json()).toMatchObject({ word: 'a', text: '' });
});

test('an answer may come before the body was read', async () => {
  const answer = await fetch(`${host.url}/api/refuse`, { method: 'POST', body: 'x'.repeat(900) });
  expect([answer.status, await answer.text()]).toEqual([400, 'not read']);
});

test('a body over the limit is cut off and refused, announced or not', async () => {
  const body = new Blob(['x'.repeat(5000)]).stream();
  const chunked = { method: 'POST', body, duplex: 'half' } as RequestInit;
  expect((await fetch(`${host.url}/api/swallow/a`, chunked)).status).toBe(413);
  expect((await fetch(`${host.url}/api/swallow/a`, { method: 'POST', body: 'x'.repeat(5000) })).status).toBe(
    413,
  );
});

test('a function that throws is a bare 500, and the host lives on', async () => {
  const answer = await fetch(`${host.url}/api/throw`, { method: 'POST', body: 'x' });
  expect([answer.status, await answer.text()]).toEqual([500, '']);
  expect(faults.join()).toContain('it broke');
  expect((await fetch(`${host.url}/api/swallow/a`)).status).toBe(200);
});
