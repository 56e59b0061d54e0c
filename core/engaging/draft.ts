import { hashOfToken } from '../kernel/hash';
import type { Instant } from '../kernel/dates';
import type { ApplicationId, ChestId, RoundId } from '../kernel/ids';
import type { Answers } from './form/answers';

/** An application not sent yet: working memory of the public site, never a record. Kept 30 days from the last change. */
export interface Draft {
  readonly id: string;
  readonly chest: ChestId;
  readonly round: RoundId;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly language: string;
  readonly startedAt: Instant;
  readonly changedAt: Instant;
  /** The nonce of the one submission that this draft can become. */
  readonly nonce: string;
  /** Browsers that may go on with it: SHA-256 of each session's secret, with the moment it ends (UTC). */
  readonly sessions: readonly { readonly hash: string; readonly endsAt: Instant }[];
  /** The application being changed or replied about, where this draft is no new one. */
  readonly about?: {
    readonly application: ApplicationId;
    readonly version: number;
    readonly act: 'amend' | 'reply';
  };
  /** Where links to it go, where somebody asked for one. */
  readonly linksTo?: string;
  /** True when its beginning looked automatic. */
  readonly looksAutomatic?: boolean;
  /** Set when it was sent. */
  readonly sent?: { readonly at: Instant; readonly application: ApplicationId };
  /** SHA-256 of the late pass that it was begun with. */
  readonly latePass?: string;
}

/**
 * Where the sessions of an application that was sent are kept, and the changes that its group makes to it: a draft of
 * its own, under an id of at most 60 letters that follows from the reference. It opens by a claimed link alone.
 */
export function seatId(reference: ApplicationId): string {
  const id = `a-${reference}`;
  return id.length <= 60 ? id : `a-${hashOfToken(reference).slice(0, 40)}`;
}
