import type { Neighbourhood } from '../kernel/places';
import type { CategoryId, ChestId, ThemeId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { PublicSiteSettings } from './public-site';
import type { SuppressionRule } from '../kernel/suppress';

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

/** Which headings of a spreadsheet of counts hold the theme, the area, the month and the count. */
export interface CountColumns {
  readonly theme: string;
  readonly neighbourhood: string;
  readonly month: string;
  readonly count: string;
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
  /** What the public pages say; until the lead has said it, `publicSiteOf` makes it of the help contact. */
  readonly publicSite?: PublicSiteSettings;
  /** How small numbers are kept back; the usual rule when absent. */
  readonly smallNumbers?: SuppressionRule;
  /** Which column of a spreadsheet of counts says what, as it was confirmed last. */
  readonly countColumns?: CountColumns;
  /** The event of the file of counts that came last. */
  readonly countsBrought?: string;
}
