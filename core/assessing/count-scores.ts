import type { ApplicationId, PersonKey } from '../kernel/ids';
import { counts } from './interest';
import type { PanelPicture } from './panel-picture';
import type { Seat } from './seat';

/** How many members have scored each application, as far as it counts: in the picture one row stands for one member. */
export function countScorers(picture: PanelPicture): ReadonlyMap<ApplicationId, number> {
  const interests = new Map(picture.seats.map(({ value }) => [value.member, value.interests]));
  const scorers = new Map<ApplicationId, number>();
  for (const { application, member } of picture.standing) {
    const own = interests.get(member);
    if (own === undefined || !counts(own, application)) continue;
    scorers.set(application, (scorers.get(application) ?? 0) + 1);
  }
  return scorers;
}

/** How many scores a member owes in all: every application but those they are excluded from. */
export function scoresExpectedOf(picture: PanelPicture, seat: Seat): number {
  return picture.applications.filter(({ id }) => seat.interests[id] !== 'excluded').length;
}

/** The applications that a member has scored in their newest version. */
export function scoredBy(picture: PanelPicture, member: PersonKey): ReadonlySet<ApplicationId> {
  const own = picture.standing.filter((score) => score.member === member);
  return new Set(own.map((score) => score.application));
}

/** How many applications a member has still to score. */
export function leftToScore(picture: PanelPicture, seat: Seat): number {
  const scored = scoredBy(picture, seat.member);
  return picture.applications.filter(({ id }) => seat.interests[id] !== 'excluded' && !scored.has(id)).length;
}
