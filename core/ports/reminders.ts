import type { Day } from '../kernel/dates';
import type { ChestId, PersonKey } from '../kernel/ids';

/** Who was reminded on which day: one digest per person per day, however often the timer runs. */
export interface Reminders {
  /** True for the first to claim this person's reminder of this day. */
  claim(chest: ChestId, person: PersonKey, day: Day): Promise<boolean>;
}
