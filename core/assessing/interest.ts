import { refuse, done, type Outcome } from '../kernel/outcome';
import type { ApplicationId } from '../kernel/ids';

export const interestLevels = ['clear', 'limited', 'excluded'] as const;

/** A member's declared link to an application: clear; limited (scores, no vote); excluded (sees nothing). */
export type InterestLevel = (typeof interestLevels)[number];

export type Interests = Readonly<Record<ApplicationId, InterestLevel>>;

/**
 * Refuses interest-first until the member has declared, and conflicted when excluded: nothing of it may be read then.
 * Whoever may read may score.
 */
export function mayRead(interests: Interests, application: ApplicationId): Outcome<true> {
  const level = interests[application];
  if (level === undefined) return refuse({ code: 'interest-first' });
  return level === 'excluded' ? refuse({ code: 'conflicted' }) : done(true);
}

/** As for reading, and refuses limited-interest where the member may score but not vote. */
export function mayVote(interests: Interests, application: ApplicationId): Outcome<true> {
  const reading = mayRead(interests, application);
  if (!reading.ok) return reading;
  return interests[application] === 'limited' ? refuse({ code: 'limited-interest' }) : done(true);
}

/** True when this member's scores and votes on the application may count. */
export function counts(interests: Interests, application: ApplicationId): boolean {
  return interests[application] === 'clear' || interests[application] === 'limited';
}

/** True when the first level takes more away than the second. */
export function isStricter(level: InterestLevel, than: InterestLevel): boolean {
  return interestLevels.indexOf(level) > interestLevels.indexOf(than);
}
