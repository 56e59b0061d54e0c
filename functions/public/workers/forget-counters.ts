import { app } from '@azure/functions';
import { log } from '../../log';

/** What clears old working memory away: rows that nobody has written since a moment, in one table; answers how many. */
export interface Forgetting {
  readonly now: () => string;
  forgetRate(before: string): Promise<number>;
  forgetLinks(before: string): Promise<number>;
}

const day = 24 * 60 * 60 * 1000;

/** Registers the nightly timer that keeps no counter of anybody's network, and no dead link, for longer than it is of use. */
export function registerForgetting(work: () => Forgetting): void {
  app.timer('forget-counters', { schedule: '0 20 3 * * *', handler: () => forgetCounters(work()) });
}

/** Counters fill up within an hour; a dead link goes on saying for a week why it is dead. */
export async function forgetCounters({ now, forgetRate, forgetLinks }: Forgetting): Promise<void> {
  const at = Date.parse(now());
  const counters = await forgetRate(new Date(at - day).toISOString());
  const links = await forgetLinks(new Date(at - 7 * day).toISOString());
  log('public.forgot', { count: counters + links });
}
