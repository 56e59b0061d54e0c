import type { Registration } from '../identities';

/** What a token request leads to: an app with the audience it asked for, or an error in Entra's own words. */
export type TokenAnswer =
  | { readonly granted: true; readonly app: Registration; readonly audience: string }
  | {
      readonly granted: false;
      readonly status: number;
      readonly error: string;
      readonly description: string;
    };

const graphAudience = 'https://graph.microsoft.com';
const connectorAudience = 'https://api.botframework.com';

function refuse(status: number, error: string, description: string): TokenAnswer {
  return { granted: false, status, error, description };
}

function basicCredentials(header: string | undefined): { id: string; secret: string } | undefined {
  if (header === undefined || !header.startsWith('Basic ')) return undefined;
  const [id, secret] = Buffer.from(header.slice(6), 'base64').toString('utf8').split(':');
  if (id === undefined || secret === undefined) return undefined;
  return { id: decodeURIComponent(id), secret: decodeURIComponent(secret) };
}

function scopeAudience(scope: string | null, app: Registration): TokenAnswer {
  if (scope === null || !scope.endsWith('/.default')) {
    return refuse(
      400,
      'invalid_scope',
      `AADSTS1002012: The provided value for scope ${scope ?? ''} is not valid.`,
    );
  }
  const audience = scope.slice(0, -'/.default'.length);
  if (audience === graphAudience) return { granted: true, app, audience };
  if (audience === connectorAudience && app.isBot) return { granted: true, app, audience };
  return refuse(
    400,
    'invalid_resource',
    `AADSTS500011: The resource principal named ${audience} was not found.`,
  );
}

/**
 * Judges a client-credentials request the way Entra does: who asks, with which secret, for what.
 * @param form the posted fields, as `@azure/msal-node` and botframework-connector send them
 * @param authorization the Authorization header, for clients that send their secret there
 */
export function answerTokenRequest(
  registrations: readonly Registration[],
  form: URLSearchParams,
  authorization: string | undefined,
): TokenAnswer {
  if (form.get('grant_type') !== 'client_credentials') {
    return refuse(400, 'unsupported_grant_type', `AADSTS70003: The app requested an unsupported grant type.`);
  }
  const basic = basicCredentials(authorization);
  const clientId = basic?.id ?? form.get('client_id') ?? '';
  const secret = basic?.secret ?? form.get('client_secret');
  const app = registrations.find((each) => each.clientId === clientId);
  if (app === undefined) {
    return refuse(
      400,
      'unauthorized_client',
      `AADSTS700016: Application '${clientId}' was not found in the directory.`,
    );
  }
  if (secret !== app.secret) {
    return refuse(401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.');
  }
  return scopeAudience(form.get('scope'), app);
}
