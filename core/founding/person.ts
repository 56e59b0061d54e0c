import type { Role } from '../kernel/actor';
import type { NeighbourhoodId, PersonKey } from '../kernel/ids';

/** A person of this chest and what they may do in it. The key is tenant and object id; the name is for show only. */
export interface Person {
  readonly key: PersonKey;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organisation: string;
  /** The area that a link worker raised a need for last, offered again next time. */
  readonly neighbourhood?: NeighbourhoodId;
  readonly active: boolean;
  /** Where letters to them go; for people without an account, whom no chat reaches. */
  readonly email?: string;
}
