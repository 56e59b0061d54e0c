import type { Person } from '../founding/person';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** People of the chest and their roles, by tenant and object id. */
export interface People extends Rows<Person> {
  all(): Promise<readonly Row<Person>[]>;
}
