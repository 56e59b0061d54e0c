import type { RoundGap } from '../kernel/refusal';
import type { Ports } from '../ports/ports';
import type { Round } from './round';
import type { RoundEvent } from './round-states';
import { potFigures } from './round-ledger';
import { isSoundRubric } from './rubric';

export type RoundGapPorts = Pick<
  Ports,
  'ledgers' | 'applications' | 'intake' | 'panels' | 'seats' | 'agenda' | 'decisions' | 'awards'
>;

type Guard = (ports: RoundGapPorts, round: Round) => Promise<readonly RoundGap[]>;

/** The gap, when the test says that it is there. */
function gapWhen(gap: RoundGap, isThere: boolean): readonly RoundGap[] {
  return isThere ? [gap] : [];
}

/** A pot that cannot bear the smallest grant promises groups what it has not got. */
const beforeOpening: Guard = async (ports, round) => {
  const book = (await ports.ledgers.find(round.id))?.value;
  const smallest = Math.min(...round.grantKinds.map((kind) => kind.minimumPence));
  const isTooSmall = (pot: string): boolean =>
    book?.kind !== 'round' || potFigures(book, pot).allottedPence < smallest;
  return [
    ...gapWhen('pot-too-small', round.pots.length === 0 || round.pots.some((pot) => isTooSmall(pot.id))),
    ...gapWhen('rubric-unsound', !isSoundRubric(round.rubric)),
  ];
};

/** What a group sent in time may still be on its way: whatever waits may be for this round, and takes seconds. */
const beforeDeclaring: Guard = async (ports, round) => {
  const [applications, waiting] = await Promise.all([
    ports.applications.summariesOfRound(round.id),
    ports.intake.waiting(),
  ]);
  const isComing = waiting.some(({ value }) => ['submit', 'amend', 'reply'].includes(value.kind));
  const unsifted = applications.some(({ state }) => state === 'submitted' || state === 'clarification-asked');
  return gapWhen('applications-to-sift', unsifted || isComing);
};

/**
 * Each member is asked about each application before its text opens, so declaring is not a gate of its own; what must
 * stand is a panel with enough members for the scores that the round asks for.
 */
const beforeScoring: Guard = async (ports, round) => {
  const [applications, panels] = await Promise.all([
    ports.applications.summariesOfRound(round.id),
    ports.panels.ofRound(round.id),
  ]);
  const seats = await Promise.all(panels.map((panel) => ports.seats.ofPanel(panel.key)));
  return [
    ...gapWhen('no-applications', !applications.some(({ state }) => state === 'eligible')),
    ...gapWhen('no-panel', panels.length === 0),
    ...gapWhen(
      'too-few-members',
      seats.some((members) => members.length < round.panelRules.minimumScores),
    ),
  ];
};

const beforeMeeting: Guard = async (ports, round) => {
  const panels = await ports.panels.ofRound(round.id);
  return gapWhen(
    'scores-not-locked',
    panels.some((panel) => panel.value.stage === 'scoring'),
  );
};

/** Deferred items are closed for this meeting; an item without a quorum is not. */
const beforeBalancing: Guard = async (ports, round) => {
  const panels = await ports.panels.ofRound(round.id);
  const agendas = await Promise.all(panels.map((panel) => ports.agenda.ofPanel(panel.key)));
  const isOpen = agendas.flat().some(({ value }) => value.state !== 'decided' && value.state !== 'deferred');
  return gapWhen('items-open', isOpen);
};

const beforeRatifying: Guard = async (ports, round) => {
  const [decisions, applications, ledger] = await Promise.all([
    ports.decisions.ofRound(round.id),
    ports.applications.summariesOfRound(round.id),
    ports.ledgers.find(round.id),
  ]);
  const withdrawn = new Set(applications.filter(({ state }) => state === 'withdrawn').map(({ id }) => id));
  const entries = ledger?.value.kind === 'round' ? ledger.value.entries : [];
  const held = new Set(entries.filter((entry) => entry.step !== 'returned').map((entry) => entry.id));
  const awards = decisions.filter(
    ({ value }) => value.outcome === 'award' && !withdrawn.has(value.application),
  );
  return gapWhen('money-not-reserved', !awards.every((decision) => held.has(decision.key)));
};

/** An award that its decision has not yet led to counts as an offer without an answer. */
const beforeLearning: Guard = async (ports, round) => {
  const [decisions, awards] = await Promise.all([
    ports.decisions.ofRound(round.id),
    ports.awards.ofRound(round.id),
  ]);
  const made = new Set(awards.map((award) => award.value.decision));
  const isUnmade = decisions.some(
    ({ key, value }) => value.outcome === 'award' && value.step === 'released' && !made.has(key),
  );
  return gapWhen('offers-open', isUnmade || awards.some((award) => award.value.state === 'offered'));
};

const guards: Readonly<Partial<Record<RoundEvent, Guard>>> = {
  open: beforeOpening,
  'finish-sifting': beforeDeclaring,
  ready: beforeScoring,
  convene: beforeMeeting,
  'close-items': beforeBalancing,
  propose: beforeRatifying,
  'end-acceptances': beforeLearning,
};

/** What the round still lacks for this event; empty when it may happen (grant anchors e5). */
export async function findRoundGaps(
  ports: RoundGapPorts,
  round: Round,
  event: RoundEvent,
): Promise<readonly RoundGap[]> {
  return guards[event]?.(ports, round) ?? [];
}
