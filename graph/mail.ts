import type { Mail } from '../core/ports/mail';
import { segment } from './gate/odata';
import { isRefusedAs } from './gate/errors';
import type { Session } from './gate/session';

/** Which letters were sent already. Graph cannot tell, so the claim is made before sending. */
export interface SentLetters {
  /** True for the first to claim the key. */
  claim(key: string): Promise<boolean>;
  /** Takes the claim back, for a letter that surely was not sent. */
  release(key: string): Promise<void>;
}

export interface MailOptions {
  /** The fund's mailbox; without one, mail is off. */
  readonly sender?: string;
  readonly session: Session;
  readonly sent: SentLetters;
}

/**
 * Letters from the fund's own mailbox. «off» when no mailbox is configured or the tenant does not let the app send. A
 * letter whose sending was cut off is not sent again: one letter too few can be noticed, two cannot be taken back.
 */
export function openMail({ sender, session, sent }: MailOptions): Mail {
  return {
    async send(letter) {
      if (sender === undefined) return 'off';
      if (!(await sent.claim(letter.key))) return 'sent';
      const settled = await session.write({
        method: 'POST',
        url: `/users/${segment(sender)}/sendMail`,
        body: {
          message: {
            subject: letter.subject,
            body: { contentType: 'Text', content: letter.body },
            toRecipients: [{ emailAddress: { address: letter.to } }],
          },
          saveToSentItems: true,
        },
        repeatable: false,
      });
      if (settled.ok) return 'sent';
      if (!settled.afterEffect) await sent.release(letter.key);
      // An address that Graph will not take is for a person to look at; trying again would not help.
      if (isRefusedAs(settled.fault, 'denied', 'invalid')) return 'off';
      throw settled.fault;
    },
  };
}
