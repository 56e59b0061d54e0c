import type { Day, Instant } from '../../kernel/dates';
import type { PersonKey } from '../../kernel/ids';
import type { Pence } from '../../kernel/money';
import type { Transitions } from '../../kernel/state-machine';
import type { Rates } from './partner';

export type ClaimState = 'claimed' | 'sent-back' | 'declined' | 'agreed' | 'paid';
export type ClaimEvent = 'agree' | 'send-back' | 'claim' | 'decline' | 'pay';
/** What becomes of a claim by a press alone; claiming again brings figures of its own. */
export type ClaimMove = Exclude<ClaimEvent, 'claim'>;

/** «Declined» is the partner's own word: some would rather not be paid. The fund sends back, and says why. */
export const claimTransitions: Transitions<ClaimState, ClaimEvent> = {
  claimed: { agree: 'agreed', 'send-back': 'sent-back', decline: 'declined' },
  'sent-back': { claim: 'claimed', decline: 'declined' },
  declined: {},
  agreed: { pay: 'paid' },
  paid: {},
};

/** The time worked: minutes in quarters of an hour, half days and whole days. */
export interface TimeWorked {
  readonly minutes: number;
  readonly halfDays: number;
  readonly days: number;
}

/** What a partner worked and spent, and what became of paying it. Amounts in pence, frozen when it was claimed. */
export interface Claim extends TimeWorked {
  readonly kind: 'claim';
  readonly id: string;
  readonly partner: string;
  readonly partnerName: string;
  readonly workedOn: Day;
  readonly feePence: Pence;
  readonly expensesPence: Pence;
  /** What was done and what the expenses were for. */
  readonly note: string;
  readonly state: ClaimState;
  readonly claimedBy: PersonKey;
  readonly claimedAt: Instant;
  readonly agreedBy?: PersonKey;
  readonly financeReference?: string;
  readonly paidAt?: Instant;
  /** Why it was sent back or declined. */
  readonly reason?: string;
}

const quarterHour = 15;

/** True for a time that can be claimed: whole quarters of an hour, halves and days, and not nothing at all. */
export function isTimeWorked({ minutes, halfDays, days }: TimeWorked): boolean {
  const counts = [minutes, halfDays, days];
  const areWhole = counts.every((count) => Number.isSafeInteger(count) && count >= 0);
  return areWhole && minutes % quarterHour === 0;
}

/**
 * The fee in pence: hours, half days and days at their rates. A quarter hour of an odd rate rounds to the nearest
 * penny, half a penny upwards.
 */
export function feeOf({ minutes, halfDays, days }: TimeWorked, rates: Rates): Pence {
  const quarters = minutes / quarterHour;
  const forHours = Math.floor((quarters * rates.hourPence + 2) / 4);
  return forHours + halfDays * rates.halfDayPence + days * rates.dayPence;
}

/** All that a claim comes to, in pence. */
export function claimTotal({ feePence, expensesPence }: Pick<Claim, 'feePence' | 'expensesPence'>): Pence {
  return feePence + expensesPence;
}
