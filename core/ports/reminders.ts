import type { Day } from '../kernel/dates';
import type { ChestId, PersonKey } from '../kernel/ids';

/** Who was reminded on which day, and told of which event: once each, however often the timer or the worker runs. */
export interface Reminders {
  /** True for the first to claim this person's reminder of this day. */
  claim(chest: ChestId, person: PersonKey, day: Day): Promise<boolean>;
  /** True for the first to claim telling this person of this event, so that a repeated reaction says it once. */
  claimTelling(chest: ChestId, person: PersonKey, event: string): Promise<boolean>;
  /** Gives the claim back: the telling failed, and is tried again with the event. */
  releaseTelling(chest: ChestId, person: PersonKey, event: string): Promise<void>;
}
