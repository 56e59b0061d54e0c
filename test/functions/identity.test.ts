import type { JWTPayload } from 'jose';
import { localTenantId, foreignTenantId, teamApp } from '../../local/identities';
import { samplePerson } from '../../local/people';
import { startSignIn, type SignIn } from '../../local/sign-in/server';
import { readTeamConfig } from '../../functions/config';
import { bearerOf, createTokenCheck, type TokenCheck } from '../../functions/team/identity';
import { localEnvironment } from '../builders/local-environment';

const teamsWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

describe('tokens of the tab', () => {
  let signIn: SignIn;
  let check: (token: string) => Promise<TokenCheck>;
  let claims: JWTPayload;

  beforeAll(async () => {
    signIn = await startSignIn({ port: 0 });
    check = createTokenCheck(readTeamConfig(localEnvironment({ SIGN_IN_BASE_URL: signIn.url })));
    const now = Math.floor(Date.now() / 1000);
    claims = {
      iss: `${signIn.url}/${localTenantId}/v2.0`,
      aud: teamApp.clientId,
      tid: localTenantId,
      oid: samplePerson('member.hackney.1').objectId,
      scp: 'access_as_user',
      azp: teamsWeb,
      name: 'Somebody',
      iat: now,
      exp: now + 3600,
    };
  });

  afterAll(() => signIn.close());

  const checkWith = async (changes: JWTPayload): Promise<TokenCheck> =>
    check(await signIn.signClaims('entra', { ...claims, ...changes }));

  it('lets in a person whose token Teams asked for', async () => {
    const member = samplePerson('member.hackney.1');
    const checked = await check(await signIn.issueUserToken(member));
    expect(checked).toMatchObject({
      ok: true,
      person: { tenantId: localTenantId, objectId: member.objectId },
    });
  });

  it.each<[string, JWTPayload]>([
    ['a token meant for Graph (TAB-01)', { aud: '00000003-0000-0000-c000-000000000000' }],
    ['an app-only token (TAB-03)', { idtyp: 'app', scp: undefined, roles: ['Anything'] }],
    ['an app token that also claims the scope', { idtyp: 'app' }],
    ['a token without our scope', { scp: 'access_as_user_of_another' }],
    ['a client that is not Teams', { azp: '99999999-0000-4000-8000-000000000000' }],
    ['a token that is over', { exp: 1 }],
    ['another issuer', { iss: 'https://sts.example/' }],
    ['no object id', { oid: undefined }],
  ])('refuses %s', async (_what, changes) => {
    expect(await checkWith(changes)).toEqual({ ok: false, fault: 'auth.invalid' });
  });

  it('refuses another tenant by name, whoever signed it (TAB-02)', async () => {
    const changes = { tid: foreignTenantId, iss: `${signIn.url}/${foreignTenantId}/v2.0` };
    expect(await checkWith(changes)).toEqual({ ok: false, fault: 'tenant.rejected' });
  });

  it('refuses a good token whose payload was changed, and one without a signature', async () => {
    const [head, , signature] = (await signIn.issueUserToken(samplePerson('lead.hackney'))).split('.');
    const forged = Buffer.from(JSON.stringify(claims)).toString('base64url');
    expect(await check(`${head}.${forged}.${signature}`)).toEqual({ ok: false, fault: 'auth.invalid' });
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await check(`${none}.${forged}.`)).toEqual({ ok: false, fault: 'auth.invalid' });
  });

  it('reads a bearer token and nothing else from the header', () => {
    expect(bearerOf('Bearer a.b.c')).toBe('a.b.c');
    for (const header of [null, '', 'Basic a.b.c', 'Bearer', 'Bearer a b', 'bearer a.b.c']) {
      expect(bearerOf(header)).toBeUndefined();
    }
  });
});
