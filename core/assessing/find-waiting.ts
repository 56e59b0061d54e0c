import { leftToScore } from './count-scores';
import type { PanelPicture } from './panel-picture';
import type { WaitingMember } from './panel-view';

/** Members who have not finished scoring, by name, with how many applications they have left. */
export function findWaiting(picture: PanelPicture): readonly WaitingMember[] {
  return picture.seats
    .map((row) => row.value)
    .filter((seat) => seat.finishedAt === undefined)
    .map((seat) => ({ member: seat.member, name: seat.name, toScore: leftToScore(picture, seat) }))
    .sort((left, right) => left.name.localeCompare(right.name, 'en-GB'));
}

/** True while members can score. */
export function isOpenForScores(picture: PanelPicture): boolean {
  return picture.panel.value.stage === 'scoring' && picture.round.value.state === 'scoring';
}
