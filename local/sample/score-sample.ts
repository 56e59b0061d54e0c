import type { ApplicationHeading } from '../../core/engaging/application-view';
import type { Mark } from '../../core/founding/rubric';
import type { CastMember } from './cast';
import { chance } from './chance';
import { must } from './open-sample-chest';
import { panelOf, type RoundStory, type Stage } from './play-round';

const criteria = ['need', 'reach', 'delivery', 'community', 'budget'];
/** About one in twenty-five: most panels of neighbours have more. */
const connectedShare = 0.04;

/** How good an application is, from 0 up to 1: the same for everybody who reads it. */
export function qualityOf(chest: string, application: string): number {
  return chance('quality', chest, application);
}

/** A mark that leans on how good the application is, with a hand of the member's own. */
function markOf(chest: string, application: string, member: string, criterion: string): Mark {
  const quality = qualityOf(chest, application);
  const hand = chance('hand', member) - 0.5;
  const eye = chance('eye', application, member, criterion) - 0.5;
  const mark = Math.round(quality * 3 + 0.8 + hand + eye);
  const marks: readonly Mark[] = [0, 1, 2, 3, 4];
  return marks[Math.max(0, Math.min(4, mark))] ?? 2;
}

function isConnected(application: string, member: string): boolean {
  return chance('connected', application, member) < connectedShare;
}

/** One member goes through the first `count` applications: says whether they are connected, and scores the rest. */
export async function scoreAsMember(
  { chest, borough }: Stage,
  story: RoundStory,
  member: CastMember,
  applications: readonly ApplicationHeading[],
): Promise<void> {
  const panel = panelOf(story);
  const { actor } = member;
  for (const { id } of applications) {
    // The deputy takes the chair's items where the chair is connected, so is connected to none.
    const connected = !member.deputy && isConnected(id, actor.key);
    await must(
      chest.useCases.declareInterest(actor, {
        panel,
        application: id,
        level: connected ? 'excluded' : 'clear',
      }),
    );
    if (connected) continue;
    const marks = Object.fromEntries(
      criteria.map((criterion) => [criterion, markOf(borough.chest, id, actor.key, criterion)]),
    );
    await must(
      chest.useCases.scoreApplication(actor, {
        panel,
        application: id,
        applicationVersion: 1,
        scoreVersion: 0,
        marks,
        comment: 'Scored from what the group wrote; see the marks.',
      }),
    );
  }
}
