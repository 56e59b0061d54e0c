import type { JWTPayload } from 'jose';
import { routePaths } from '../../../core/contracts/route-paths';
import { foreignTenantId, localTenantId, teamApp } from '../../../local/identities';
import { samplePerson } from '../../../local/people';
import { requestOf } from '../../../local/round/call-api';
import { codeIn, wordsIn } from '../../builders/http/answers';
import { foundChest, panelInScoring } from '../../builders/http/panel-over-http';
import { expectNothingChanged, rowsOf } from '../../builders/http/record-rows';
import { routeInputs, routeNames } from '../../builders/http/route-inputs';
import { startTeam, type StartedTeam } from '../../builders/http/started-team';

let team: StartedTeam;

beforeAll(async () => {
  team = await startTeam();
  await panelInScoring(team, 'hackney', { others: ['guest.hackney'] });
  await foundChest(team, 'newham');
});

afterAll(() => team.close());

const hackney = routeInputs('hackney');
const input = (name: keyof typeof hackney, chest = 'hackney') => ({ ...hackney[name], chest });

test('every route of the contract table is tested here', () => {
  expect([...routeNames].sort()).toEqual(Object.keys(routePaths).sort());
});

test('no route answers without a token, and none does anything', async () => {
  await expectNothingChanged(team, 'hackney', async () => {
    for (const name of routeNames) {
      const { address, ...request } = requestOf(name, input(name));
      const answer = await team.send(address, request);
      expect([name, answer.status, codeIn(answer)]).toEqual([name, 401, 'not-signed-in']);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(wordsIn(answer)).toContain('Sign in to Teams');
    }
  });
  expect(team.logged).toContainEqual(expect.stringContaining('"event":"auth.missing"'));
});

test('for a person with no role no chest exists, on any route', async () => {
  await expectNothingChanged(team, 'hackney', async () => {
    for (const name of routeNames.filter((each) => each !== 'seeChests')) {
      const answer = await team.ask('staff.notpanel', name, input(name));
      expect([name, answer.status, codeIn(answer)]).toEqual([name, 404, 'not-found']);
    }
  });
  expect(await team.ask('staff.notpanel', 'seeChests', {})).toMatchObject({ status: 200, body: [] });
});

test('a lead of one borough is nobody in another: as if it did not exist, on any route (TAB-05)', async () => {
  await expectNothingChanged(team, 'newham', async () => {
    for (const name of routeNames.filter((each) => each !== 'seeChests')) {
      const other = await team.ask('lead.hackney', name, input(name, 'newham'));
      const none = await team.ask('lead.hackney', name, input(name, 'nowhere'));
      expect([name, other.status, other.body]).toEqual([name, none.status, none.body]);
      expect(other.status).toBe(404);
    }
  });
  const seen = await team.as('lead.hackney')('seeChests', {});
  expect(seen.map(({ id }) => id)).not.toContain('newham');
});

describe('a guest who sits on the panel is not let near what the fund team does (TAB-04)', () => {
  const forMembers = [
    'seeChests',
    'fundStatus',
    'listNeeds',
    'gapReport',
    'prioritySetting',
    'rankThemes',
    'listApplications',
    'listFiles',
    'panelDesk',
    'panelProgress',
    'memberView',
    'readApplication',
    'declareInterest',
    'scoreApplication',
    'finishScoring',
    'castVote',
  ];
  const forStaff = routeNames.filter((name) => !forMembers.includes(name));

  test.each(forStaff)('%s', async (name) => {
    const answer = await team.ask('guest.hackney', name, input(name));
    expect([403, 404]).toContain(answer.status);
  });

  test('and none of it changes anything', async () => {
    const before = await rowsOf(team, 'hackney');
    for (const name of forStaff) await team.ask('guest.hackney', name, input(name));
    expect(await rowsOf(team, 'hackney')).toEqual(before);
  });

  test('while the panel itself is open to them', async () => {
    expect(await team.ask('guest.hackney', 'memberView', input('memberView'))).toMatchObject({
      status: 200,
      body: { task: { kind: 'declare' } },
    });
  });
});

describe('tokens that are not for us', () => {
  const bearer = (token: string): RequestInit => ({ headers: { Authorization: `Bearer ${token}` } });
  const claims = (changes: JWTPayload = {}): JWTPayload => ({
    iss: `${team.microsoft.signIn.url}/${localTenantId}/v2.0`,
    aud: teamApp.clientId,
    tid: localTenantId,
    oid: samplePerson('lead.hackney').objectId,
    scp: 'access_as_user',
    azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    ver: '2.0',
    acct: 0,
    exp: Math.floor(Date.now() / 1000) + 3600,
    ...changes,
  });
  const ask = async (changes: JWTPayload, signer: 'entra' | 'connector' = 'entra') =>
    team.send('/api/chests', bearer(await team.microsoft.signIn.signClaims(signer, claims(changes))));
  const lastLine = () =>
    team.logged.filter((line) => line.includes('"event":"auth.') || line.includes('tenant.')).at(-1);

  test('open no file either; nor does somebody else’s own', async () => {
    const address = '/api/chests/hackney/applications/summer-0001/files/f1';
    const own = (who: string) => claims({ oid: samplePerson(who).objectId });
    const sign = (given: JWTPayload) => team.microsoft.signIn.signClaims('entra', given);
    const none = await team.send(address);
    expect([none.status, codeIn(none)]).toEqual([401, 'not-signed-in']);
    const foreign = await sign(claims({ aud: 'https://graph.microsoft.com' }));
    expect((await team.send(address, bearer(foreign))).status).toBe(401);
    const statuses = { 'staff.notpanel': 404, 'lead.newham': 404, 'lead.hackney': 404, 'guest.hackney': 403 };
    for (const [who, status] of Object.entries(statuses)) {
      const answer = await team.send(address, bearer(await sign(own(who))));
      expect([who, answer.status]).toEqual([who, status]);
    }
  });

  test('the same claims, unchanged, are let in', async () => {
    expect(await ask({})).toMatchObject({ status: 200 });
  });

  test.each<[string, JWTPayload]>([
    ['one issued for Microsoft Graph (TAB-01)', { aud: '00000003-0000-0000-c000-000000000000' }],
    ['one issued for Graph by address (TAB-01)', { aud: 'https://graph.microsoft.com' }],
    [
      'an app’s own, without a person (TAB-03)',
      { idtyp: 'app', scp: undefined, oid: 'spn-1', roles: ['Anything'] },
    ],
    ['one that is over', { exp: 1 }],
    ['one for another scope', { scp: 'User.Read' }],
    ['one that another client asked for', { azp: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb' }],
  ])('%s is refused', async (_what, changes) => {
    const answer = await ask(changes);
    expect([answer.status, codeIn(answer)]).toEqual([401, 'not-signed-in']);
    expect(lastLine()).toContain('auth.invalid');
  });

  test.each<[string, string]>([
    ['its own', foreignTenantId],
    ['ours', localTenantId],
  ])('one of another tenant is refused, with keys of %s named (TAB-02)', async (_what, tid) => {
    const iss = `${team.microsoft.signIn.url}/${foreignTenantId}/v2.0`;
    const answer = await ask({ tid, iss, oid: 'x' });
    expect([answer.status, codeIn(answer)]).toEqual([401, 'not-signed-in']);
    expect(lastLine()).toContain(tid === foreignTenantId ? 'tenant.rejected' : 'auth.invalid');
  });

  test('one signed by the key of the Bot Connector is refused', async () => {
    expect(await ask({}, 'connector')).toMatchObject({ status: 401 });
  });

  test('one without a signature is refused', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    expect(
      await team.send('/api/chests', bearer(`${part({ alg: 'none' })}.${part(claims())}.`)),
    ).toMatchObject({ status: 401 });
  });

  test('a real token of the app for Graph is refused', async () => {
    const token = await team.microsoft.signIn.issueAppToken(teamApp, 'https://graph.microsoft.com');
    expect(await team.send('/api/chests', bearer(token))).toMatchObject({ status: 401 });
  });
});

describe('headers (HEAD-01)', () => {
  const directive = (policy: string, name: string): string | undefined =>
    policy
      .split('; ')
      .find((each) => each.startsWith(`${name} `))
      ?.slice(name.length + 1);

  test('the tab’s page may be framed by Teams alone and runs no inline script', async () => {
    const { headers, status } = await team.send('/tabs/index.html');
    const policy = headers.get('content-security-policy') ?? '';
    expect(status).toBe(200);
    expect(directive(policy, 'frame-ancestors')).toBe(team.microsoft.teams.url);
    expect(directive(policy, 'default-src')).toBe("'none'");
    expect(directive(policy, 'script-src')).toBe("'self'");
    expect(directive(policy, 'base-uri')).toBe("'none'");
    expect(directive(policy, 'object-src')).toBe("'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  test('a hashed file is kept for a year', async () => {
    expect((await team.send('/tabs/page-1a2b.js')).headers.get('cache-control')).toContain('immutable');
  });

  test.each(['page-none.js', 'page-1a2b.js/more.js', 'page%00.js', `${'x'.repeat(300)}.js`])(
    'a file that is not there is a 404 with the same headers: %.20s',
    async (file) => {
      const { status, headers } = await team.send(`/tabs/${file}`);
      expect(status).toBe(404);
      expect(headers.get('content-security-policy')).toContain('frame-ancestors');
    },
  );

  test.each([
    '/tabs/..%2f..%2fpackage.json',
    '/tabs/%2e%2e/%2e%2e/package.json',
    '/tabs/..%5c..%5cpackage.json',
  ])('nothing outside the pages is given out: %s', async (address) => {
    const { body } = await team.send(address);
    expect(JSON.stringify(body)).not.toContain('dependencies');
  });

  test.each<[string, () => ReturnType<StartedTeam['send']>]>([
    ['an answer', () => team.ask('lead.hackney', 'fundStatus', { chest: 'hackney' })],
    ['a refusal', () => team.ask('staff.notpanel', 'fundStatus', { chest: 'hackney' })],
    ['a request without a token', () => team.send('/api/chests')],
    ['the bot’s endpoint', () => team.send('/api/messages', { method: 'POST', body: '{}' })],
    ['health', () => team.send('/api/health')],
  ])('%s of the API is kept by nobody and framed by nobody', async (_what, ask) => {
    const { headers } = await ask();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('readiness and use are for those who have the key', async () => {
    for (const address of ['/api/health/ready', '/api/operators/usage']) {
      expect((await team.send(address)).status).toBe(401);
    }
  });
});
