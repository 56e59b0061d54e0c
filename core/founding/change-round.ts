import type { Actor } from '../kernel/actor';
import type { RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row } from '../kernel/row';
import { move } from '../kernel/state-machine';
import type { Ports } from '../ports/ports';
import type { Round } from './round';
import { roundTransitions, type RoundEvent, type RoundState } from './round-states';

export type ChangeRoundPorts = Pick<Ports, 'rounds' | 'clock'>;

/** True when the event may lead to this state: a repeat of it finds the round here already. */
export function leadsTo(event: RoundEvent, state: RoundState): boolean {
  return Object.values(roundTransitions).some((events) => events[event] === state);
}

/**
 * Moves a round by one event of its state machine and records it. Who may do so, and the guards, are the caller's
 * business. With the version that was shown, a repeat of the same act answers the round as it stands and a move over a
 * newer round is refused (changed-since-opened). Refuses not-found and wrong-state.
 */
export async function changeRound(
  ports: ChangeRoundPorts,
  actor: Actor,
  round: RoundId,
  event: RoundEvent,
  shownVersion?: number,
): Promise<Outcome<Row<Round>>> {
  const row = await ports.rounds.find(round);
  if (row === undefined) return refuse({ code: 'not-found' });
  if (shownVersion !== undefined && row.version !== shownVersion) {
    const repeated = row.version === shownVersion + 1 && leadsTo(event, row.value.state);
    return repeated ? done(row) : refuse({ code: 'changed-since-opened', version: row.version });
  }
  const from = row.value.state;
  const to = move(roundTransitions, from, event);
  if (!to.ok) return to;
  const moved = newEvent(actor, ports.clock.now(), {
    kind: 'round-moved',
    chain: round,
    about: [round, row.version + 1],
    facts: { round, from, to: to.value },
  });
  const saved = await ports.rounds.save(row, { ...row.value, state: to.value }, [moved]);
  if (saved !== 'changed') return done(saved);
  return refuse({ code: 'changed-since-opened', version: row.version + 1 });
}
