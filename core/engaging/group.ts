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
}
