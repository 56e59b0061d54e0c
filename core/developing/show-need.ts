import { inFundTeam, type Actor } from '../kernel/actor';
import { findNeighbourhood } from '../kernel/places';
import { present } from '../kernel/present';
import type { Row } from '../kernel/row';
import type { Chest } from '../founding/chest';
import type { Need } from './need';
import { needTransitions } from './need-states';
import type { NeedView } from './need-view';
import { bandsOf, peopleRange } from './voices';

/** The name of an area, or its id when the chest no longer has it. */
export function areaName(chest: Chest, id: string): string {
  return findNeighbourhood(chest.neighbourhoods, id)?.name ?? id;
}

/** The name of a theme, or its id when the chest no longer has it. */
export function themeName(chest: Chest, id: string): string {
  return chest.themes.find((theme) => theme.id === id)?.name ?? id;
}

/** A need as it is shown to this person. Its further words are for the fund team and for whoever wrote them. */
export function showNeed(actor: Actor, chest: Chest, { version, value }: Row<Need>): NeedView {
  const { neighbourhood, theme, raisers } = value;
  const seesWords = inFundTeam(actor) || raisers[0] === actor.key;
  return present({
    ...copied(value),
    version,
    neighbourhood: areaName(chest, neighbourhood),
    neighbourhoodId: neighbourhood,
    theme: theme === undefined ? undefined : themeName(chest, theme),
    themeId: theme,
    words: seesWords ? value.words : undefined,
    mine: raisers.includes(actor.key),
    raisers: raisers.length,
    people: peopleRange(bandsOf(value)),
    mayUndo: needTransitions[value.state].undo !== undefined && value.because !== 'about-one-person',
  });
}

function copied(need: Need) {
  const { id, state, missing, forWhom, band, trend, evidence, raisedAt } = need;
  const { mergedInto, because, service, reason } = need;
  return {
    id,
    state,
    missing,
    forWhom,
    band,
    trend,
    evidence,
    raisedAt,
    mergedInto,
    because,
    service,
    reason,
  };
}
