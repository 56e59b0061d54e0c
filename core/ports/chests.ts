import type { Chest } from '../founding/chest';
import type { Rows } from './rows';

/** The one row that says what this chest is. Its key is the chest's id. */
export type Chests = Rows<Chest>;
