import type { Chest } from '../founding/chest';
import type { Round } from '../founding/round';
import type { Links } from './links';
import type { Publisher } from './published';
import type { Quarantine } from './quarantine';

/** What the team worker does for the public site: publishes what it shows, and issues the links that letters hold. */
export interface PublicSide {
  readonly publisher: Publisher;
  readonly links: Links;
  /** The files that groups sent: what is known of them, and the bytes of those found clean. */
  readonly files: Pick<Quarantine, 'ofDraft' | 'open'>;
  /** Where the site stands, «https://…» without a slash at the end: from configuration, never from a request. */
  readonly origin: string;
  /** The questions of a round as a Word document. */
  questionsDocument(chest: Chest, round: Round): Promise<Uint8Array>;
}
