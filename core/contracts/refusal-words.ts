import { formatPounds } from '../kernel/money';
import { formatDay } from '../kernel/dates';
import { outreachRefusalWords } from './outreach-refusal-words';
import type { FieldFaultKind, PersonalDataKind, Refusal, RefusalCode, RoundGap } from '../kernel/refusal';
import { countsRefusalWords } from './need-refusal-words';

/** What a refusal says: what happened, and what to do next. The same on every surface. */
export interface RefusalWords {
  readonly title: string;
  readonly next: string;
}

const personalData: Record<PersonalDataKind, string> = {
  'nhs-number': 'an NHS number',
  'maybe-nhs-number': 'what may be an NHS number',
  email: 'an e-mail address',
  phone: 'a phone number',
  postcode: 'a full postcode',
  'date-of-birth': 'a date of birth',
  'named-person': 'a person’s name',
  'bank-details': 'bank details',
};

const fieldFaults: Record<FieldFaultKind, string> = {
  missing: 'is missing',
  'too-long': 'is too long',
  'too-short': 'is too short',
  'not-a-choice': 'is not one of the choices',
  'not-an-amount': 'is not an amount in pounds',
  'not-a-whole-number': 'is not a whole number',
  'not-a-date': 'is not a date',
  'out-of-range': 'is outside the limits',
  'unknown-field': 'is not asked for',
  'wrong-type': 'is not in the right form',
  'sums-wrong': 'does not add up',
  repeated: 'is there twice',
};

const roundGaps: Record<RoundGap, string> = {
  'pot-too-small': 'a pot holds less than the smallest grant',
  'rubric-unsound': 'the questions that panels score do not add up to 100',
  'applications-to-sift': 'some applications have not been looked through',
  'no-applications': 'no application can go forward',
  'no-panel': 'no panel has been named',
  'too-few-members': 'the panel has too few members to score',
  'scores-not-locked': 'scoring has not been ended',
  'items-open': 'some applications have not been decided',
  'money-not-reserved': 'money is not yet set aside for every grant',
  'offers-open': 'some groups have not answered their offer',
};

/** «an NHS number and a phone number». */
function list(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
}

function words(title: string, next: string): RefusalWords {
  return { title, next };
}

type Table = { readonly [Code in RefusalCode]: (refusal: Extract<Refusal, { code: Code }>) => RefusalWords };

/** The words of every refusal. A new code does not compile until it has words here. */
const table: Table = {
  'not-signed-in': () =>
    words('You are not signed in.', 'Sign in to Teams with your work account and try again.'),
  'not-allowed': () =>
    words(
      'This is not part of your role in this fund.',
      'If you think it should be, ask the programme lead.',
    ),
  'not-found': () =>
    words('We could not find that.', 'It may have been moved. Go back to the list and open it from there.'),
  'not-set-up': () =>
    words('This fund has not been set up yet.', 'The programme lead can set it up from the Fund tab.'),
  'already-set-up': () => words('This fund is set up already.', 'Open the Fund tab to change it.'),
  'invalid-input': (refusal) =>
    words(
      `${list(refusal.faults.map((fault) => `«${fault.field}» ${fieldFaults[fault.fault]}`))}.`,
      'Nothing was saved. Correct it and send it again.',
    ),
  'personal-data': (refusal) =>
    words(
      `Your words seem to hold ${list(refusal.kinds.map((kind) => personalData[kind]))}.`,
      refusal.warning === true
        ? 'Nothing was saved. Take it out if it could point to one person. If it could not, send it all the same.'
        : 'Nothing was saved. Take out anything that could point to one person, then send it again.',
    ),
  'counts-refused': countsRefusalWords,
  'changed-since-opened': () =>
    words(
      'Somebody changed this after you opened it.',
      'Nothing was saved. Check the newer version and send yours again.',
    ),
  'round-closed': () =>
    words(
      'This round is closed for that.',
      'Nothing was saved. Ask the chair if you think it should be open.',
    ),
  'round-not-ready': (refusal) =>
    words(
      `The round cannot move on yet: ${list(refusal.gaps.map((gap) => roundGaps[gap]))}.`,
      'Nothing was changed. Put that right and try again.',
    ),
  'interest-first': () =>
    words(
      'First tell us whether you are connected to this group.',
      'Answer the question about your connections; then the application opens.',
    ),
  conflicted: () =>
    words(
      'You are not taking part in this item, because of your connection to it.',
      'If that is a mistake, tell the chair.',
    ),
  'helped-this-group': () =>
    words(
      'The group named you as the person who helped it to apply.',
      'Say that you are connected and take no part. If it was not you, ask the chair to put it right.',
    ),
  'limited-interest': () =>
    words(
      'You can score this application, but not vote on it.',
      'Your connection to the group is on record. Ask the chair if that is wrong.',
    ),
  'not-present': () =>
    words(
      'You are not marked as being at the meeting.',
      'Ask the chair to mark you as here, then vote again.',
    ),
  'not-on-panel': () => words('You are not on this panel.', 'If you should be, ask the programme lead.'),
  'scoring-finished': () =>
    words(
      'You have finished scoring, so your scores can no longer change.',
      'Ask the chair if something must be put right.',
    ),
  'scores-missing': (refusal) =>
    words(
      `${refusal.missing} scores are still missing.`,
      'Score those applications, or ask the chair to go on without them.',
    ),
  'score-not-whole': () =>
    words(
      'Each question needs a score from 0 to 4, or «cannot judge».',
      'Nothing was saved. Choose a score for every question.',
    ),
  'comment-needed': () =>
    words(
      'A score of 0, 1 or 4 needs a few words to say why.',
      'Nothing was saved. Add a comment and send it again.',
    ),
  'not-being-voted-on': () => words('The panel is not voting on this now.', 'Wait until the chair calls it.'),
  'old-ballot': () =>
    words(
      'The panel has moved on since this card was shown.',
      'Your vote was not counted. Look at the newest card.',
    ),
  inquorate: (refusal) =>
    words(
      `Not enough people to decide this: ${refusal.present} of the ${refusal.needed} needed can vote.`,
      refusal.missingCategories.length > 0
        ? `The panel also needs: ${list(refusal.missingCategories)}.`
        : 'Put it off until more people are here.',
    ),
  'no-majority': () =>
    words('The vote is tied, or nobody has voted.', 'Talk it over and vote again, or put it off.'),
  'wrong-state': (refusal) =>
    words(
      `That cannot be done now: this is ${refusal.state.replaceAll('-', ' ')}.`,
      'Look at the newest state and choose what comes next.',
    ),
  'amount-out-of-range': (refusal) =>
    words(
      `The amount must be between ${formatPounds(refusal.minimumPence)} and ${formatPounds(refusal.maximumPence)}.`,
      'Nothing was saved. Change the amount and send it again.',
    ),
  'pot-too-small': (refusal) =>
    words(
      `There is ${formatPounds(refusal.availablePence)} left for this in the pot, and this needs ${formatPounds(refusal.askedPence)}.`,
      'Nothing was decided. Offer less, put it on the reserve list, or move money between pots.',
    ),
  'pledge-too-small': (refusal) =>
    words(
      `The funder has ${formatPounds(refusal.availablePence)} left to share out, and this needs ${formatPounds(refusal.askedPence)}.`,
      'Nothing was moved. Use another funder’s money or a smaller amount.',
    ),
  'reason-needed': () =>
    words('This needs a written reason.', 'Nothing was saved. Say why in a sentence or two.'),
  'second-person-needed': () =>
    words('This needs a second person.', 'Ask somebody else with the right role to do it.'),
  'over-limit': (refusal) =>
    words(
      `This is over the limit of ${formatPounds(refusal.limitPence)}.`,
      'Ask an approver with a higher limit.',
    ),
  'undecided-items': (refusal) =>
    words(
      `${refusal.count} applications have no agreed decision yet.`,
      'Decide and agree them all, then tell the groups.',
    ),
  'over-award': (refusal) =>
    words(
      `Only ${formatPounds(refusal.leftPence)} of this grant is left to pay.`,
      'Nothing was recorded. Check the amount with finance.',
    ),
  duplicate: () =>
    words('That is there already, with other figures.', 'Open the one that is there and check it.'),
  'too-soon': (refusal) =>
    words('That was done a short while ago.', `You can do it again on ${formatDay(refusal.nextAt)}.`),
  'too-large': () => words('That is too large for us to take.', 'Send it in smaller parts.'),
  ...outreachRefusalWords,
  'record-unavailable': (refusal) => {
    if (refusal.saved) {
      return words(
        'Saved. It is being filed and will appear in a minute or two.',
        'You do not need to send it again.',
      );
    }
    return refusal.unsure === true
      ? words(
          'We could not reach the fund’s records just now, and cannot say whether this was saved.',
          'Look again in a minute. If it is not there, send it again: it will not be there twice.',
        )
      : words('We could not reach the fund’s records just now. Nothing was saved.', 'Try again in a minute.');
  },
};

/** What a refusal says to the person: what happened, and what to do next. */
export function refusalWords(refusal: Refusal): RefusalWords {
  // The table's type ties each code to its own refusal; indexing by the union loses that tie.
  const say = table[refusal.code] as (refusal: Refusal) => RefusalWords;
  return say(refusal);
}
