import type { Actor } from '../kernel/actor';
import { findNeighbourhood } from '../kernel/places';
import { present } from '../kernel/present';
import type { Row } from '../kernel/row';
import type { Chest } from '../founding/chest';
import type { Need } from './need';
import type { NeedView } from './need-view';

/** The name of an area, or its id when the chest no longer has it. */
export function areaName(chest: Chest, id: string): string {
  return findNeighbourhood(chest.neighbourhoods, id)?.name ?? id;
}

/** The name of a theme, or its id when the chest no longer has it. */
export function themeName(chest: Chest, id: string): string {
  return chest.themes.find((theme) => theme.id === id)?.name ?? id;
}

/** A need as it is shown to this person. */
export function showNeed(actor: Actor, chest: Chest, row: Row<Need>): NeedView {
  const { id, state, missing, forWhom, neighbourhood, theme, band, trend, raisedAt, raisers } = row.value;
  return present({
    id,
    version: row.version,
    state,
    missing,
    forWhom,
    neighbourhood: areaName(chest, neighbourhood),
    theme: theme === undefined ? undefined : themeName(chest, theme),
    band,
    trend,
    raisedAt,
    mine: raisers.includes(actor.key),
  });
}
