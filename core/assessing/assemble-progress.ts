import type { RoundState } from '../founding/round-states';
import type { Row } from '../kernel/row';
import { scoresExpectedOf, countScorers } from './count-scores';
import type { Decision } from './decision';
import { headingOf } from '../engaging/describe-application';
import { liveItem, type PanelPicture } from './panel-picture';
import type { LiveItem, PanelProgress, PanelResult } from './panel-view';
import { voters } from './quorum';

/** True once the groups have been told: from then on outcomes are public. */
export function isReleased(state: RoundState): boolean {
  return state === 'released' || state === 'learning' || state === 'closed';
}

/** Counts of a panel's work: never a mark, a mean, or a name beside a vote. `results` only once they are released. */
export function assembleProgress(picture: PanelPicture, results: readonly PanelResult[]): PanelProgress {
  const { panel, round, applications, seats, items } = picture;
  const live = describeLive(picture);
  const scorers = countScorers(picture);
  return {
    panel: panel.value.id,
    panelName: panel.value.name,
    round: round.value.id,
    roundName: round.value.name,
    roundState: round.value.state,
    stage: panel.value.stage,
    endsAt: round.value.dates.scoringEndsAt,
    applications: applications.length,
    members: seats.length,
    finishedMembers: seats.filter((seat) => seat.value.finishedAt !== undefined).length,
    scoresIn: [...scorers.values()].reduce((sum, members) => sum + members, 0),
    scoresExpected: seats.reduce((sum, seat) => sum + scoresExpectedOf(picture, seat.value), 0),
    items: items.length,
    itemsClosed: items.filter((item) => item.state === 'decided' || item.state === 'deferred').length,
    ...(live === undefined ? {} : { live }),
    results,
  };
}

/** The live item with how many have answered, of those who may. */
export function describeLive(picture: PanelPicture): LiveItem | undefined {
  const item = liveItem(picture.items);
  const application = picture.applications.find(({ id }) => id === item?.application);
  if (item === undefined || application === undefined) return undefined;
  const seats = picture.seats.map((seat) => seat.value);
  const able = new Set(voters(seats, item.application).map((seat) => seat.member));
  const cast = picture.liveVotes.filter((vote) => vote.ballot === item.ballot && able.has(vote.member));
  return {
    item: item.id,
    ballot: item.ballot,
    position: item.position,
    heading: headingOf(picture.chest, application),
    votesIn: cast.length,
    voters: able.size,
  };
}

/** What the groups have been told, by reference. */
export function resultsOf(
  picture: PanelPicture,
  decisions: readonly Row<Decision>[],
): readonly PanelResult[] {
  const names = new Map(picture.applications.map(({ id, groupName }) => [id, groupName]));
  return decisions
    .map((row) => row.value)
    .filter((decision) => decision.panel === picture.panel.key && decision.step === 'released')
    .map(({ application, outcome, amountPence }) => ({
      application,
      groupName: names.get(application) ?? application,
      outcome,
      amountPence,
    }))
    .sort((left, right) => (left.application < right.application ? -1 : 1));
}
