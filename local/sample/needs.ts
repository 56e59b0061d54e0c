import type { Band, EvidenceSource, Trend } from '../../core/developing/need';

/** A need as a link worker would put it. */
export interface SampleNeed {
  readonly missing: string;
  readonly forWhom: string;
  readonly theme: string;
  readonly band: Band;
  readonly trend: Trend;
  readonly evidence: EvidenceSource;
}

function need(theme: string, forWhom: string, missing: string, band: Band, trend: Trend): SampleNeed {
  return { theme, forWhom, missing, band, trend, evidence: 'link-worker' };
}

/** Twelve needs; each stands in all five neighbourhoods of a sample chest, with a band of its own. */
export const sampleNeeds: readonly SampleNeed[] = [
  need(
    'loneliness',
    'Older people who live alone',
    'Somewhere to eat with others on a weekday, within a short walk',
    '11-25',
    'growing',
  ),
  need(
    'loneliness',
    'People who have lost somebody',
    'An evening group; the only one is full and meets at lunchtime',
    '5-10',
    'steady',
  ),
  need(
    'loneliness',
    'Women who speak little English',
    'A women’s group with somebody who speaks their language',
    '11-25',
    'growing',
  ),
  need(
    'low-mood',
    'Men in their forties and fifties',
    'Something to do with their hands that is not called a group',
    '5-10',
    'steady',
  ),
  need(
    'low-mood',
    'People in temporary housing',
    'Company and something to do in the daytime',
    '26-50',
    'growing',
  ),
  need(
    'money',
    'People afraid of their letters',
    'Debt advice that does not take two buses and six weeks',
    '26-50',
    'growing',
  ),
  need(
    'carers',
    'People who look after a partner',
    'A few hours off with somebody they trust in the house',
    '11-25',
    'steady',
  ),
  need(
    'carers',
    'Children who look after a parent',
    'A place to be a child on Saturdays',
    '5-10',
    'not-known',
  ),
  need(
    'moving-more',
    'People leaving physiotherapy',
    'Gentle exercise sitting down, for free',
    '11-25',
    'steady',
  ),
  need('digital', 'People over 70', 'Patient help with phones and online appointments', 'over-50', 'growing'),
  need(
    'food',
    'Families between paydays',
    'Fresh food that people can choose and pay a little for',
    '26-50',
    'growing',
  ),
  need('young-people', 'Teenagers on Friday evenings', 'Somewhere warm and free to go', '11-25', 'steady'),
];
