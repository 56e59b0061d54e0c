import type { Actor } from '../../core/kernel/actor';
import type { Outcome } from '../../core/kernel/outcome';
import type { ApplicationHeading } from '../../core/engaging/application-view';
import { must } from './open-sample-chest';
import {
  admitSampleApplications,
  move,
  openSampleRound,
  panelOf,
  startScoring,
  type RoundStory,
  type Stage,
} from './play-round';
import { daysFrom } from './sample-clock';
import { qualityOf, scoreAsMember } from './score-sample';

/** A round of last winter, played to its end: scored, decided, released, mostly paid, closed. */
export async function playPastRound(
  stage: Stage,
  story: RoundStory,
  needs: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const { chest, cast } = stage;
  await openSampleRound(stage, story, needs);
  const applications = await admitSampleApplications(stage, story);
  await startScoring(stage, story, applications);
  await Promise.all(cast.panel.map((member) => scoreAsMember(stage, story, member, applications)));
  const panel = panelOf(story);
  for (const { actor } of cast.panel) await must(chest.useCases.finishScoring(actor, { panel }));
  await chest.settle();
  await meet(stage, story, applications);
  await release(stage, story);
  await payMost(stage, story);
  await move(stage, story.id, 'end-acceptances');
  await move(stage, story.id, 'finish');
}

async function meet(
  stage: Stage,
  story: RoundStory,
  applications: readonly ApplicationHeading[],
): Promise<void> {
  const { chest, cast } = stage;
  const { useCases, clock } = chest;
  const panel = panelOf(story);
  const chair = cast.one('chair');
  clock.moveTo(daysFrom(story.opensAt, story.scoringEndsAfterDays));
  await must(useCases.lockScores(chair, { panel }));
  await chest.settle();
  clock.moveTo(daysFrom(story.opensAt, story.meetsAfterDays));
  await must(useCases.revealScores(chair, { panel }));
  await move(stage, story.id, 'convene');
  await must(useCases.takeAttendance(chair, { panel, present: cast.panel.map(({ actor }) => actor.key) }));
  for (const { id } of applications) await decide(stage, story, chair, id);
  await chest.settle();
  await move(stage, story.id, 'close-items');
  await move(stage, story.id, 'propose');
}

async function decide(stage: Stage, story: RoundStory, chair: Actor, application: string): Promise<void> {
  const { chest, cast } = stage;
  const { useCases } = chest;
  const panel = panelOf(story);
  const desk = await must(useCases.panelDesk(cast.one('officer'), { panel }));
  const row = desk.rows.find((candidate) => candidate.application === application);
  if (row === undefined || !('item' in row) || row.item === undefined)
    throw new Error(`${application} is not on the agenda.`);
  const item = row.item.id;
  await leading(stage, chair, (actor) => useCases.callItem(actor, { panel, item }));
  const ballot = row.item.ballot + 1;
  const left = desk.pots.find((pot) => pot.pot === row.pot)?.availablePence ?? 0;
  const fund = qualityOf(stage.borough.chest, application) > 0.3 && left >= row.minimumPence;
  for (const { actor } of cast.panel) {
    const option = fund ? ('fund' as const) : ('decline' as const);
    // A member who is connected is refused here, as they would be at the table.
    await useCases.castVote(actor, { panel, item, ballot, option, voteVersion: 0 });
  }
  const amountPence = fund ? Math.min(row.askedPence, left) : 0;
  const reason = fund
    ? 'Answers a priority, and the group is trusted.'
    : 'Others answered the priorities more closely.';
  const outcome = fund ? ('award' as const) : ('decline' as const);
  const decided = { panel, item, ballot, outcome, amountPence, conditions: '', reason };
  await leading(stage, chair, (actor) => useCases.decideItem(actor, decided));
}

/** The chair acts; where the chair is connected to the group, the deputy does. */
async function leading<Value>(
  { cast }: Stage,
  chair: Actor,
  act: (actor: Actor) => Promise<Outcome<Value>>,
): Promise<void> {
  const outcome = await act(chair);
  if (outcome.ok) return;
  const deputy = cast.panel.find((member) => member.deputy)?.actor ?? chair;
  await must(act(outcome.refusal.code === 'conflicted' ? deputy : chair));
}

async function release(stage: Stage, story: RoundStory): Promise<void> {
  const { chest, cast } = stage;
  const { useCases, clock } = chest;
  clock.moveTo(daysFrom(story.opensAt, story.meetsAfterDays + 3));
  const desk = await must(useCases.panelDesk(cast.one('lead'), { panel: panelOf(story) }));
  const decisions = desk.rows.flatMap((row) =>
    'decision' in row && row.decision !== undefined ? [row.decision.id] : [],
  );
  await must(useCases.ratifyDecisions(cast.one('approver'), { round: story.id, decisions }));
  await chest.settle();
  clock.moveTo(daysFrom(story.opensAt, story.meetsAfterDays + 7));
  await must(useCases.releaseRound(cast.one('lead'), { round: story.id }));
  await chest.settle();
}

async function payMost(stage: Stage, story: RoundStory): Promise<void> {
  const { chest, cast } = stage;
  const { useCases, clock } = chest;
  clock.moveTo(daysFrom(story.opensAt, story.meetsAfterDays + 28));
  const finance = cast.one('finance');
  const awards = await must(useCases.listAwards(finance, { round: story.id }));
  for (const [number, award] of awards.entries()) {
    const financeReference = `SAMPLE-${story.id}-${number + 1}`.toUpperCase();
    // Every fourth group has had its first half; the second is still due.
    const amountPence = number % 4 === 3 ? Math.floor(award.amountPence / 2) : award.amountPence;
    const payment = { round: story.id, award: award.id, amountPence, financeReference };
    await must(useCases.recordPayment(finance, payment));
  }
  await chest.settle();
}
