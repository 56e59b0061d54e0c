import type { Instant } from '../kernel/dates';
import type { NeedId, NeighbourhoodId, ThemeId } from '../kernel/ids';
import type { ShownCount, SuppressionRule } from '../kernel/suppress';
import type { Band, DeclineReason, EvidenceSource, Trend } from './need';
import type { NeedState } from './need-states';
import type { PeopleRange } from './voices';

/** A need as the fund team and link workers see it. */
export interface NeedView {
  readonly id: NeedId;
  readonly version: number;
  readonly state: NeedState;
  readonly missing: string;
  readonly forWhom: string;
  readonly neighbourhood: string;
  readonly neighbourhoodId: NeighbourhoodId;
  readonly theme?: string;
  readonly themeId?: ThemeId;
  readonly band?: Band;
  readonly trend?: Trend;
  readonly evidence?: EvidenceSource;
  readonly words?: string;
  readonly raisedAt: Instant;
  readonly mine: boolean;
  /** How many people raised it or joined it. */
  readonly raisers: number;
  /** How many people a month they see between them, when any of them said. */
  readonly people?: PeopleRange;
  readonly mergedInto?: NeedId;
  readonly because?: DeclineReason;
  readonly service?: string;
  readonly reason?: string;
  /** True where a sorting may still be taken back. */
  readonly mayUndo: boolean;
}

/** A need that may say the same as one about to be raised. */
export type LikeNeed = Pick<
  NeedView,
  'id' | 'version' | 'state' | 'missing' | 'forWhom' | 'neighbourhood' | 'theme'
>;

/** How often needs of an area and a theme were raised, for lists. «hidden» stands where a small number could point at a person. */
export interface ShownNeedCount {
  readonly neighbourhood: string;
  readonly theme: string;
  readonly count: ShownCount;
}

/** A line of a table with its total. */
export interface CountedLine {
  readonly id: string;
  readonly name: string;
  readonly count: ShownCount;
}

/** Counts by theme and area as anybody may see them. A cell that is not there counts 0. */
export interface CountTable {
  readonly themes: readonly CountedLine[];
  readonly neighbourhoods: readonly CountedLine[];
  readonly cells: readonly {
    readonly theme: ThemeId;
    readonly neighbourhood: NeighbourhoodId;
    readonly count: ShownCount;
  }[];
  readonly total: ShownCount;
  readonly rule: SuppressionRule;
}

export interface NeedsView {
  readonly needs: readonly NeedView[];
  /** The table's cells, of what was asked for. */
  readonly counts: readonly ShownNeedCount[];
  /** How often needs that wait to be met were raised, always of the whole chest. */
  readonly table: CountTable;
  /** What spreadsheets counted in the last twelve months, of the whole chest; absent when none was brought in. */
  readonly counted?: CountTable;
}
