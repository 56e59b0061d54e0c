import type { Instant } from '../kernel/dates';
import type { CategoryId, PanelId, PersonKey } from '../kernel/ids';
import type { Interests } from './interest';

/** One member on one panel: category, declared interests, whether they are at the meeting, when they finished scoring. */
export interface Seat {
  readonly panel: PanelId;
  readonly member: PersonKey;
  readonly name: string;
  readonly category: CategoryId;
  readonly interests: Interests;
  readonly present: boolean;
  readonly finishedAt?: Instant;
}
