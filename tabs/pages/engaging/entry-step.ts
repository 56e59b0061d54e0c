import type { Place } from '../../place';
import type { Entry } from './use-entry';

/** What each step of an entry is given: the entry, and the places of the other steps. */
export interface StepProps {
  readonly entry: Entry;
  /** The place of a section or of the check; of the list of parts when nothing is named. */
  readonly to: (step?: string) => Place;
}
