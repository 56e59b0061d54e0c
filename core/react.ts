import { allotApplications } from './assessing/allot-applications';
import { tellUncounted } from './assessing/tell-uncounted';
import { makeAward } from './awarding/make-award';
import { tellGroup } from './awarding/tell-group';
import { keepCalendar, type KeepCalendarPorts } from './engaging/outreach/keep-calendar';
import { tellRaisers } from './developing/tell-raisers';
import { sendToScoring } from './engaging/send-to-scoring';
import { systemActor, type Actor } from './kernel/actor';
import { isEvent, type ChestEvent, type EventKind } from './kernel/event';
import type { PanelId, RoundId } from './kernel/ids';
import type { Outcome } from './kernel/outcome';
import type { Refusal } from './kernel/refusal';
import type { Ports } from './ports/ports';
import { publishing, type PublishingPorts } from './react-to-publish';
import { reactions, type Reaction } from './reactions';
import { moveAnsweredNeeds, returnNeeds, type ReactToNeedsPorts } from './react-to-needs';

export type ReactPorts = ReactToNeedsPorts &
  KeepCalendarPorts &
  PublishingPorts &
  Pick<
    Ports,
    | 'decisions'
    | 'applications'
    | 'awards'
    | 'groups'
    | 'mail'
    | 'agenda'
    | 'panels'
    | 'votes'
    | 'channel'
    | 'reminders'
  >;

/** A reaction that was refused: the rules did not allow it, so that trying again would not help. For the log. */
export interface RefusedReaction {
  readonly event: string;
  readonly reaction: Reaction;
  readonly refusal: Refusal;
}

type Run = (
  ports: ReactPorts,
  actor: Actor,
  events: readonly ChestEvent[],
) => Promise<readonly RefusedReaction[]>;

/** The events of one kind. */
function only<Kind extends EventKind>(
  events: readonly ChestEvent[],
  kind: Kind,
): readonly ChestEvent<Kind>[] {
  return events.filter((event): event is ChestEvent<Kind> => isEvent(event, kind));
}

async function forDecisions(
  events: readonly ChestEvent[],
  reaction: Reaction,
  act: (decision: string) => Promise<Outcome<unknown>>,
): Promise<readonly RefusedReaction[]> {
  const refused: RefusedReaction[] = [];
  for (const event of only(events, 'decision-released')) {
    const outcome = await act(event.facts.decision);
    if (!outcome.ok) refused.push({ event: event.id, reaction, refusal: outcome.refusal });
  }
  return refused;
}

/** Each round's applications among these events, together. */
function byRound<Event extends ChestEvent>(events: readonly Event[], idOf: (event: Event) => string) {
  return [...Map.groupBy(events, (event) => event.chain)].map(
    ([round, part]) => [round, part.map(idOf)] as const,
  );
}

const runs: Readonly<Record<Exclude<Reaction, 'show-panel' | 'show-poll'>, Run>> = {
  ...publishing,
  'make-award': (ports, actor, events) =>
    forDecisions(events, 'make-award', (decision) => makeAward(ports)(actor, { decision })),
  'tell-group': (ports, actor, events) =>
    forDecisions(events, 'tell-group', (decision) => tellGroup(ports)(actor, { decision })),
  'claim-needs': async (ports, actor, events) => {
    const admitted = only(events, 'application-admitted');
    for (const [round, ids] of byRound(admitted, (event) => event.facts.application)) {
      await moveAnsweredNeeds(ports)(actor, 'claim', round, ids);
    }
    return [];
  },
  'fund-needs': async (ports, actor, events) => {
    for (const [round, ids] of byRound(only(events, 'award-made'), (event) => event.facts.award)) {
      await moveAnsweredNeeds(ports)(actor, 'fund', round, ids);
    }
    return [];
  },
  'tell-raisers': async (ports, actor, events) => {
    await tellRaisers(ports)(actor, only(events, 'need-moved'));
    return [];
  },
  'return-needs': async (ports, actor, events) => {
    for (const { facts } of only(events, 'round-moved')) {
      if (facts.to === 'closed' || facts.to === 'cancelled') await returnNeeds(ports)(actor, facts.round);
    }
    return [];
  },
  'allot-applications': async (ports, actor, events) => {
    const refused: RefusedReaction[] = [];
    for (const { id: event, facts } of only(events, 'round-moved')) {
      if (facts.to !== 'scoring') continue;
      const allotted = await allotApplications(ports)(actor, { round: facts.round });
      if (allotted.ok) continue;
      refused.push({ event, reaction: 'allot-applications', refusal: allotted.refusal });
    }
    return refused;
  },
  'tell-uncounted': async (ports, actor, events) => {
    for (const { facts } of only(events, 'item-closed'))
      await tellUncounted(ports)(actor, { item: facts.item });
    return [];
  },
  'keep-calendar': async (ports, _actor, events) => {
    const changed = [...only(events, 'session-saved'), ...only(events, 'session-moved')];
    const sessions = new Set(changed.map(({ facts }) => facts.session));
    for (const session of sessions) await keepCalendar(ports)(session);
    return [];
  },
  'send-to-scoring': async (ports, actor, events) => {
    for (const { facts } of only(events, 'round-moved')) {
      if (facts.to === 'scoring') await sendToScoring(ports)(actor, facts.round);
    }
    return [];
  },
};

/** Each reaction once; what the public site shows comes last, so that its storage keeps nothing else waiting. */
function inOrder(events: readonly ChestEvent[]): readonly Reaction[] {
  const wanted = [...new Set(events.flatMap((event) => reactions[event.kind]))];
  const isLast = (reaction: Reaction): number => (reaction in publishing ? 1 : 0);
  return wanted.sort((left, right) => isLast(left) - isLast(right));
}

/**
 * Runs what events set off in other stages, at least once for each: every reaction is safe to repeat. Answers those that
 * the rules refused. Throws on a fault, and when others kept changing the same rows; the events then come again.
 */
export const react =
  (ports: ReactPorts) =>
  async (events: readonly ChestEvent[]): Promise<readonly RefusedReaction[]> => {
    const refused: RefusedReaction[] = [];
    for (const [chest, part] of Map.groupBy(events, (event) => event.chest)) {
      for (const reaction of inOrder(part)) {
        if (reaction === 'show-panel' || reaction === 'show-poll') continue;
        refused.push(...(await runs[reaction](ports, systemActor(chest), part)));
      }
    }
    const overtaken = refused.find(({ refusal }) => refusal.code === 'changed-since-opened');
    if (overtaken !== undefined) throw new Error(`${overtaken.reaction} was overtaken at ${overtaken.event}`);
    return refused;
  };

/** The panels whose shared card these events change, each once however many events there are. */
export async function panelsToShow(
  ports: ReactPorts,
  events: readonly ChestEvent[],
): Promise<readonly PanelId[]> {
  const showing = events.filter((event) => reactions[event.kind].includes('show-panel'));
  const named = showing.flatMap(({ facts }) => ('panel' in facts ? [facts.panel] : []));
  const items = new Set(showing.flatMap(({ facts }) => ('item' in facts ? [facts.item] : [])));
  const rounds = new Set(
    showing.flatMap(({ facts }) => ('round' in facts && !('panel' in facts) ? [facts.round] : [])),
  );
  const [agenda, panels] = await Promise.all([
    Promise.all([...items].map((item) => ports.agenda.find(item))),
    Promise.all([...rounds].map((round) => ports.panels.ofRound(round))),
  ]);
  const ofItems = agenda.flatMap((row) => (row === undefined ? [] : [row.value.panel]));
  return [...new Set([...named, ...ofItems, ...panels.flat().map((row) => row.key)])];
}

/** The rounds whose poll's shared card these events change, each once. */
export function pollsToShow(events: readonly ChestEvent[]): readonly RoundId[] {
  const showing = events.filter((event) => reactions[event.kind].includes('show-poll'));
  return [...new Set(showing.flatMap(({ facts }) => ('round' in facts ? [facts.round] : [])))];
}
