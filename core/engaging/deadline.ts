import type { LatePass } from '../founding/late-pass';
import type { Round } from '../founding/round';
import type { RoundState } from '../founding/round-states';
import type { Instant } from '../kernel/dates';

/** Nothing is taken in for a round that groups have not been shown, or that is over. */
const never: readonly RoundState[] = ['designing', 'released', 'learning', 'closed', 'cancelled'];

/**
 * True where what was sent at this moment (UTC) was sent in time: before the round's closing time, or before its late
 * pass ended. It may come to the record later, when the round has moved on: the moment of sending counts.
 */
export function isInTime(round: Round, sentAt: Instant, pass?: LatePass): boolean {
  if (never.includes(round.state)) return false;
  return sentAt < round.dates.closesAt || (pass !== undefined && sentAt < pass.endsAt);
}

/** The late pass with this hash, if the round has it. */
export function passWithHash(round: Round, hash: string | undefined): LatePass | undefined {
  return round.latePasses?.find((pass) => pass.hash === hash);
}

/** Until when an application can be changed (UTC): the closing time, or the end of the pass that it came with. */
export function changeableUntil(round: Round, latePass: string | undefined): Instant {
  const pass = round.latePasses?.find((each) => each.id === latePass);
  return pass === undefined || pass.endsAt < round.dates.closesAt ? round.dates.closesAt : pass.endsAt;
}
