import type { PanelRules } from '../founding/round';
import type { ApplicationId, CategoryId } from '../kernel/ids';
import { mayVote } from './interest';
import type { Seat } from './seat';

/** Whether enough people, of the right categories, may decide an item, and what is missing if not. */
export interface QuorumTest {
  readonly met: boolean;
  readonly present: number;
  readonly needed: number;
  readonly missingCategories: readonly CategoryId[];
}

/** Those who may vote on an application: at the meeting, declared, and neither excluded nor limited. */
export function voters(seats: readonly Seat[], application: ApplicationId): readonly Seat[] {
  return seats.filter((seat) => seat.present && mayVote(seat.interests, application).ok);
}

/**
 * The quorum of one item, counted after those with an interest have stepped out: heads, and a minimum for each
 * category that the round names (heads and composition: grant anchors b6).
 */
export function testQuorum(
  rules: PanelRules,
  seats: readonly Seat[],
  application: ApplicationId,
): QuorumTest {
  const able = voters(seats, application);
  const missingCategories = Object.entries(rules.minimumByCategory)
    .filter(([category, minimum]) => able.filter((seat) => seat.category === category).length < minimum)
    .map(([category]) => category);
  return {
    met: able.length >= rules.minimumPresent && missingCategories.length === 0,
    present: able.length,
    needed: rules.minimumPresent,
    missingCategories,
  };
}
