import type { Group } from '../engaging/group';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** Applicant groups. The key is the group's id. */
export interface Groups extends Rows<Group> {
  all(): Promise<readonly Row<Group>[]>;
}
