import { chance } from './chance';
import { must } from './open-sample-chest';
import {
  admitSampleApplications,
  openSampleRound,
  panelOf,
  startScoring,
  type RoundStory,
  type Stage,
} from './play-round';
import { scoreAsMember } from './score-sample';

/** How many of the panel have finished, and how many have not begun, when somebody first opens the sample. */
const finishedMembers = 5;
const idleMembers = 3;

/** The round of today: closed for applications, in scoring; some have finished, some are half-way, some not begun. */
export async function playCurrentRound(
  stage: Stage,
  story: RoundStory,
  needs: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const { chest, cast } = stage;
  await openSampleRound(stage, story, needs);
  const applications = await admitSampleApplications(stage, story);
  await startScoring(stage, story, applications);
  const panel = panelOf(story);
  const members = cast.panel.slice(0, cast.panel.length - idleMembers);
  await Promise.all(
    members.map(async (member, number) => {
      const finished = number < finishedMembers;
      const share = 0.2 + 0.6 * chance('share', member.actor.key);
      const count = finished ? applications.length : Math.round(applications.length * share);
      await scoreAsMember(stage, story, member, applications.slice(0, count));
      if (finished) await must(chest.useCases.finishScoring(member.actor, { panel }));
    }),
  );
  await chest.settle();
}
