import {
  applicationTransitions,
  type ApplicationEvent,
  type ApplicationState,
} from '../engaging/application-states';
import type { Application } from '../engaging/application';
import type { Edit } from '../founding/change-row';
import type { Actor } from '../kernel/actor';
import type { Instant } from '../kernel/dates';
import { newEvent } from '../kernel/record-event';
import type { Row } from '../kernel/row';

/**
 * Takes an application along those of the steps that its state allows, in one edit with an event for each. In a state
 * that none of them leaves (it is there already, or was withdrawn) the edit changes nothing.
 */
export function moveApplication(
  actor: Actor,
  at: Instant,
  row: Row<Application>,
  steps: readonly ApplicationEvent[],
): Edit<Application> {
  let state: ApplicationState = row.value.state;
  const events = [];
  for (const step of steps) {
    const next = applicationTransitions[state][step];
    if (next === undefined) continue;
    events.push(
      newEvent(actor, at, {
        kind: 'application-moved',
        chain: row.value.round,
        about: [row.key, next, row.version + 1],
        facts: { application: row.key, from: state, to: next },
      }),
    );
    state = next;
  }
  return { value: events.length === 0 ? row.value : { ...row.value, state }, events };
}
