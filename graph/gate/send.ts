import type { GraphRequest, Middleware } from '@microsoft/microsoft-graph-client';
import { once } from '../../core/kernel/once';
import type { Answer, Call } from './call';
import { authentication, counting, deadline, fetching, keepingFault, telemetry } from './middleware';
import type { Outside } from './outside';
import type { TokenSource } from './token-source';

/** Where Graph is and who we are to it. */
export interface Line {
  /** The address with the version, e.g. https://graph.microsoft.com/v1.0. */
  readonly baseUrl: string;
  /** The product's own version, said in the User-Agent. */
  readonly version: string;
  readonly tokens: TokenSource;
  readonly outside: Outside;
}

const graphClient = once(() => import('./graph-client'));

/**
 * Sends one request once, through the Graph client with our own chain. Retrying is not a step of the chain but done
 * around it (settle.ts), because parts of a batch need the same treatment and no step sees them.
 * @param milliseconds how long this attempt may take
 * @param count called for each request that goes over the wire
 * @throws whatever the network or the sign-in service threw, or AttemptTooLong; never for a status
 */
export async function send(line: Line, call: Call, milliseconds: number, count: () => void): Promise<Answer> {
  const { outside, tokens, version } = line;
  let answer: Answer | undefined;
  let fault: unknown;
  const chain: Middleware[] = [
    keepingFault((thrown) => {
      fault = thrown;
    }),
    deadline(outside, milliseconds),
    authentication(tokens),
    telemetry(version, outside.newId),
    counting(count),
    fetching(outside, (received) => {
      answer = received;
    }),
  ];
  const { host, root } = splitBase(line.baseUrl);
  const { openRequest } = await graphClient();
  const request = openRequest(host, root, chain, call.url);
  for (const [name, value] of Object.entries(call.headers ?? {})) request.header(name, value);
  try {
    await perform(request, call);
  } catch (wrapped) {
    // The client puts an error of its own in place of ours and drops the cause.
    throw fault ?? wrapped;
  }
  if (answer === undefined) throw new Error('the request ended without an answer');
  return answer;
}

async function perform(request: GraphRequest, call: Call): Promise<void> {
  switch (call.method) {
    case 'GET':
      await request.get();
      return;
    case 'POST':
      await request.post(call.body ?? {});
      return;
    case 'PATCH':
      await request.patch(call.body ?? {});
      return;
    case 'PUT':
      await request.put(call.body ?? {});
      return;
    case 'DELETE':
      await request.delete();
  }
}

/** The client wants the version apart from the host. */
function splitBase(baseUrl: string): { readonly host: string; readonly root: string } {
  const trimmed = baseUrl.replace(/\/+$/, '');
  const cut = trimmed.lastIndexOf('/');
  return { host: trimmed.slice(0, cut + 1), root: trimmed.slice(cut + 1) };
}

/**
 * A link that came back (next page, delta) as a url to ask for: the base is taken off, since the client would take an
 * http link for a path. Throws when the link leads to another place than the configured one.
 */
export function urlOfLink(baseUrl: string, link: string): string {
  const base = baseUrl.replace(/\/+$/, '');
  if (!link.toLowerCase().startsWith(`${base.toLowerCase()}/`)) {
    throw new Error('a link from Graph leads to another place than the configured address');
  }
  return link.slice(base.length);
}
