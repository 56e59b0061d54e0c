import type { Form } from '../../form';
import { largerFromPence } from './conditions';
import { smallGrantsEligibility } from './eligibility';
import { groupPages } from './group-questions';
import { ideaPages } from './idea-questions';
import { moneyPages } from './money-questions';
import { promisePages } from './promise-questions';

/**
 * The form that a round of small grants starts with (grant anchors d1, domain notes 5.2): a treasurer is through within
 * 30 minutes under £1,000 and within 60 above. Bank details are asked of nobody; accounts and policies only of those
 * who are chosen.
 */
export const smallGrantsForm: Form = {
  version: 1,
  eligibility: smallGrantsEligibility,
  pages: [...groupPages, ...ideaPages, ...moneyPages, ...promisePages],
  effort: [{ underPence: largerFromPence, minutes: 30 }, { minutes: 60 }],
};
