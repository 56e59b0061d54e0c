import type { Group } from '../engaging/group';
import type { Rows } from './rows';

/** Applicant groups. The key is the group's id. */
export type Groups = Rows<Group>;
