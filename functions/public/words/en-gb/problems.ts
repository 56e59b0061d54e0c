import type { Problem } from '../../answer';

/** A page that stands where no other can be shown: what happened, and what to do next. */
export interface ProblemWords {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

const asItWas = 'What you saved before is still there.';

/** Why a page cannot be shown. */
export const problemWords: Readonly<Record<Problem, ProblemWords>> = {
  'not-found': {
    heading: 'Page not found',
    paragraphs: [
      'If you typed the web address, check it is correct.',
      'If you pasted it, check you copied all of it.',
    ],
  },
  'no-session': {
    heading: 'We cannot open this page here',
    paragraphs: [
      'To keep your application private, it opens only in the browser that you last used for it, and only for some hours.',
      'You can ask for a new link by e-mail. What you saved is still there.',
    ],
  },
  'try-again': {
    heading: 'Please try again',
    paragraphs: [
      'We could not be sure that this came from our own page, so we changed nothing.',
      `${asItWas} Go back to the page and try again.`,
    ],
  },
  'too-large': {
    heading: 'That was too much for one page',
    paragraphs: [
      `We could not take that in, because it was longer than any of our pages allows. ${asItWas}`,
      'Go back, shorten what you wrote and try again.',
    ],
  },
  'too-many': {
    heading: 'Please wait a little',
    paragraphs: [
      'We have had a lot of requests from where you are, and need a short pause.',
      `${asItWas} Please try again in a few minutes.`,
    ],
  },
  away: {
    heading: 'Sorry, the service is not working just now',
    paragraphs: [`${asItWas} Please try again in a few minutes.`],
  },
  broken: {
    heading: 'Sorry, there is a problem with this page',
    paragraphs: [`${asItWas} Please try again later, or get in touch and we will help.`],
  },
};

/** What may follow a problem page's words. */
export const problemLinks = {
  start: 'Go to the start page',
  askLink: 'Ask for a new link',
  waitMinutes: (minutes: number) =>
    minutes <= 1 ? 'You can try again in about a minute.' : `You can try again in about ${minutes} minutes.`,
};
