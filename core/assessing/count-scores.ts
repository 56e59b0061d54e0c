import type { ApplicationId, PersonKey } from '../kernel/ids';
import { counts } from './interest';
import type { PanelPicture } from './panel-picture';
import type { Seat } from './seat';

/** Who has scored what, as far as it counts: by application, the members. */
export function scorersByApplication(
  picture: PanelPicture,
): ReadonlyMap<ApplicationId, ReadonlySet<PersonKey>> {
  const seats = new Map(picture.seats.map(({ value }) => [value.member, value]));
  const scorers = new Map<ApplicationId, Set<PersonKey>>();
  for (const { application, member } of picture.standing) {
    const seat = seats.get(member);
    if (seat === undefined || !counts(seat.interests, application)) continue;
    const members = scorers.get(application) ?? new Set();
    scorers.set(application, members.add(member));
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
