import type { Need } from '../developing/need';
import type { NeedState } from '../developing/need-states';
import type { NeighbourhoodId, ThemeId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

/** What to look for among needs: every part given must fit. */
export interface NeedSearch {
  readonly state?: NeedState;
  readonly neighbourhood?: NeighbourhoodId;
  readonly theme?: ThemeId;
}

/** Unmet needs that link workers raised. The key is the need's id. */
export interface Needs extends Rows<Need> {
  search(search: NeedSearch): Promise<readonly Row<Need>[]>;
}
