import type { Transitions } from '../kernel/state-machine';
import type { ApplicationId, ItemId, PanelId } from '../kernel/ids';

export type ItemState = 'queued' | 'voting' | 'decided' | 'deferred' | 'inquorate';
export type ItemEvent = 'call' | 'decide' | 'defer' | 'fail-quorum' | 'reopen';

/** The states of an agenda item (grant anchors e5). «called», «discussing» and «deciding» are one here: votes are open. */
export const itemTransitions: Transitions<ItemState, ItemEvent> = {
  queued: { call: 'voting' },
  voting: { decide: 'decided', defer: 'deferred', 'fail-quorum': 'inquorate' },
  decided: { reopen: 'queued' },
  deferred: { call: 'voting' },
  inquorate: { call: 'voting' },
};

/** One application on a panel's agenda. `ballot` counts how often the panel has been asked about it, from 0. */
export interface AgendaItem {
  readonly id: ItemId;
  readonly panel: PanelId;
  readonly application: ApplicationId;
  readonly position: number;
  readonly state: ItemState;
  readonly ballot: number;
}
