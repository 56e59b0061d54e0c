import { SignJWT, generateKeyPair, exportJWK, type JWTPayload } from 'jose';
import { createBot } from '../../bot/create-bot';
import { createActivityTokenCheck } from '../../bot/verify-activity-token';
import { foreignTenantId, localTenantId, teamApp } from '../../local/identities';
import { sendJson, startLoopbackServer } from '../../local/loopback-server';
import { samplePerson } from '../../local/people';
import { panelInScoring, panelId } from './panel-in-scoring';
import { idleParts, startBot, type StartedBot } from './started-bot';

let started: StartedBot;
let chest: Awaited<ReturnType<typeof panelInScoring>>;

beforeAll(async () => {
  chest = await panelInScoring('hackney');
  started = await startBot({ hackney: chest });
});

afterAll(async () => {
  await started.close();
});

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** A member's score as Teams would send it. */
function scoreActivity(changes: object = {}): object {
  const member = samplePerson('member.hackney.1');
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl: started.teams.serviceUrl,
    from: { id: member.teamsId, name: member.name, aadObjectId: member.objectId },
    recipient: { id: `28:${teamApp.clientId}` },
    conversation: { id: '19:panel@thread.tacv2', conversationType: 'channel', tenantId: localTenantId },
    channelData: { tenant: { id: localTenantId } },
    value: {
      action: {
        type: 'Action.Execute',
        verb: 'interest.declare',
        data: { chest: 'hackney', panel: panelId, application: 'summer-0001', level: 'clear' },
      },
      trigger: 'manual',
    },
    ...changes,
  };
}

/** The claims of a good token, with changes. */
function claims(changes: JWTPayload = {}): JWTPayload {
  return {
    iss: 'https://api.botframework.com',
    aud: teamApp.clientId,
    serviceurl: started.teams.serviceUrl,
    exp: inSeconds(3600),
    ...changes,
  };
}

function claimsWithout(name: string): JWTPayload {
  return Object.fromEntries(Object.entries(claims()).filter(([each]) => each !== name));
}

async function send(body: object, authorization?: string) {
  const response = await fetch(started.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

const signed = async (payload: JWTPayload): Promise<string> =>
  `Bearer ${await started.signIn.signClaims('connector', payload)}`;

const unsigned = (payload: JWTPayload): string => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `Bearer ${part({ alg: 'none', typ: 'JWT' })}.${part(payload)}.`;
};

/** Nothing was read, written or remembered: not by a use case, not in the record, not about the conversation. */
async function expectNothingHappened(): Promise<void> {
  expect(started.acts).toEqual([]);
  expect(started.references.known.size).toBe(0);
  const seats = await chest.seats.ofPanel(panelId);
  expect(seats.every((seat) => Object.keys(seat.value.interests).length === 0)).toBe(true);
}

describe('a request that is not from Teams changes nothing', () => {
  const service = 'https://evil.example/uk/';
  const refusals: [string, () => Promise<{ status: number }>, number, string][] = [
    ['without a token (BOT-01)', () => send(scoreActivity()), 401, 'auth.missing'],
    ['with an unsigned token (BOT-02)', () => send(scoreActivity(), unsigned(claims())), 401, 'auth.invalid'],
    [
      'for another bot (BOT-03)',
      async () =>
        send(scoreActivity(), await signed(claims({ aud: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb' }))),
      401,
      'auth.invalid',
    ],
    [
      'from another issuer',
      async () => send(scoreActivity(), await signed(claims({ iss: 'https://sts.windows.net/x/' }))),
      401,
      'auth.invalid',
    ],
    [
      'that ended six minutes ago',
      async () => send(scoreActivity(), await signed(claims({ exp: inSeconds(-360) }))),
      401,
      'auth.invalid',
    ],
    [
      'without an end',
      async () => send(scoreActivity(), await signed(claimsWithout('exp'))),
      401,
      'auth.invalid',
    ],
    [
      'whose token names another service than the body (BOT-04)',
      async () => send(scoreActivity({ serviceUrl: service }), await signed(claims())),
      403,
      'auth.serviceUrl',
    ],
    [
      'of a service that is not on our list, though signed',
      async () => send(scoreActivity({ serviceUrl: service }), await signed(claims({ serviceurl: service }))),
      403,
      'auth.serviceUrl',
    ],
    [
      'whose token names another address of an allowed host',
      async () => {
        const other = `${started.teams.serviceUrl}elsewhere/`;
        return send(scoreActivity({ serviceUrl: other }), await signed(claims()));
      },
      403,
      'auth.serviceUrl',
    ],
    [
      'without a service in its token',
      async () => send(scoreActivity(), await signed(claimsWithout('serviceurl'))),
      401,
      'auth.invalid',
    ],
    [
      'from another channel',
      async () => send(scoreActivity({ channelId: 'webchat' }), await signed(claims())),
      401,
      'auth.invalid',
    ],
    [
      'signed by the key for people',
      async () => send(scoreActivity(), `Bearer ${await started.signIn.signClaims('entra', claims())}`),
      401,
      'auth.invalid',
    ],
  ];

  test.each(refusals)('%s', async (_name, act, status, event) => {
    started.log.length = 0;
    expect((await act()).status).toBe(status);
    expect(started.log).toEqual([{ kind: 'security', event }]);
    await expectNothingHappened();
  });

  test('of a tenant that is not on the list: told so, so that Teams does not ask again (BOT-05)', async () => {
    started.log.length = 0;
    const elsewhere = {
      conversation: { id: 'x', tenantId: foreignTenantId },
      channelData: { tenant: { id: foreignTenantId } },
    };
    const answer = await send(scoreActivity(elsewhere), await signed(claims()));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ type: 'application/vnd.microsoft.error' });
    expect(started.log).toEqual([{ kind: 'security', event: 'tenant.rejected' }]);
    await expectNothingHappened();
  });
});

test('a good token within five minutes of its end is taken', async () => {
  const answer = await send(scoreActivity(), await signed(claims({ exp: inSeconds(-240) })));
  expect(answer.status).toBe(200);
  expect(started.acts).toContain('interest.declare');
});

describe('a bot that is not whole does not start (BOT-06)', () => {
  const whole = {
    botAppId: teamApp.clientId,
    issuer: 'https://api.botframework.com',
    keysUrl: 'http://127.0.0.1:9/keys',
    serviceHosts: [],
    tenantIds: [localTenantId],
    ...idleParts(),
  };
  test.each([
    ['app id', { botAppId: '' }],
    ['issuer', { issuer: '' }],
    ['tenants', { tenantIds: [] }],
  ])('without %s', (_name, missing) => {
    expect(() => createBot({ ...whole, ...missing })).toThrow('needs its app id');
  });
});

describe('keys', () => {
  const rules = {
    botAppId: teamApp.clientId,
    issuer: 'https://api.botframework.com',
    serviceHosts: ['smba.trafficmanager.net'],
    tenantIds: [localTenantId],
  };
  const serviceurl = 'https://smba.trafficmanager.net/uk/';

  async function checkWith(endorsements: string[] | undefined, status = 200) {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const key = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig', endorsements };
    const server = await startLoopbackServer(0, (_request, response) =>
      sendJson(response, status, { keys: [key] }),
    );
    const token = await new SignJWT(claims({ serviceurl }))
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .sign(privateKey);
    const check = createActivityTokenCheck({ ...rules, keysUrl: server.url });
    try {
      return await check(`Bearer ${token}`, scoreActivity({ serviceUrl: serviceurl }));
    } finally {
      await server.close();
    }
  }

  test('a key endorsed for Teams is taken', async () => {
    expect(await checkWith(['msteams', 'webchat'])).toEqual({ ok: true });
  });

  test('a key that names no channels is taken', async () => {
    expect(await checkWith(undefined)).toEqual({ ok: true });
  });

  test('a key endorsed for other channels only is not', async () => {
    expect(await checkWith(['webchat'])).toMatchObject({ ok: false, status: 401 });
  });

  test('keys that cannot be fetched are a fault of ours, not of the token', async () => {
    await expect(checkWith(['msteams'], 503)).rejects.toThrow();
  });
});
