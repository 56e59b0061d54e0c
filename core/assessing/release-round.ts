import type { Application } from '../engaging/application';
import type { ApplicationEvent, ApplicationState } from '../engaging/application-states';
import { changeRow } from '../founding/change-row';
import { roundTransitions } from '../founding/round-states';
import { requireRole, type Actor } from '../kernel/actor';
import type { ApplicationId, RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row } from '../kernel/row';
import { move } from '../kernel/state-machine';
import type { Ports } from '../ports/ports';
import { isReleased } from './assemble-progress';
import { commitMoney } from './commit-money';
import type { Decision, DecisionOutcome } from './decision';
import { editMany } from './edit-many';
import { moveApplication } from './move-application';

export type ReleaseRoundPorts = Pick<Ports, 'rounds' | 'decisions' | 'applications' | 'ledgers' | 'clock'>;

/** Applications in these states would be left without an answer. Deferred ones are told that they wait. */
const unanswered: readonly ApplicationState[] = [
  'submitted',
  'clarification-asked',
  'eligible',
  'scoring',
  'scored',
  'for-panel',
  'provisional-award',
  'provisional-reserve',
  'provisional-decline',
];

const releaseStep: Readonly<Record<DecisionOutcome, ApplicationEvent>> = {
  award: 'release-offer',
  reserve: 'release-reserve',
  decline: 'release-decline',
};

/**
 * Tells the groups, by a lead: all money is committed in one compare-and-set, then decisions, applications and last the
 * round are released; each released decision's event sets off its award. Safe to repeat from wherever it broke off.
 * Answers how many decisions are released. Refuses not-allowed, not-found, wrong-state, and undecided-items with the
 * number of applications that have no agreed decision.
 */
export const releaseRound =
  (ports: ReleaseRoundPorts) =>
  async (
    actor: Actor,
    input: { readonly round: RoundId },
  ): Promise<Outcome<{ readonly released: number }>> => {
    const allowed = requireRole(actor, 'lead');
    if (!allowed.ok) return allowed;
    const [round, all, applications] = await Promise.all([
      ports.rounds.find(input.round),
      ports.decisions.ofRound(input.round),
      ports.applications.ofRound(input.round),
    ]);
    if (round === undefined) return refuse({ code: 'not-found' });
    const states = new Map(applications.map(({ key, value }) => [key, value.state]));
    const decisions = all.filter((row) => states.get(row.value.application) !== 'withdrawn');
    const released = done({ released: decisions.length });
    if (isReleased(round.value.state)) return released;
    if (round.value.state !== 'ratified') {
      return refuse({ code: 'wrong-state', state: round.value.state, act: 'release' });
    }
    const undecided = countUndecided(applications, decisions);
    if (undecided > 0) return refuse({ code: 'undecided-items', count: undecided });
    const written = await writeRelease(ports, actor, input.round, decisions, applications);
    return written.ok ? released : written;
  };

function countUndecided(
  applications: readonly Row<Application>[],
  decisions: readonly Row<Decision>[],
): number {
  const waiting = new Set<ApplicationId>();
  for (const { key, value } of applications) if (unanswered.includes(value.state)) waiting.add(key);
  for (const { value } of decisions) if (value.step === 'provisional') waiting.add(value.application);
  return waiting.size;
}

async function writeRelease(
  ports: ReleaseRoundPorts,
  actor: Actor,
  round: RoundId,
  decisions: readonly Row<Decision>[],
  applications: readonly Row<Application>[],
): Promise<Outcome<unknown>> {
  const awards = decisions.filter((row) => row.value.outcome === 'award').map((row) => row.key);
  const committed = await commitMoney(ports, actor, round, new Set(awards));
  if (!committed.ok) return committed;
  const told = await editMany(ports.decisions, decisions, (row) => releaseDecision(ports, actor, row));
  if (!told.ok) return told;
  const outcomes = new Map(decisions.map(({ value }) => [value.application, value.outcome]));
  const moved = await editMany(ports.applications, applications, (row) => {
    const outcome = outcomes.get(row.key);
    const steps = outcome === undefined ? [] : [releaseStep[outcome]];
    return done(moveApplication(actor, ports.clock.now(), row, [...steps, 'release-ineligible']));
  });
  return moved.ok ? closeRound(ports, actor, round, decisions.length) : moved;
}

function releaseDecision(ports: ReleaseRoundPorts, actor: Actor, { key, value }: Row<Decision>) {
  if (value.step === 'released') return done({ value, events: [] });
  const releasedAt = ports.clock.now();
  const { round, application, outcome, amountPence } = value;
  const released = newEvent(actor, releasedAt, {
    kind: 'decision-released',
    chain: round,
    about: [key],
    facts: { decision: key, application, outcome, amountPence },
  });
  return done({ value: { ...value, step: 'released' as const, releasedAt }, events: [released] });
}

async function closeRound(
  ports: ReleaseRoundPorts,
  actor: Actor,
  id: RoundId,
  decisions: number,
): Promise<Outcome<unknown>> {
  return changeRow(ports.rounds, id, (value, row) => {
    if (isReleased(value.state)) return done({ value, events: [] });
    const state = move(roundTransitions, value.state, 'release');
    if (!state.ok) return state;
    const at = ports.clock.now();
    const { state: from } = value;
    const moved = newEvent(actor, at, {
      kind: 'round-moved',
      chain: id,
      about: [id, row.version + 1],
      facts: { round: id, from, to: state.value },
    });
    const released = newEvent(actor, at, {
      kind: 'round-released',
      chain: id,
      about: [id],
      facts: { round: id, decisions },
    });
    return done({ value: { ...value, state: state.value }, events: [moved, released] });
  });
}
