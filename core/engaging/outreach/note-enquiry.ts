import type { Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/dates';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { present } from '../../kernel/present';
import type { Ports } from '../../ports/ports';
import type { IntakeActs } from '../intake';
import { knownArea } from './known-area';
import { entryKey, type Enquiry } from './outreach-entry';

export type NoteEnquiryPorts = Pick<Ports, 'recent' | 'outreach'>;

/** What the public site took in, under its nonce, when it did (UTC). */
export type NoteEnquiryInput = IntakeActs['enquire'] & { readonly nonce: string; readonly at: Instant };

/**
 * Counts an enquiry that the public site took in, once for its nonce; by the product itself. It tells of nobody, so no
 * event tells of it. Refuses not-allowed and not-found.
 */
export const noteEnquiry =
  (ports: NoteEnquiryPorts) =>
  async (actor: Actor, { nonce, round, at, ...input }: NoteEnquiryInput): Promise<Outcome<object>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    if ((await ports.recent.round(round)) === undefined) return refuse({ code: 'not-found' });
    const neighbourhood = await knownArea(ports.recent, input.neighbourhood);
    const enquiry: Enquiry = present({ kind: 'enquiry' as const, id: nonce, round, neighbourhood, at });
    await ports.outreach.create(entryKey('enquiry', nonce), enquiry, []);
    return done({});
  };
