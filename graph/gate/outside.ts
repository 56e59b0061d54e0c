import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** What the gate needs from outside: time, chance and the network. Injected, so that it runs in virtual time (law 8). */
export interface Outside {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** Waits so many milliseconds; ends early, without a fault, when the signal fires. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** 0 up to, not including, 1. */
  readonly random: () => number;
  readonly newId: () => string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** The real clock, chance and network. Node's fetch keeps connections alive. */
export function realOutside(): Outside {
  return {
    now: () => Date.now(),
    async sleep(milliseconds, signal) {
      if (signal === undefined) return wait(milliseconds);
      await wait(milliseconds, undefined, { signal, ref: false }).catch((fault: unknown) => {
        if (!signal.aborted) throw fault;
      });
    },
    random: () => Math.random(),
    newId: () => randomUUID(),
    fetch: (url, init) => fetch(url, init),
  };
}
