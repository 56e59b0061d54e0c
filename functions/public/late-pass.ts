import type { RoundId } from '../../core/kernel/ids';
import type { SiteRequest } from './request';

/** The cookie that holds the hash of a late pass of one round. */
export function latePassCookie(round: RoundId): string {
  return `__Host-late-${round}`;
}

const hash = /^[A-Za-z0-9_-]{43,64}$/;

/** The hash of the late pass that this browser brought for a round, if any. What it opens, the round says. */
export function latePassOf({ cookies }: Pick<SiteRequest, 'cookies'>, round: RoundId): string | undefined {
  const given = cookies.get(latePassCookie(round)) ?? '';
  return hash.test(given) ? given : undefined;
}
