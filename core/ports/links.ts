import type { Instant } from '../kernel/dates';
import type { ChestId } from '../kernel/ids';

/** What a personal link is for. */
export type LinkPurpose = 'continue-draft' | 'see-application' | 'raise-need';

/** A personal link as it is kept: only the SHA-256 of its token. `about` is the draft, application or person. */
export interface PersonalLink {
  readonly chest: ChestId;
  readonly purpose: LinkPurpose;
  readonly about: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Why a link no longer opens anything. */
export type DeadLink = 'unknown' | 'expired' | 'used' | 'replaced';

/** Personal links. A newer one for the same purpose ends the older. */
export interface Links {
  /** Makes a link and answers its token: 256 random bits in base64url, kept nowhere. */
  issue(link: PersonalLink): Promise<string>;
  /** Looks without changing anything: what GET and HEAD may do. */
  look(token: string, now: Instant): Promise<PersonalLink | DeadLink>;
  /** What a link was for, though it may open nothing any more: so that a new one can be offered. Changes nothing. */
  whatFor(token: string): Promise<PersonalLink | undefined>;
  /** Uses it up, once; of two at the same moment one is told «used». */
  claim(token: string, now: Instant): Promise<PersonalLink | DeadLink>;
}
