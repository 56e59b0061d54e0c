import { standingQuestions as standing, type Condition } from '../../form';

/** From this amount on a form asks more: £1,000, in pence. */
export const largerFromPence = 100_000;

export const isLarger: Condition = { question: standing.asked, atLeastPence: largerFromPence };
export const isActivity: Condition = { question: standing.grantKind, is: ['activity'] };
export const isCoreCosts: Condition = { question: standing.grantKind, is: ['core-costs'] };
export const isCapacity: Condition = { question: standing.grantKind, is: ['capacity-building'] };
export const isRecorded: Condition = { question: 'telling', is: ['recording'] };
export const isWritten: Condition = { not: isRecorded };
export const takesReferrals: Condition = { question: 'referrals', is: ['yes'] };

/** All of these at once. */
export function all(...conditions: readonly Condition[]): Condition {
  return { all: conditions };
}
