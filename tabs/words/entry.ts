import type { SectionId } from '../../core/founding/form';
import type { SectionState } from '../../core/engaging/form/walk-sections';

/** What the pages say with which staff enter an application for a group. */
export const entryWords = {
  title: 'Enter an application',
  hint: 'For a group that applied on paper, by phone or in person. These are the questions of the web form; read them out and write down what the group says.',
  channel: 'How did the group apply?',
  channels: { phone: 'By phone', 'in-person': 'In person', paper: 'On paper' },
  channelMissing: 'Choose how the group applied',
  sections: {
    group: 'The group',
    idea: 'The idea',
    money: 'Money',
    promises: 'Promises',
  } satisfies Record<SectionId, string>,
  states: {
    'cannot-start': 'Cannot start yet',
    'not-started': 'Not started',
    'in-progress': 'Under way',
    complete: 'Complete',
  } satisfies Record<SectionState, string>,
  minutes: (count: number) => (count === 1 ? 'about 1 minute' : `about ${count} minutes`),
  tasks: 'The form',
  toTasks: 'Back to the list of parts',
  goOn: 'Save and go on',
  check: 'Check the answers',
  checkHint: 'Read the answers back to the group before you send them.',
  notProvided: 'Not given',
  change: 'Change',
  changeOf: (question: string) => `Change: ${question}`,
  faultsTitle: 'Something is missing or needs another look',
  optional: (text: string) => `${text} (can be left out)`,
  wordsLeft: (left: number) =>
    left < 0 ? `${-left} words too many` : left === 1 ? '1 word left' : `${left} words left`,
  upTo: (words: number) => `Up to ${words} words.`,
  day: { day: 'Day', month: 'Month', year: 'Year' },
  cost: (place: number) => `Cost ${place}: what for`,
  amount: (place: number) => `Cost ${place}: pounds`,
  addCost: 'Add another cost',
  agreed: (promise: string) => `The group says: ${promise}`,
  send: 'Enter this application',
  sent: (group: string) => `The application of ${group} is in.`,
  another: 'The application is in. You can enter another.',
  kept: 'What you had begun is here again. It is kept in this window only.',
  startAgain: 'Clear it and start again',
} as const;
