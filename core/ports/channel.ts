import type { ChestId, PanelId, PersonKey } from '../kernel/ids';

/** What the product says of its own accord in Teams. Implemented by the bot; coalesced, at most one a burst. */
export interface Channel {
  /** Posts the panel's shared card, or brings the one that stands there up to date. */
  showPanel(chest: ChestId, panel: PanelId): Promise<void>;
  /** One digest of what waits, in the person's own chat. False when the person cannot be reached. */
  remind(chest: ChestId, person: PersonKey, waiting: Waiting): Promise<boolean>;
}

/** What waits for a person on a panel. */
export interface Waiting {
  readonly panel: PanelId;
  readonly panelName: string;
  readonly toScore: number;
  readonly endsAt: string;
}
