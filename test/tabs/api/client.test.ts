import { CallFailed } from '../../../tabs/api/call-failed';
import { createCall } from '../../../tabs/api/client';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

function callOver(answer: () => Response | Promise<Response>, token: 'a-token' | 'none' = 'a-token') {
  const sent: Sent[] = [];
  const call = createCall({
    base: '/api/',
    token: () => Promise.resolve(token === 'none' ? undefined : token),
    fetch: (url, init) => {
      sent.push({ url: String(url), init: init ?? {} });
      return Promise.resolve().then(answer);
    },
  });
  return { call, sent };
}

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });

async function failureFrom(work: Promise<unknown>): Promise<unknown> {
  const error = await work.catch((fault: unknown) => fault);
  if (!(error instanceof CallFailed)) throw new Error('the call did not fail as a call does');
  return error.failure;
}

describe('the typed calls of the tabs', () => {
  it('fill the path, put the rest of a GET in the query and carry the token', async () => {
    const { call, sent } = callOver(() => json(200, { progress: {}, task: {} }));
    await call('memberView', { chest: 'havering', panel: 'p-1', application: 'r-0001' });
    expect(sent[0]?.url).toBe('/api/chests/havering/panels/p-1/mine?application=r-0001');
    expect(sent[0]?.init.method).toBe('GET');
    expect(new Headers(sent[0]?.init.headers).get('Authorization')).toBe('Bearer a-token');
  });

  it('put the rest of a PUT in the body, without the parts of the path', async () => {
    const { call, sent } = callOver(() => json(200, { version: 3 }));
    const vote = { item: 'i-1', ballot: 2, option: 'fund', voteVersion: 0 } as const;
    await call('castVote', { chest: 'havering', panel: 'p-1', ...vote });
    expect(sent[0]?.url).toBe('/api/chests/havering/panels/p-1/items/i-1/vote');
    expect(JSON.parse(String(sent[0]?.init.body))).toEqual({ ballot: 2, option: 'fund', voteVersion: 0 });
  });

  it('escape what stands in the path', async () => {
    const { call, sent } = callOver(() => json(200, []));
    await call('listAwards', { chest: 'a/b', round: '../x' });
    expect(sent[0]?.url).toBe('/api/chests/a%2Fb/rounds/..%2Fx/awards');
  });

  it('send no token where nobody is signed in', async () => {
    const { call, sent } = callOver(() => json(200, []), 'none');
    await call('seeChests', {});
    expect(new Headers(sent[0]?.init.headers).has('Authorization')).toBe(false);
  });

  it('fail with the refusal and its words', async () => {
    const words = { title: 'You are not on this panel.', next: 'Ask the lead.' };
    const { call } = callOver(() => json(404, { refusal: { code: 'not-on-panel' }, words }));
    const failure = await failureFrom(call('panelDesk', { chest: 'havering', panel: 'p-1' }));
    expect(failure).toEqual({ kind: 'refused', refusal: { code: 'not-on-panel' }, words });
  });

  it('say «offline» when nothing answers, and a fault when what answers is not ours', async () => {
    const dead = callOver(() => Promise.reject(new TypeError('failed to fetch')));
    expect(await failureFrom(dead.call('fundStatus', { chest: 'havering' }))).toEqual({ kind: 'offline' });
    const proxy = callOver(() => new Response('<html>', { status: 502 }));
    expect(await failureFrom(proxy.call('fundStatus', { chest: 'havering' }))).toEqual({ kind: 'fault' });
  });
});
