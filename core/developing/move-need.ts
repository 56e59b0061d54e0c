import type { Actor } from '../kernel/actor';
import type { ChestEvent } from '../kernel/event';
import type { Instant } from '../kernel/dates';
import { done, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row } from '../kernel/row';
import { move } from '../kernel/state-machine';
import type { Need } from './need';
import { needTransitions, type NeedEvent } from './need-states';

/** A need after one event of its state machine, and the event that tells of it. Refuses wrong-state. */
export function moveNeed(
  actor: Actor,
  at: Instant,
  row: Row<Need>,
  event: NeedEvent,
): Outcome<{ readonly value: Need; readonly events: readonly ChestEvent[] }> {
  const from = row.value.state;
  const to = move(needTransitions, from, event);
  if (!to.ok) return to;
  const facts = { need: row.key, from, to: to.value };
  const about = [row.key, row.version + 1];
  const moved = newEvent(actor, at, { kind: 'need-moved', chain: 'chest', about, facts });
  const { unfundedRounds = 0 } = row.value;
  const counted = event === 'end-unfunded' ? { unfundedRounds: unfundedRounds + 1 } : {};
  return done({ value: { ...row.value, ...counted, state: to.value, touchedAt: at }, events: [moved] });
}
