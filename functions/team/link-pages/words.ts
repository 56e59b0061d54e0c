import type { DeadLink } from '../../../core/ports/links';

/** What the pages of personal links say. */
export const linkWords = {
  skip: 'Skip to the page',
  product: 'Community Chest',
  talk: 'Would you like to talk to somebody?',
  error: 'Error: ',
  open: {
    title: 'Raise a need',
    words: 'This opens your page for today on this device. The link works once.',
    press: 'Open my page',
  },
  dead: {
    title: 'This link has ended',
    why: {
      unknown: 'We do not know this link. Perhaps a part of it was lost on the way: copy all of it.',
      expired: 'It was open for some time only, and that is over.',
      used: 'It was used before. Links work once.',
      replaced: 'A newer link was sent to you. That one works.',
    } satisfies Record<DeadLink, string>,
    renew: 'Send me a new link',
    renewHint: 'It goes to your own address, by e-mail.',
    asked: {
      title: 'Look in your e-mail',
      words:
        'If this link was yours and we have your address, a new one is on its way. It opens for an hour. If nothing comes, ask whoever sent you the first one.',
    },
  },
  ended: {
    title: 'Open your link again',
    words:
      'Your page has ended, or this is another device. Open the link in your letter: if it has ended too, its page sends you a new one.',
  },
  away: {
    title: 'The fund’s records cannot be reached',
    words: 'Nothing was saved. Please try again in a few minutes.',
  },
  broken: {
    title: 'Something on our side failed',
    words: 'We cannot say whether this was saved. Wait a few minutes before you send it again.',
  },
  foreign: {
    title: 'This was not sent from our page',
    words: 'Nothing was saved. Open your page and send it from there.',
  },
  tooLarge: { title: 'That is too long', words: 'Nothing was saved. Send fewer words.' },
} as const;

/** What the page for a need says. */
export const raiseWords = {
  title: 'Raise a need',
  hello: (name: string): string => `For ${name}.`,
  intro:
    'Tell the fund what is missing for people you support. Please write about groups of people, never about one person: no names, dates of birth, NHS numbers, addresses, phone numbers or e-mails.',
  missing: 'What is missing?',
  missingHint: 'For example: somewhere warm to meet on weekday afternoons',
  forWhom: 'For whom?',
  forWhomHint: 'A group of people. For example: older people who live alone',
  neighbourhood: 'Where?',
  choose: 'Choose',
  more: 'Add more (you need not)',
  theme: 'Theme',
  band: 'How many people a month?',
  trend: 'Is it changing?',
  evidence: 'How do you know?',
  words: 'In people’s own words',
  wordsHint: 'What people say, without anything that points to one person',
  send: 'Send',
  faults: 'There is a problem',
  fault: {
    missing: 'Say what is missing, in up to 1,000 letters.',
    forWhom: 'Say which group of people it is for, in up to 200 letters.',
    neighbourhood: 'Choose a neighbourhood.',
    theme: 'Choose a theme from the list, or none.',
    band: 'Choose from the list, or none.',
    trend: 'Choose from the list, or none.',
    evidence: 'Choose from the list, or none.',
    words: 'Use up to 2,000 letters.',
  },
  personal: 'Take out anything that points to one person.',
  allTheSame: 'It points at nobody: send it all the same',
  likeTitle: 'Others have raised something like it',
  likeNext: 'If one says the same, add yourself to it: the more people see a need, the more it counts.',
  join: 'Add me to this one',
  joinOf: (missing: string): string => `: ${missing}`,
  mine: 'Mine is another: send it',
  done: {
    raised: {
      title: 'Thank you, your need is recorded',
      words: 'The fund’s team will look at it. You hear when it moves. You can raise another below.',
    },
    filed: {
      title: 'Thank you. It is saved and being filed',
      words: 'It appears in a minute or two. You do not need to send it again.',
    },
    joined: {
      title: 'You are added to that need',
      words: 'You hear when it moves. You can raise another below.',
    },
  },
} as const;
