import type { PublicState } from '../../../../core/engaging/application-states';

interface StateWords {
  readonly tag: string;
  readonly next: readonly string[];
}

/** An application that was sent: how it stands, and what its group can do about it. */
export const trackingWords = {
  title: 'Your application',
  reference: 'Reference',
  sentOn: 'Sent',
  stands: 'Where it stands',
  nextTitle: 'What happens next',
  states: {
    received: {
      tag: 'Received',
      next: [
        'We check that the fund can consider it. If anything is unclear, we ask you by e-mail.',
        'After the closing date the panel reads and scores every application.',
      ],
    },
    'question-asked': {
      tag: 'We have a question',
      next: ['We need your answer before the panel can go on.'],
    },
    'being-considered': {
      tag: 'Being considered',
      next: [
        'The panel is reading and scoring the applications.',
        'We will e-mail you when it has decided. Until then you need to do nothing.',
      ],
    },
    decided: { tag: 'Decided', next: ['If anything in the decision is unclear, please get in touch.'] },
    withdrawn: {
      tag: 'Withdrawn',
      next: ['The panel will not consider it. If you change your mind, please get in touch.'],
    },
  } satisfies Readonly<Record<PublicState, StateWords>>,
  steps: { received: 'Received', considered: 'Considered by the panel', decided: 'Decision' },
  stepStates: { done: 'Done', now: 'Now', later: 'To come' },
  asked: {
    title: 'We have a question',
    due: (when: string) => `Please answer by ${when}.`,
    late: 'The time to answer has passed. Please get in touch.',
    button: 'Answer the question',
    goOn: 'Go on with your answer',
  },
  decision: 'The decision',
  change: {
    title: 'Change your answers',
    until: (when: string) =>
      `You can change your application until ${when}. The panel reads the newest version.`,
    button: 'Change your answers',
    goOn: 'Go on with your changes',
  },
  more: 'More you can do',
  links: { handOver: 'Hand over to somebody else in your group', withdraw: 'Withdraw your application' },
  answers: 'What you sent',
  notGiven: 'Not provided',
  done: {
    change: 'We have your changes. It can take a minute before they show here.',
    reply: 'We have your answer. It can take a minute before it shows here.',
    withdraw: 'We have your withdrawal. It can take a minute before it shows here.',
    'hand-over': 'We have the new contact. We will write to both of you.',
    wait: 'Your last change is still being filed. Please try again in a minute.',
  },
  doneTitle: 'Done',
  withdraw: {
    title: 'Withdraw your application',
    words: [
      'The panel will not consider it, and we cannot bring it back once the round has closed.',
      'You may tell us why. It helps us to make the fund better.',
    ],
    reason: 'Why are you withdrawing it? (optional)',
    reasonHint: 'Please do not write about a person’s health here',
    tooLong: 'The reason must be 500 characters or fewer',
    button: 'Withdraw it',
    back: 'Keep your application',
  },
  handOver: {
    title: 'Hand over to somebody else',
    words: [
      'From then on we write to this person, and their link opens the application.',
      'We write to you both, so that nobody is surprised.',
    ],
    name: 'Their full name',
    email: 'Their e-mail address',
    nameMissing: 'Enter their full name',
    nameTooLong: 'The name must be 100 characters or fewer',
    button: 'Hand over',
    back: 'Back to your application',
  },
};
