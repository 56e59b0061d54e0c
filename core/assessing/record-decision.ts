import type { ApplicationEvent } from '../engaging/application-states';
import type { Actor } from '../kernel/actor';
import { hashOf } from '../kernel/hash';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row } from '../kernel/row';
import { changeRow } from '../founding/change-row';
import type { Ports } from '../ports/ports';
import type { Decision, DecisionContent, DecisionOutcome } from './decision';
import type { WantedDecision } from './draft-decision';
import { moveApplication } from './move-application';
import { returnMoney } from './reserve-money';

export type RecordDecisionPorts = Pick<Ports, 'agenda' | 'applications' | 'decisions' | 'ledgers' | 'clock'>;

const applicationStep: Readonly<Record<DecisionOutcome, ApplicationEvent>> = {
  award: 'decide-award',
  reserve: 'decide-reserve',
  decline: 'decide-decline',
};

/** True when a signed decision is what was asked for: the same command, sent again. */
export function isSameDecision(decision: DecisionContent, wanted: WantedDecision): boolean {
  const amountPence = wanted.outcome === 'decline' ? 0 : wanted.amountPence;
  return (
    decision.outcome === wanted.outcome &&
    decision.amountPence === amountPence &&
    decision.conditions === wanted.conditions &&
    decision.reason === wanted.reason
  );
}

/**
 * Signs a decision: one row per item and ballot, with the hash of its content. When another decision of the same ballot
 * was faster, that one stands, money set aside only for this one goes back, and the answer is wrong-state.
 */
export async function signDecision(
  ports: RecordDecisionPorts,
  actor: Actor,
  content: DecisionContent,
): Promise<Outcome<Row<Decision>>> {
  const decision: Decision = { ...content, hash: hashOf(content), step: 'provisional' };
  const { id, application, outcome, amountPence } = content;
  const made = newEvent(actor, content.decidedAt, {
    kind: 'decision-made',
    chain: content.round,
    about: [id],
    facts: { decision: id, application, outcome, amountPence },
  });
  const { row } = await ports.decisions.create(id, decision, [made]);
  if (row.value.outcome !== 'award') {
    const returned = await returnMoney(ports, actor, content);
    if (!returned.ok) return returned;
  }
  return isSameDecision(row.value, content)
    ? done(row)
    : refuse({ code: 'wrong-state', state: 'decided', act: 'decide' });
}

/** Closes the item and moves the application as a signed decision says. Safe to repeat: it completes what broke off. */
export async function completeDecision(
  ports: RecordDecisionPorts,
  actor: Actor,
  decision: Decision,
): Promise<Outcome<unknown>> {
  const { item: itemKey, ballot, round, outcome, application } = decision;
  const closed = await changeRow(ports.agenda, itemKey, (value) => {
    if (value.ballot !== ballot || value.state !== 'voting') return done({ value, events: [] });
    const event = newEvent(actor, ports.clock.now(), {
      kind: 'item-closed',
      chain: round,
      about: [itemKey, ballot],
      facts: { item: itemKey, outcome },
    });
    return done({ value: { ...value, state: 'decided' as const }, events: [event] });
  });
  if (!closed.ok) return closed;
  return changeRow(ports.applications, application, (_value, row) =>
    done(moveApplication(actor, ports.clock.now(), row, [applicationStep[outcome]])),
  );
}
