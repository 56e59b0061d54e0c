import type { GroupId } from '../kernel/ids';

/** An applicant organisation: constituted, or residents hosted by one that is. */
export interface Group {
  readonly id: GroupId;
  readonly name: string;
  readonly kind: 'constituted' | 'hosted';
  readonly host?: string;
  /** Charity or company number where the group has one. */
  readonly registration?: string;
  readonly email?: string;
  readonly phone?: string;
  /** The group that this is another entry of, where a person has confirmed it: the one that came first. */
  readonly sameAs?: GroupId;
  /** Groups that looked like this one, and are not. */
  readonly differsFrom?: readonly GroupId[];
}
