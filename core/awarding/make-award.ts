import type { Actor } from '../kernel/actor';
import type { DecisionId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import type { Award } from './award';

export type MakeAwardPorts = Pick<Ports, 'decisions' | 'applications' | 'awards' | 'clock'>;

/**
 * Makes the award of a released decision, under the application's own id: one application, one award. Run as the
 * reaction to a release, so it is safe to repeat. Answers undefined for a decision that awards nothing; refuses
 * not-allowed to people, not-found, wrong-state before release, and duplicate when another decision made the award.
 */
export const makeAward =
  (ports: MakeAwardPorts) =>
  async (
    actor: Actor,
    input: { readonly decision: DecisionId },
  ): Promise<Outcome<Row<Award> | undefined>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const decision = (await ports.decisions.find(input.decision))?.value;
    if (decision === undefined) return refuse({ code: 'not-found' });
    if (decision.step !== 'released') {
      return refuse({ code: 'wrong-state', state: decision.step, act: 'make-award' });
    }
    if (decision.outcome !== 'award') return done(undefined);
    const application = (await ports.applications.find(decision.application))?.value;
    if (application === undefined) return refuse({ code: 'not-found' });
    const madeAt = ports.clock.now();
    const award: Award = {
      id: application.id,
      round: decision.round,
      application: application.id,
      decision: decision.id,
      group: application.group,
      groupName: application.groupName,
      pot: decision.pot,
      amountPence: decision.amountPence,
      conditions: decision.conditions,
      state: 'offered',
      madeAt,
    };
    const facts = { award: award.id, amountPence: award.amountPence };
    const made = newEvent(actor, madeAt, {
      kind: 'award-made',
      chain: award.round,
      about: [award.id],
      facts,
    });
    const { row } = await ports.awards.create(award.id, award, [made]);
    return row.value.decision === decision.id
      ? done(row)
      : refuse({ code: 'duplicate', of: row.value.decision });
  };
