import { findLikeNeeds } from '../../../core/developing/find-like-needs';
import type { NeedView } from '../../../core/developing/need-view';

/** The needs that may say the same as this one, by the rule that raising a need asks too. */
export function likestFirst(need: NeedView, others: readonly NeedView[]): readonly NeedView[] {
  const found = findLikeNeeds(comparable(need), others.map(comparable));
  return found.flatMap(({ id }) => others.find((other) => other.id === id) ?? []);
}

function comparable({ id, state, missing, forWhom, neighbourhoodId, themeId }: NeedView) {
  const theme = themeId === undefined ? {} : { theme: themeId };
  return { id, state, missing, forWhom, neighbourhood: neighbourhoodId, ...theme };
}
