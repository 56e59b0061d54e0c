import { hashOf } from '../kernel/hash';
import type { ApplicationId, DecisionId, ItemId, PanelId, PersonKey } from '../kernel/ids';
import type { Transitions } from '../kernel/state-machine';
import type { CountedRow } from './decision';

export type ItemState = 'queued' | 'voting' | 'decided' | 'deferred' | 'inquorate';
export type ItemEvent = 'call' | 'decide' | 'defer' | 'fail-quorum' | 'reopen';

/**
 * The states of an agenda item (grant anchors e5). «called», «discussing» and «deciding» are one here: votes are open.
 * An item may be put off without a vote, so that a withdrawn or inquorate one never holds a meeting open.
 */
export const itemTransitions: Transitions<ItemState, ItemEvent> = {
  queued: { call: 'voting', defer: 'deferred' },
  voting: { decide: 'decided', defer: 'deferred', 'fail-quorum': 'inquorate' },
  decided: { reopen: 'queued' },
  deferred: { call: 'voting' },
  inquorate: { call: 'voting', defer: 'deferred' },
};

/** A score as it stood when scoring was closed, with its weighted total of 0 to 100 where anything was judged. */
export interface FrozenScore extends CountedRow {
  readonly member: PersonKey;
  readonly total?: number;
}

/** One application on a panel's agenda. `ballot` counts how often the panel has been asked about it, from 0. */
export interface AgendaItem {
  readonly id: ItemId;
  readonly panel: PanelId;
  readonly application: ApplicationId;
  readonly position: number;
  readonly state: ItemState;
  readonly ballot: number;
  /** The scores that stood when scoring was closed. Whatever came later does not count (law 7). */
  readonly scores: readonly FrozenScore[];
}

/** An item's id must leave room for the decision's, which adds the ballot, within the 60 characters of an id. */
const longestItemId = 55;

/** The id of an application's item on a panel: «panel-application», or a hash of it where that would be too long. */
export function itemId(panel: PanelId, application: ApplicationId): ItemId {
  const id = `${panel}-${application}`;
  return id.length <= longestItemId ? id : `item-${hashOf([panel, application]).slice(0, 40)}`;
}

/** The id of what one ballot on an item comes to. */
export function decisionId(item: ItemId, ballot: number): DecisionId {
  return `${item}-${ballot}`;
}
