import { startSignIn, type SignIn } from '../../local/sign-in/server';
import { localTenantId, teamApp } from '../../local/identities';
import { graphAudience } from '../../graph/gate/token-source';
import { openTokenSource } from '../../graph/tokens';

/** Only the date is moved: the network goes on as it is. */
const realClocks = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

let signIn: SignIn;
beforeAll(async () => {
  signIn = await startSignIn({ port: 0 });
});
afterAll(() => signIn.close());

function source(secret = teamApp.secret): ReturnType<typeof openTokenSource> {
  return openTokenSource({
    tenantId: localTenantId,
    clientId: teamApp.clientId,
    signInBaseUrl: signIn.url,
    credential: { kind: 'secret', secret },
  });
}

describe('tokens', () => {
  test('come from the configured address, for the audience asked for', async () => {
    const tokens = source();
    const graph = await signIn.verifyToken(await tokens.token(graphAudience), graphAudience);
    expect(graph).toMatchObject({ kind: 'app', appId: teamApp.clientId });
    const connector = 'https://api.botframework.com';
    expect(await signIn.verifyToken(await tokens.token(connector), connector)).toMatchObject({ kind: 'app' });
  });

  test('are kept until a new one is asked for', async () => {
    const tokens = source();
    const first = await tokens.token(graphAudience);
    expect(await tokens.token(graphAudience)).toBe(first);
    expect(await tokens.token(graphAudience, true)).not.toBe(first);
  });

  test('are asked for anew shortly before they end', async () => {
    const tokens = source();
    const first = await tokens.token(graphAudience);
    const start = Date.now();
    const minutesLater = (count: number): unknown =>
      jest.useFakeTimers({ now: start + count * 60_000, doNotFake: [...realClocks] });
    minutesLater(30);
    expect(await tokens.token(graphAudience)).toBe(first);
    minutesLater(57);
    const next = await tokens.token(graphAudience);
    jest.useRealTimers();
    expect(next).not.toBe(first);
  });

  test('are asked for once by many at the same moment', async () => {
    const tokens = source();
    const held = await Promise.all(Array.from({ length: 5 }, () => tokens.token(graphAudience, true)));
    expect(new Set(held).size).toBe(1);
  });

  test('are not given for a wrong secret, and the fault does not repeat it', async () => {
    const fault = await source('wrong-secret-word')
      .token(graphAudience)
      .catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(Error);
    expect(String(fault)).not.toContain('wrong-secret-word');
  });
});
