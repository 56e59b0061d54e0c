import type { Neighbourhood } from '../kernel/places';
import type { CategoryId, ChestId, ThemeId } from '../kernel/ids';
import type { Pence } from '../kernel/money';

/** A theme that needs and priorities are sorted by: the borough's own list. */
export interface Theme {
  readonly id: ThemeId;
  readonly name: string;
}

/** A category of panel members (resident, VCFSE, NHS, local authority, …). Data, so that a borough may add its own. */
export interface Category {
  readonly id: CategoryId;
  readonly name: string;
}

/** One borough's fund. Its id is in every route, key, queue item and card. */
export interface Chest {
  readonly id: ChestId;
  readonly name: string;
  readonly borough: string;
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly themes: readonly Theme[];
  readonly categories: readonly Category[];
  /** Amounts over this need an approver who was not the sole decider, in pence. */
  readonly delegatedLimitPence: Pence;
  readonly helpContact: string;
}
