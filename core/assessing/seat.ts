import type { Instant } from '../kernel/dates';
import { keyOf, type ApplicationId, type CategoryId, type PanelId, type PersonKey } from '../kernel/ids';
import type { Interests } from './interest';

/** One member on one panel: category, declared interests, whether they are at the meeting, when they finished scoring. */
export interface Seat {
  readonly panel: PanelId;
  readonly member: PersonKey;
  readonly name: string;
  readonly category: CategoryId;
  readonly interests: Interests;
  /** What the member said about their interests, in their own words; shown to nobody on the panel. */
  readonly reasons?: Readonly<Record<ApplicationId, string>>;
  readonly present: boolean;
  readonly finishedAt?: Instant;
}

/** The key of a member's seat on a panel. */
export function seatKey(panel: PanelId, member: PersonKey): string {
  return keyOf(panel, member);
}
