import type { DeadLink } from '../../../../core/ports/links';

/** Links by e-mail: asking for one, opening one, and one that opens nothing any more. */
export const linkWords = {
  email: 'E-mail address',
  faults: {
    missing: 'Enter an e-mail address',
    format: 'Enter an e-mail address in the correct format, like name@example.org',
  },
  ask: {
    title: 'Get a link to your application',
    words: [
      'We will send you a link by e-mail. It opens the application that you sent, to see how it stands or to change it.',
    ],
    emailHint: 'The address that you gave on the form',
    reference: 'Application reference (optional)',
    referenceHint: 'For example, autumn-7kd2-xw4m. Leave this empty if you do not have it to hand',
    button: 'Send me a link',
    notSent:
      'Not finished the form yet? Use the last link that we sent you. If it has ended, it can send you a new one.',
  },
  asked: {
    title: 'Check your e-mail',
    words: [
      'If that address belongs to an application here, a link is on its way to it. It can take a few minutes.',
      'The link works once, within an hour.',
    ],
    nothing: 'If nothing comes',
    steps: [
      'look in your junk or spam folder',
      'check that you gave the same address as on the form',
      'ring us: we can look it up with you',
    ],
    again: 'Ask again',
  },
  open: {
    title: 'Open your application',
    draft: 'This link opens the application that you began, in this browser.',
    application: 'This link opens the application that you sent, in this browser.',
    once: 'It works once. On a shared device, choose «Close it on this device» when you have finished.',
    button: 'Open my application',
  },
  dead: {
    titles: {
      unknown: 'This link does not work',
      expired: 'This link has ended',
      used: 'This link has been used',
      replaced: 'There is a newer link',
    } satisfies Readonly<Record<DeadLink, string>>,
    why: {
      unknown: 'Part of the web address may be missing. Try to copy all of it from the e-mail.',
      expired: 'To keep your application safe, a link works for one hour only.',
      used: 'To keep your application safe, each link works once only.',
      replaced: 'We sent you another link after this one. Only the newest works: look for it in your e-mail.',
    } satisfies Readonly<Record<DeadLink, string>>,
    kept: 'Nothing is lost. What you saved or sent is still there.',
    button: 'Send me a new link',
    goesTo: 'It goes to the e-mail address of the application.',
    ask: 'Get a link to your application',
  },
  leave: {
    words: 'Is this a shared device?',
    button: 'Close it on this device',
  },
  gone: {
    title: 'This application is no longer here',
    words: [
      'We keep an application that was not sent for 30 days after its last change.',
      'You can begin a new one. If you think that this is a mistake, please get in touch.',
    ],
    link: 'Go to the fund’s page',
  },
  save: {
    title: 'Save and come back later',
    saved: 'What you have filled in is saved. We keep it for 30 days after your last change.',
    words: 'We will send you a link by e-mail, to go on from any phone or computer.',
    emailHint: 'We use it for the link only, unless you give it as your answer on the form',
    button: 'Send me a link',
    back: 'Go on with your application',
  },
  sent: {
    title: 'Check your e-mail',
    to: (email: string) => `A link is on its way to ${email}. It can take a few minutes.`,
    words: [
      'It works once, within an hour. When it has ended, open it all the same: it can send you a new one.',
      'You can close this page. What you have filled in is saved for 30 days.',
    ],
    other: 'Use another e-mail address',
    back: 'Go on with your application',
  },
};
