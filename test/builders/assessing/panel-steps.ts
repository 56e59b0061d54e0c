import type { Mark } from '../../../core/founding/rubric';
import { smallGrantsRubric } from '../../../core/founding/templates/rubric';
import type { DecideItemInput } from '../../../core/assessing/decide-item';
import { itemId } from '../../../core/assessing/agenda-item';
import type { VoteOption } from '../../../core/assessing/vote';
import type { Actor } from '../../../core/kernel/actor';
import { valueOf } from '../chest/chest-in-use';
import { aPanelInScoring, members, people, type PanelWorld, type WorldOptions } from './panel-world';
import { panelId, reference, roundId } from './rows';

/** The same mark for every criterion, with a comment. */
export function marksOf(mark: Mark) {
  const marks = Object.fromEntries(smallGrantsRubric.criteria.map((criterion) => [criterion.id, mark]));
  return { marks, comment: `Why I gave ${mark}.` };
}

/** A score of the application at a place, as its card would send it. */
export function scoreInput(place: number, mark: Mark = 3, scoreVersion = 0) {
  return {
    panel: panelId,
    application: reference(place),
    applicationVersion: 1,
    scoreVersion,
    ...marksOf(mark),
  };
}

/** The item of the application at a place. */
export function itemOf(place: number): string {
  return itemId(panelId, reference(place));
}

/** Everybody who has not yet said anything about an application says that they are not connected to it. */
export async function declareClear({ ports, useCases }: PanelWorld, actors: readonly Actor[] = members) {
  const applications = await ports.applications.ofRound(roundId);
  for (const actor of actors) {
    const seat = (await ports.seats.find(`${panelId}|${actor.key}`))?.value;
    for (const { key } of applications) {
      if (seat?.interests[key] !== undefined) continue;
      valueOf(await useCases.declareInterest(actor, { panel: panelId, application: key, level: 'clear' }));
    }
  }
}

/** Everybody scores everything they may; `mark` says what they give. */
export async function scoreAll(
  { ports, useCases }: PanelWorld,
  mark: (actor: Actor, place: number) => Mark = () => 3,
  actors: readonly Actor[] = members,
) {
  const applications = await ports.applications.ofRound(roundId);
  for (const actor of actors) {
    const seat = (await ports.seats.find(`${panelId}|${actor.key}`))?.value;
    for (const [at, { key }] of applications.entries()) {
      if (seat?.interests[key] === 'excluded') continue;
      valueOf(await useCases.scoreApplication(actor, scoreInput(at + 1, mark(actor, at + 1))));
    }
  }
}

/** A panel whose scores are locked and revealed, everybody at the meeting. */
export async function aPanelInMeeting(
  options: WorldOptions = {},
  mark?: (actor: Actor, place: number) => Mark,
): Promise<PanelWorld> {
  const world = await aPanelInScoring(options);
  const { useCases } = world;
  await declareClear(world);
  await scoreAll(world, mark);
  valueOf(await useCases.lockScores(people.chair, { panel: panelId }));
  valueOf(await useCases.revealScores(people.chair, { panel: panelId }));
  const present = members.map((member) => member.key);
  valueOf(await useCases.takeAttendance(people.chair, { panel: panelId, present }));
  return world;
}

/** Somebody's answer on the first ballot about the application at a place. */
export function voteInput(place: number, option: VoteOption, voteVersion = 0, ballot = 1) {
  return { panel: panelId, item: itemOf(place), ballot, option, voteVersion };
}

/** The panel is asked about the application at a place, and these members all answer the same. */
export async function voteOn(
  { useCases }: PanelWorld,
  place: number,
  option: VoteOption = 'fund',
  actors: readonly Actor[] = members,
  caller: Actor = people.officer,
) {
  valueOf(await useCases.callItem(caller, { panel: panelId, item: itemOf(place) }));
  for (const actor of actors) valueOf(await useCases.castVote(actor, voteInput(place, option)));
}

/** A decision as the chair would send it: an award of £2,000 on the first ballot. */
export function decisionInput(place: number, changes: Partial<DecideItemInput> = {}): DecideItemInput {
  return {
    panel: panelId,
    item: itemOf(place),
    ballot: 1,
    outcome: 'award',
    amountPence: 200_000,
    conditions: '',
    reason: '',
    ...changes,
  };
}

/** The meeting over: the first application awarded, the second on the reserve list, the third declined. */
export async function aPanelAwaitingRatification(options: WorldOptions = {}): Promise<PanelWorld> {
  const world = await aPanelInMeeting(options);
  const { useCases } = world;
  await voteOn(world, 1, 'fund');
  valueOf(await useCases.decideItem(people.chair, decisionInput(1)));
  await voteOn(world, 2, 'part-fund');
  valueOf(await useCases.decideItem(people.chair, decisionInput(2, { outcome: 'reserve', amountPence: 0 })));
  await voteOn(world, 3, 'decline');
  valueOf(await useCases.decideItem(people.chair, decisionInput(3, { outcome: 'decline', amountPence: 0 })));
  for (const event of ['close-items', 'propose'] as const) await moveOn(world, event);
  return world;
}

/** One move of the round by the lead. */
export async function moveOn({ ports, useCases }: PanelWorld, event: 'close-items' | 'propose') {
  const version = (await ports.rounds.find(roundId))?.version ?? 0;
  valueOf(await useCases.moveRound(people.lead, { round: roundId, event, version }));
}

/** The ids of every decision of the round. */
export async function decisionIds({ ports }: PanelWorld): Promise<readonly string[]> {
  return (await ports.decisions.ofRound(roundId)).map((row) => row.key);
}
