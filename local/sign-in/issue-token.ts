import { randomUUID } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import { localTenantId, tabScope, teamApp, teamsWebClientId, type Registration } from '../identities';
import { localGuid, type Person } from '../people';
import type { SigningKey } from './keys';

/** How long every token lasts, in seconds: what Entra answers for an app's token. */
export const tokenLifetimeSeconds = 3599;

/** The issuer of every Bot Connector token. */
const connectorIssuer = 'https://api.botframework.com';

/** Signs claims as they are given. Times and ids are the caller's business: tests forge bad tokens with it. */
export function signClaims(key: SigningKey, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.id })
    .sign(key.privateKey);
}

function validFrom(nowSeconds: number): JWTPayload {
  return { iat: nowSeconds, nbf: nowSeconds, exp: nowSeconds + tokenLifetimeSeconds };
}

/**
 * The claims of a version 2.0 user token for our own API, as Teams on the web obtains it for a tab.
 * @param issuerBase address of the sign-in server; the issuer is `{issuerBase}/{tenant}/v2.0`
 */
export function userClaims(
  issuerBase: string,
  person: Person,
  audience: string,
  nowSeconds: number,
): JWTPayload {
  return {
    ...validFrom(nowSeconds),
    iss: `${issuerBase}/${person.tenantId}/v2.0`,
    aud: audience,
    tid: person.tenantId,
    oid: person.objectId,
    sub: localGuid(`${person.key} at ${audience}`),
    name: person.name,
    preferred_username: person.upn,
    scp: tabScope,
    azp: teamsWebClientId,
    azpacr: '0',
    acct: person.isGuest ? 1 : 0,
    uti: randomUUID(),
    ver: '2.0',
    ...(person.homeTenantId === undefined ? {} : { idp: `https://sts.windows.net/${person.homeTenantId}/` }),
  };
}

/** The claims of a version 1.0 app-only token, the kind that Graph and the Bot Connector are called with. */
export function appClaims(app: Registration, audience: string, nowSeconds: number): JWTPayload {
  const servicePrincipal = localGuid(`service principal ${app.clientId}`);
  const isGraph = audience === 'https://graph.microsoft.com';
  return {
    ...validFrom(nowSeconds),
    iss: `https://sts.windows.net/${localTenantId}/`,
    aud: audience,
    tid: localTenantId,
    appid: app.clientId,
    app_displayname: app.displayName,
    appidacr: '1',
    idtyp: 'app',
    oid: servicePrincipal,
    sub: servicePrincipal,
    ...(isGraph ? { roles: [...app.graphRoles] } : {}),
    uti: randomUUID(),
    ver: '1.0',
  };
}

/** The claims that Teams' own calls to the bot carry. `serviceurl` must be what the activity says too. */
export function connectorClaims(
  serviceUrl: string,
  nowSeconds: number,
  audience = teamApp.clientId,
): JWTPayload {
  return { ...validFrom(nowSeconds), iss: connectorIssuer, aud: audience, serviceurl: serviceUrl };
}
