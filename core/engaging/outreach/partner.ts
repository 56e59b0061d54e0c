import type { Instant } from '../../kernel/dates';
import type { PersonKey } from '../../kernel/ids';
import type { Pence } from '../../kernel/money';

export const partnerRoles = ['equity', 'community'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** What a partner is paid, in pence; 0 where that measure is not used with them. */
export interface Rates {
  readonly hourPence: Pence;
  readonly halfDayPence: Pence;
  readonly dayPence: Pence;
}

/**
 * Rates that are in common use for the public's part in health work, for the form to begin with: £25 an hour, £75 half
 * a day, £150 a day (domain notes 9.4). The agreed rate is the partner's own.
 */
export const usualRates: Rates = { hourPence: 2_500, halfDayPence: 7_500, dayPence: 15_000 };

/**
 * An organisation or a person paid to bring in the experience of communities. Neither bank details nor anything of
 * benefits ever stands here.
 */
export interface Partner {
  readonly kind: 'partner';
  readonly id: string;
  readonly name: string;
  readonly partnerKind: 'organisation' | 'person';
  readonly role: PartnerRole;
  /** Who they are in the chest's People list, where they are in it: they never agree a claim of their own. */
  readonly person?: PersonKey;
  readonly rates: Rates;
  /** When advice on how payment may affect benefits was offered; a person's first claim waits for it. */
  readonly adviceOfferedAt?: Instant;
  readonly active: boolean;
}
