import type { Instant } from '../kernel/dates';
import type { PersonKey } from '../kernel/ids';

/** Leave for one group to apply after a round has closed, sent to one address. Of the pass itself only a hash is kept. */
export interface LatePass {
  readonly id: string;
  /** SHA-256 of the pass, 64 hexadecimal letters. */
  readonly hash: string;
  readonly email: string;
  readonly reason: string;
  readonly issuedBy: PersonKey;
  readonly issuedAt: Instant;
  readonly endsAt: Instant;
}
