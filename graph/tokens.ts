import type {
  ConfidentialClientApplication,
  Configuration,
  INetworkModule,
  NetworkRequestOptions,
  NetworkResponse,
} from '@azure/msal-node';
import type { TokenSource } from './gate/token-source';

/** How the app proves who it is to Microsoft Entra. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly thumbprintSha256: string; readonly privateKey: string }
  /** The function app's managed identity, trusted by the app registration (workload identity federation). */
  | { readonly kind: 'managed-identity'; readonly clientId?: string };

export interface TokenConfig {
  readonly tenantId: string;
  readonly clientId: string;
  /** https://login.microsoftonline.com, or where the local sign-in listens. */
  readonly signInBaseUrl: string;
  readonly credential: Credential;
}

/** The authority that msal believes it talks to: it refuses http, and knows this one without asking. */
const authorityHost = 'https://login.microsoftonline.com';
const longestWait = 8_000;
/** msal renews a token five minutes before its end; from six on it is asked each time, in milliseconds. */
const heldShorter = 6 * 60_000;

/**
 * Tokens from Microsoft Entra for the app itself, cached until shortly before they end. msal is loaded when the first
 * token is asked for, so that a cold start which needs none does not pay for it.
 */
export function openTokenSource(config: TokenConfig): TokenSource {
  let opening: Promise<ConfidentialClientApplication> | undefined;
  const asking = new Map<string, Promise<string>>();
  // msal looks through its own cache for most of a millisecond, at every request of every click.
  const held = new Map<string, { readonly token: string; readonly until: number }>();

  async function ask(audience: string, renew: boolean): Promise<string> {
    opening ??= openClient(config);
    const client = await opening;
    const request = { scopes: [`${audience}/.default`], skipCache: renew };
    const result = await client.acquireTokenByClientCredential(request);
    if (result === null) throw new Error('the sign-in service gave no token');
    const until = (result.expiresOn?.getTime() ?? 0) - heldShorter;
    held.set(audience, { token: result.accessToken, until });
    return result.accessToken;
  }

  return {
    async token(audience, renew = false) {
      const known = renew ? undefined : held.get(audience);
      if (known !== undefined && known.until > Date.now()) return known.token;
      // A burst of clicks after a token's end asks once.
      const name = `${audience} ${String(renew)}`;
      const asked = asking.get(name) ?? ask(audience, renew);
      asking.set(name, asked);
      try {
        return await asked;
      } finally {
        asking.delete(name);
      }
    },
  };
}

async function openClient(config: TokenConfig): Promise<ConfidentialClientApplication> {
  const msal = await import('@azure/msal-node');
  const auth = {
    clientId: config.clientId,
    authority: `${authorityHost}/${config.tenantId}`,
    ...(await proofOf(config.credential)),
  };
  return new msal.ConfidentialClientApplication({
    auth,
    system: { networkClient: networkTo(config.signInBaseUrl) },
  });
}

type Proof = Pick<Configuration['auth'], 'clientSecret' | 'clientCertificate' | 'clientAssertion'>;

async function proofOf(credential: Credential): Promise<Proof> {
  if (credential.kind === 'secret') return { clientSecret: credential.secret };
  if (credential.kind === 'managed-identity')
    return { clientAssertion: await assertionsOf(credential.clientId) };
  const { thumbprintSha256, privateKey } = credential;
  return { clientCertificate: { thumbprintSha256, privateKey } };
}

/** The managed identity's own token stands for the app's secret. Asked for anew each time; msal caches it. */
async function assertionsOf(clientId: string | undefined): Promise<() => Promise<string>> {
  const { ManagedIdentityApplication } = await import('@azure/msal-node');
  const identity = new ManagedIdentityApplication(
    clientId === undefined ? {} : { managedIdentityIdParams: { userAssignedClientId: clientId } },
  );
  return async () => (await identity.acquireToken({ resource: 'api://AzureADTokenExchange' })).accessToken;
}

/** msal's network: ours, so that it goes to the configured address only and gives up in time. */
function networkTo(signInBaseUrl: string): INetworkModule {
  const base = signInBaseUrl.replace(/\/+$/, '');

  async function request<Body>(
    method: 'GET' | 'POST',
    url: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<Body>> {
    if (!url.startsWith(`${authorityHost}/`))
      throw new Error('msal asked for an address that is not configured');
    const response = await fetch(`${base}${url.slice(authorityHost.length)}`, {
      method,
      signal: AbortSignal.timeout(longestWait),
      ...(options.headers === undefined ? {} : { headers: options.headers }),
      ...(options.body === undefined ? {} : { body: options.body }),
    });
    const headers = Object.fromEntries(response.headers.entries());
    return { headers, status: response.status, body: (await response.json()) as Body };
  }

  return {
    sendGetRequestAsync: (url, options) => request('GET', url, options),
    sendPostRequestAsync: (url, options) => request('POST', url, options),
  };
}
