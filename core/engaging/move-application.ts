import type { Actor } from '../kernel/actor';
import type { Instant } from '../kernel/dates';
import { done, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row } from '../kernel/row';
import { move } from '../kernel/state-machine';
import type { Edit } from '../founding/change-row';
import type { Application } from './application';
import { applicationTransitions, type ApplicationEvent } from './application-states';

/** An application after one event of its state machine, and the event that tells of it. Refuses wrong-state. */
export function moveApplication(
  actor: Actor,
  at: Instant,
  row: Row<Application>,
  event: ApplicationEvent,
): Outcome<Edit<Application>> {
  const from = row.value.state;
  const to = move(applicationTransitions, from, event);
  if (!to.ok) return to;
  const facts = { application: row.key, from, to: to.value };
  const about = [row.key, row.version + 1];
  const moved = newEvent(actor, at, { kind: 'application-moved', chain: row.value.round, about, facts });
  return done({ value: { ...row.value, state: to.value }, events: [moved] });
}
