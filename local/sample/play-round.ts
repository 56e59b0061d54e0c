import { slug } from '../../core/kernel/text';
import type { ApplicationHeading } from '../../core/engaging/application-view';
import { answersFor, type SampleBid } from './answers-for';
import { sampleActivities, type SampleActivity } from './activities';
import type { SampleBorough } from './boroughs';
import type { Cast } from './cast';
import { must, type SampleChest } from './open-sample-chest';
import { daysFrom } from './sample-clock';
import { sampleFunders } from './set-up-sample';

/** A round of the story: when it runs, how much is in each pot, and how many applications come in. */
export interface RoundStory {
  readonly id: string;
  readonly name: string;
  /** The day that the others are counted from: the first of the round. */
  readonly opensAt: string;
  readonly closesAfterDays: number;
  readonly scoringEndsAfterDays: number;
  readonly meetsAfterDays: number;
  readonly potPence: number;
  readonly applications: number;
  readonly priorities: readonly string[];
}

/** Who tells the story, and where. */
export interface Stage {
  readonly chest: SampleChest;
  readonly borough: SampleBorough;
  readonly cast: Cast;
}

/** The panel of a sample round. */
export function panelOf(story: RoundStory): string {
  return `${story.id}-panel`;
}

/** The round as its lead draws it up: the pots in halves from the two funders. */
function designOf(borough: SampleBorough, story: RoundStory) {
  const half = story.potPence / 2;
  return {
    id: story.id,
    name: story.name,
    opensAt: story.opensAt,
    closesAt: daysFrom(story.opensAt, story.closesAfterDays),
    scoringEndsAt: daysFrom(story.opensAt, story.scoringEndsAfterDays),
    meetsAt: daysFrom(story.opensAt, story.meetsAfterDays),
    minimumPence: 50_000,
    maximumPence: 500_000,
    pots: borough.neighbourhoods.map((name) => ({
      neighbourhood: slug(name),
      parts: [
        { pledge: `${sampleFunders.nhs}-2025-26`, amountPence: half },
        { pledge: `${sampleFunders.council}-2025-26`, amountPence: half },
      ],
    })),
    panelRules: {
      minimumPresent: 5,
      minimumByCategory: { resident: 1, nhs: 1 },
      minimumScores: 3,
      castingVote: false,
    },
  };
}

/** Makes the round, agrees its priorities on the needs behind them, and opens it. */
export async function openSampleRound(
  { chest, borough, cast }: Stage,
  story: RoundStory,
  needs: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const lead = cast.one('lead');
  chest.clock.moveTo(daysFrom(story.opensAt, -14));
  const { version } = await must(chest.useCases.createRound(lead, designOf(borough, story)));
  for (const theme of story.priorities) {
    const behind = [...(needs.get(theme) ?? [])];
    if (behind.length > 0) {
      await must(chest.useCases.agreePriority(lead, { round: story.id, theme, weight: 10, needs: behind }));
    }
  }
  chest.clock.moveTo(story.opensAt);
  const latest = (await must(chest.useCases.listRounds(lead))).find((round) => round.id === story.id);
  await must(
    chest.useCases.moveRound(lead, { round: story.id, event: 'open', version: latest?.version ?? version }),
  );
  await chest.settle();
}

/** The round's applications, entered by the officer: each activity in as many neighbourhoods as it takes. */
export async function admitSampleApplications(
  stage: Stage,
  story: RoundStory,
): Promise<readonly ApplicationHeading[]> {
  const { chest, borough, cast } = stage;
  const headings: ApplicationHeading[] = [];
  const { form } = await must(chest.useCases.seeRound(cast.one('lead'), { round: story.id }));
  for (let number = 0; number < story.applications; number += 1) {
    const activity = sampleActivities[number % sampleActivities.length];
    const place =
      borough.neighbourhoods[(number * 2 + Math.floor(number / 20)) % borough.neighbourhoods.length];
    if (activity === undefined || place === undefined)
      throw new RangeError('the sample has nothing to apply with');
    const input = {
      nonce: `sample-${story.id}-${number}`,
      round: story.id,
      answers: answersFor(form, bidFor(activity, place, number)),
      channel: 'paper' as const,
    };
    headings.push(await must(chest.useCases.admitApplication(cast.one('officer'), input)));
  }
  await chest.settle();
  return headings;
}

function bidFor(activity: SampleActivity, place: string, number: number): SampleBid {
  const { group, askedPounds, minimumPounds } = activity;
  return {
    activity,
    groupName: number < sampleActivities.length ? group : `${group} ${place}`,
    place,
    askedPence: askedPounds * 100,
    minimumPence: minimumPounds * 100,
  };
}

/** Closes the round, lets every application through, convenes the panel and opens scoring. */
export async function startScoring(
  stage: Stage,
  story: RoundStory,
  applications: readonly ApplicationHeading[],
) {
  const { chest, cast } = stage;
  const { useCases, clock } = chest;
  const lead = cast.one('lead');
  const round = story.id;
  clock.moveTo(daysFrom(story.opensAt, story.closesAfterDays));
  await move(stage, round, 'close');
  await must(
    useCases.siftApplications(cast.one('officer'), {
      round,
      applications: applications.map(({ id }) => id),
      act: 'pass',
    }),
  );
  await move(stage, round, 'finish-sifting');
  const deputy = cast.panel.find((member) => member.deputy)?.actor.key;
  await must(
    useCases.convenePanel(lead, {
      round,
      panel: panelOf(story),
      name: `${story.name} panel`,
      chair: cast.one('chair').key,
      ...(deputy === undefined ? {} : { deputy }),
      members: cast.panel.map(({ actor, category }) => ({
        person: actor.key,
        name: actor.name,
        category: category ?? 'resident',
      })),
    }),
  );
  await move(stage, round, 'ready');
}

/** Moves the round on by its newest version, and lets what that sets off happen. */
export async function move(
  { chest, cast }: Stage,
  round: string,
  event: Parameters<SampleChest['useCases']['moveRound']>[1]['event'],
): Promise<void> {
  const lead = cast.one('lead');
  const latest = (await must(chest.useCases.listRounds(lead))).find((candidate) => candidate.id === round);
  if (latest === undefined) throw new Error(`There is no round ${round}.`);
  const reason = 'As planned for the sample.';
  await must(chest.useCases.moveRound(lead, { round, event, version: latest.version, reason }));
  await chest.settle();
}
