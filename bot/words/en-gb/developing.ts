import type { NeedState } from '../../../core/developing/need-states';

export const needWords = {
  formTitle: 'Raise a need',
  formIntro:
    'Tell the fund what is missing for people you support. Please write about groups of people, never about one person: no names, dates of birth, NHS numbers, addresses, phone numbers or e-mails.',
  forFund: (fund: string): string => `For ${fund}`,
  missing: 'What is missing?',
  missingHint: 'For example: somewhere warm to meet on weekday afternoons',
  missingError: 'Say what is missing.',
  forWhom: 'For whom?',
  forWhomHint: 'For example: older people who live alone',
  forWhomError: 'Say which group of people it is for.',
  where: 'Where?',
  whereHint: 'Choose a neighbourhood',
  whereError: 'Choose a neighbourhood.',
  addMore: 'Add more',
  theme: 'Theme (optional)',
  themeHint: 'Leave it to the fund’s team',
  band: 'How many people a month? (optional)',
  trend: 'Is it changing? (optional)',
  evidence: 'How do you know? (optional)',
  words: 'In people’s own words (optional)',
  wordsHint: 'What people say, without anything that points to one person',
  chooseHint: 'Leave out if you are not sure',
  wordsError: 'Take out anything that points to one person.',
  warned: 'Does it point at one person?',
  allTheSame: 'No, it points at nobody: send it all the same',
  likeTitle: (count: number): string =>
    count === 1 ? 'One like it has been raised' : `${count} like it have been raised`,
  likeNext:
    'If one says the same, add yourself to it: the more people see a need, the more it counts. If not, send yours.',
  joinThis: (place: number): string => `Add me to number ${place}`,
  raiseMine: 'Mine is another: send it',
  joinedTitle: 'You are added to this need',
  joinedBy: 'Seen by',
  joinedPeople: (count: number): string => (count === 1 ? 'one person' : `${count} people`),
  joinedNext: 'You are told each time it moves.',
  send: 'Send',
  receiptTitle: 'Thank you, your need is recorded',
  receiptNext: 'The fund’s team will look at it. It can become one of the next round’s priorities.',
  raisedOn: 'Raised on',
  another: 'Raise another',
  listTitle: 'Needs',
  none: 'No needs have been raised yet',
  noneNext: 'Raise the first one.',
  mine: 'Needs you raised',
  newest: 'Newest needs',
  byArea: 'How many, by area and theme',
  area: 'Area',
  count: 'Needs',
  hidden: 'not shown',
  hiddenNote: 'Small numbers, and some beside them, are not shown, so that nobody can be recognised.',
  notSorted: 'Not sorted yet',
  showNeeds: 'See needs',
} as const;

const stateWords: Readonly<Partial<Record<NeedState, string>>> = {
  raised: 'waiting to be looked at',
  declined: 'not taken further',
  merged: 'joined with a like need',
};

/** How far a need has come, in plain words. */
export function needStateWords(state: NeedState): string {
  return stateWords[state] ?? state.replaceAll('-', ' ');
}
