import type { Chest } from '../founding/chest';
import type { PersonKey } from '../kernel/ids';

/** A letter's own words. */
export interface LinkLetter {
  readonly subject: string;
  readonly body: string;
}

/** What became of an invitation; with the letter where it has to be copied and sent by hand. */
export interface InvitedLinkWorker {
  readonly person: PersonKey;
  readonly told: 'sent' | 'off' | 'no-address';
  readonly letter?: LinkLetter;
}

/** To a link worker without an account: what the link is for, how long it opens, and what comes after. */
export function needLinkLetter(
  { name: fund, helpContact }: Pick<Chest, 'name' | 'helpContact'>,
  name: string,
  address: string,
  opensFor: string,
): LinkLetter {
  const body = [
    `Dear ${name},`,
    `With this link you can tell ${fund} what is missing for the people you support:`,
    address,
    `It opens once, within ${opensFor}, and is for you alone: please do not pass it on. The page that it opens stays yours for the day. When the link has ended, the same page sends you a new one.`,
    'Please write about groups of people, never about one person.',
    `Would you like to talk to somebody? ${helpContact}`,
    `With best wishes,\n${fund}`,
  ].join('\n\n');
  return { subject: `Your link to raise a need with ${fund}`, body };
}
