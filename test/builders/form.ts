import type { Answers } from '../../core/engaging/form/answers';
import type { Chest } from '../../core/founding/chest';
import type { Form } from '../../core/founding/form';
import { resolveForm } from '../../core/founding/resolve-form';
import type { Round } from '../../core/founding/round';
import { buildRound } from '../../core/founding/build-round';
import { roundInput, setUpInput } from './chest/inputs';

/** The small borough of the other builders, as a chest. */
export function aChest(changes: Partial<Chest> = {}): Chest {
  const { name, borough, neighbourhoods, themes, categories, delegatedLimitPence, helpContact } =
    setUpInput();
  return {
    id: 'havering',
    name,
    borough,
    neighbourhoods,
    themes,
    categories,
    delegatedLimitPence,
    helpContact,
    ...changes,
  };
}

/** The round of the other builders, open, with the small-grants form: £500 to £5,000 for each kind of grant. */
export function anOpenRound(changes: Partial<Round> = {}): Round {
  return { ...buildRound(roundInput(), aChest()), state: 'open', ...changes };
}

/** The small-grants form as that round shows it. */
export function aForm(changes: Partial<Round> = {}): Form {
  const round = anOpenRound(changes);
  return resolveForm(round.form, aChest(), round);
}

/** A finished form for £2,000 in Harold Hill, told in writing: every answer that counts and no other. */
export function finishedAnswers(changes: Answers = {}): Answers {
  return { ...groupAnswers, ...ideaAnswers, ...moneyAnswers, ...promiseAnswers, ...changes };
}

/** A finished form for £600, which asks less. */
export function smallAnswers(changes: Answers = {}): Answers {
  const { why, community, difference, where, starts, reach, smallest, ...rest } = finishedAnswers();
  const { 'referral-way': way, 'total-cost': total, ...few } = rest;
  const larger = { why, community, difference, where, starts, reach, smallest, way, total };
  const kept = Object.entries(few).filter(([id]) => !(id in larger));
  const budget = [{ what: 'Seeds and soil', pence: 60_000 }];
  return { ...Object.fromEntries(kept), asked: 60_000, budget, ...changes };
}

const groupAnswers: Answers = {
  'group-name': 'Harold Hill Garden Club',
  'group-kind': 'charity',
  registration: '1234567',
  'contact-name': 'Gale Green',
  'contact-email': 'club@garden.example',
  'contact-phone': '01632 960 001',
  'has-second-contact': 'no',
  'has-helper': 'no',
};

const ideaAnswers: Answers = {
  'grant-kind': 'activity',
  asked: 200_000,
  title: 'A garden for everyone',
  summary: 'Weekly gardening mornings.',
  neighbourhood: 'harold-hill',
  themes: ['loneliness'],
  telling: 'written',
  what: 'We meet on Tuesdays and grow vegetables together.',
  why: 'People told us that they see nobody all week.',
  community: 'Those who come chose the day and the plot.',
  difference: 'People know each other by name.',
  where: 'The allotment behind the library.',
  starts: '2026-09-15',
  people: 40,
  reach: 'Through the surgery and the food bank.',
  referrals: 'yes',
  'referral-way': 'Ring us, or just come.',
  cost: 'free',
};

const moneyAnswers: Answers = {
  budget: [
    { what: 'Tools', pence: 120_000 },
    { what: 'Seeds and soil', pence: 80_000 },
  ],
  smallest: 100_000,
  'total-cost': 250_000,
};

const promiseAnswers: Answers = {
  authorised: 'yes',
  accurate: 'yes',
  subsidy: 'yes',
  'no-double': 'yes',
  'data-notice': 'yes',
  publication: 'yes',
};
