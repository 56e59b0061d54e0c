import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Where one click's time went, in milliseconds. */
export interface ClickTime {
  readonly kind: string;
  /** From the request's head to the last byte of the answer. */
  readonly whole: number;
  /** While an answer of Graph was awaited. */
  readonly graph: number;
  /** While the answer of any other service was awaited, and none of Graph: queues, tables, Teams, sign-in. */
  readonly others: number;
}

/** Times the clicks that reach an HTTP server in this process, one at a time. */
export interface ClickTimer {
  /** What the next clicks are called. */
  call(kind: string): void;
  readonly times: readonly ClickTime[];
  close(): void;
}

type Party = 'graph' | 'others';

/** One click under way: how many answers it awaits, and since when nothing has changed about that. */
interface Click {
  readonly began: number;
  readonly open: Record<Party, number>;
  readonly waited: Record<Party, number>;
  changed: number;
}

/** Books the time since the last change under whatever was awaited meanwhile. */
function settle(click: Click): void {
  const now = performance.now();
  const passed = now - click.changed;
  if (click.open.graph > 0) click.waited.graph += passed;
  else if (click.open.others > 0) click.waited.others += passed;
  click.changed = now;
}

/** Books the requests that are made on behalf of the click under way, from their start to their end. */
function waitingOf(current: () => Click | undefined) {
  const made = new WeakMap<object, { readonly click: Click; readonly party: Party }>();
  return {
    began(request: object, party: Party): void {
      const click = current();
      if (click === undefined) return;
      settle(click);
      click.open[party] += 1;
      made.set(request, { click, party });
    },
    ended(request: object): void {
      const waiting = made.get(request);
      if (waiting === undefined) return;
      made.delete(request);
      settle(waiting.click);
      waiting.click.open[waiting.party] -= 1;
    },
  };
}

/**
 * Opens a timer. It listens to what Node itself tells of requests that arrive and requests that are made (the channels
 * http.*, undici:*), so that the product runs as it is.
 * @param path the address of clicks
 * @param graphUrl requests there are Graph's; all others are others'
 */
export function openClickTimer(path: string, graphUrl: string): ClickTimer {
  const clicks = new AsyncLocalStorage<Click | undefined>();
  const times: ClickTime[] = [];
  const arrived = new WeakMap<object, Click>();
  const { began, ended } = waitingOf(() => clicks.getStore());
  const graphOrigin = new URL(graphUrl).origin;
  let kind = '';
  const finish = (click: Click): void => {
    settle(click);
    times.push({ kind, whole: click.changed - click.began, ...click.waited });
  };
  const arrive = (request: IncomingMessage): void => {
    if (request.url !== path) return clicks.enterWith(undefined);
    const now = performance.now();
    const click = {
      began: now,
      changed: now,
      open: { graph: 0, others: 0 },
      waited: { graph: 0, others: 0 },
    };
    arrived.set(request, click);
    clicks.enterWith(click);
  };
  const close = listen({
    'http.server.request.start': ({ request }) => arrive(request as IncomingMessage),
    'http.server.response.finish': ({ request }) => {
      const click = arrived.get(request);
      if (click !== undefined) finish(click);
    },
    'undici:request:create': ({ request }) =>
      began(request, 'origin' in request && request.origin === graphOrigin ? 'graph' : 'others'),
    'undici:request:trailers': ({ request }) => ended(request),
    'undici:request:error': ({ request }) => ended(request),
    'http.client.request.start': ({ request }) => began(request, 'others'),
    'http.client.response.finish': ({ request }) => ended(request),
    'http.client.request.error': ({ request }) => ended(request),
  });
  return { call: (next) => void (kind = next), times, close };
}

/** What these channels tell of, as far as it is looked at. */
interface Told {
  readonly request: object;
}

function listen(hearers: Readonly<Record<string, (told: Told) => void>>): () => void {
  // Each of these channels tells of a request; Node does not type what they carry.
  const heard = Object.entries(hearers).map(
    ([name, hear]) => [name, (message: unknown) => hear(message as Told)] as const,
  );
  for (const [name, hear] of heard) subscribe(name, hear);
  return () => {
    for (const [name, hear] of heard) unsubscribe(name, hear);
  };
}
