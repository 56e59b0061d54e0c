import type { Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/dates';
import type { ChestEvent } from '../../kernel/event';
import { newEvent } from '../../kernel/record-event';
import { claimTotal, type Claim } from './claim';

/** The event that tells of a claim's new state; `from` is «none» for a new one. */
export function claimMoved(
  actor: Actor,
  at: Instant,
  claim: Claim,
  from: string,
  version: number,
): ChestEvent {
  const facts = { claim: claim.id, from, to: claim.state, amountPence: claimTotal(claim) };
  const about = [claim.id, version];
  return newEvent(actor, at, { kind: 'claim-moved', chain: 'chest', about, facts });
}
