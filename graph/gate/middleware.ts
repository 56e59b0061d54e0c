import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { Answer } from './call';
import type { Outside } from './outside';
import { graphAudience, type TokenSource } from './token-source';

/** One step of the chain: does its part before or after the rest of the chain runs. */
type Step = (context: Context, rest: () => Promise<void>) => Promise<void>;

function middleware(step: Step): Middleware {
  let following: Middleware | undefined;
  return {
    execute: (context) => step(context, async () => following?.execute(context)),
    setNext: (next) => {
      following = next;
    },
  };
}

/** Adds headers to whatever the context holds. */
function setHeaders(context: Context, added: Readonly<Record<string, string>>): void {
  const options = context.options ?? {};
  const headers = new Headers(options.headers);
  for (const [name, value] of Object.entries(added)) headers.set(name, value);
  context.options = { ...options, headers };
}

/** Notes what the rest of the chain threw. */
export function keepingFault(keep: (fault: unknown) => void): Middleware {
  return middleware(async (_context, rest) => {
    try {
      await rest();
    } catch (fault) {
      keep(fault);
      throw fault;
    }
  });
}

/** No token could be had, so nothing was sent. */
export class NoToken extends Error {
  constructor(cause: unknown) {
    super('no token for Microsoft Graph', { cause });
    this.name = 'NoToken';
  }
}

async function bearer(tokens: TokenSource, renew: boolean): Promise<{ readonly authorization: string }> {
  try {
    return { authorization: `Bearer ${await tokens.token(graphAudience, renew)}` };
  } catch (cause) {
    throw new NoToken(cause);
  }
}

/**
 * Puts the token on the request. The client's own handler does so only over https on hosts that it knows, and takes the
 * header away elsewhere. A 401 is answered once with a new token: a request that was not let in did nothing.
 */
export function authentication(tokens: TokenSource): Middleware {
  return middleware(async (context, rest) => {
    setHeaders(context, await bearer(tokens, false));
    await rest();
    if (context.response?.status !== 401) return;
    setHeaders(context, await bearer(tokens, true));
    await rest();
  });
}

/** Says who calls: traffic without a decorated User-Agent comes last at SharePoint's. */
export function telemetry(version: string, newId: () => string): Middleware {
  return middleware((context, rest) => {
    setHeaders(context, {
      'user-agent': `NONISV|CommunityChest|CommunityChest/${version}`,
      'client-request-id': newId(),
    });
    return rest();
  });
}

/** Counts what goes over the wire; attempts that fail count as well, as they do at Microsoft's. */
export function counting(count: () => void): Middleware {
  return middleware((_context, rest) => {
    count();
    return rest();
  });
}

/** Gives up on the attempt after so many milliseconds: throws `AttemptTooLong`. */
export function deadline(outside: Outside, milliseconds: number): Middleware {
  return middleware(async (context, rest) => {
    const giveUp = new AbortController();
    const answered = new AbortController();
    context.options = { ...context.options, signal: giveUp.signal };
    const timeout = outside.sleep(milliseconds, answered.signal).then(() => {
      if (answered.signal.aborted) return;
      giveUp.abort();
      throw new AttemptTooLong(milliseconds);
    });
    try {
      await Promise.race([rest(), timeout]);
    } finally {
      answered.abort();
      // The loser of the race has nobody left to hear of its fault.
      timeout.catch(() => undefined);
    }
  });
}

/** Nothing came back in time. Whether a write took effect is not known. */
class AttemptTooLong extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
    this.name = 'AttemptTooLong';
  }
}

/** Sends the request and reads the whole answer, so that a slow body falls under the deadline as well. */
export function fetching(outside: Outside, keep: (answer: Answer) => void): Middleware {
  return middleware(async (context) => {
    const response = await outside.fetch(addressOf(context), {
      ...plainOptions(context),
      redirect: 'manual',
    });
    const text = await response.text();
    keep({ status: response.status, headers: response.headers, body: parsed(text) });
    context.response = response;
  });
}

/** The client hands over an address as text whenever it is asked for a path, as it always is here. */
function addressOf(context: { readonly request: unknown }): string {
  if (typeof context.request !== 'string') throw new TypeError('a request came without its address as text');
  return context.request;
}

function plainOptions(context: Context): RequestInit {
  const { method, headers, body, signal } = context.options ?? {};
  return {
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  };
}

/** JSON where it is JSON: an outage may answer with a page of HTML, which is kept as nothing. */
function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    return undefined;
  }
}
