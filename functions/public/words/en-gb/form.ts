import type { SectionState } from '../../../../core/engaging/form/walk-sections';
import type { SectionId } from '../../../../core/founding/form';

const sections: Readonly<Record<SectionId, string>> = {
  group: 'Your group',
  idea: 'Your idea',
  money: 'The money',
  promises: 'Promises',
};

const states: Readonly<Record<SectionState, string>> = {
  complete: 'Completed',
  'in-progress': 'In progress',
  'not-started': 'Not started',
  'cannot-start': 'Cannot start yet',
};

/** The questions of the form, the task list and the check page. */
export const formWords = {
  sections,
  states,
  minutes: (minutes: number) => (minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`),
  optional: (text: string) => `${text} (optional)`,
  day: { day: 'Day', month: 'Month', year: 'Year' },
  budget: {
    labels: {
      what: 'What it is for',
      amount: 'Amount in pounds',
      row: 'Line',
      add: 'Add another line',
    },
    sum: (sum: string, total: string | undefined) =>
      total === undefined ? `Saved so far: ${sum}.` : `Saved so far: ${sum} of ${total}.`,
    must: (total: string) => `Together your lines must come to ${total}.`,
  },
  save: 'Save and continue',
  later: 'Save and come back later',
  stale: 'We could not save this. Nothing is lost: please try again',
  tasks: {
    title: 'Your application',
    intro: (round: string) =>
      `This is your application to ${round}. You can do these in the order that suits you.`,
    closes: (when: string) => `Send it before ${when}.`,
    done: (done: number, all: number) => `You have completed ${done} of ${all} parts.`,
    check: 'Check and send',
    shared: 'Work on it with others, or on another device',
  },
  changed: {
    title: 'The form has changed since you began',
    intro: 'We improved the questions while you were away. Your answers are kept where they still fit.',
    lost: 'These answers are no longer asked for. Copy what you want to use elsewhere.',
    added: 'There are new questions to answer. The list of tasks shows where.',
    go: 'Continue with the new form',
  },
  check: {
    title: 'Check your answers',
    intro: 'Read through what you wrote. You can change anything before you send it.',
    missing: 'Some answers are still missing. You can send your application when all parts are complete.',
    change: 'Change',
    none: 'Not provided',
    ready: 'Now send your application',
    agree: 'By sending it you confirm that, as far as you know, what you wrote is right.',
    send: 'Send application',
    sendChange: 'Send these changes',
    goOn: 'Go to the next missing answer',
  },
};
