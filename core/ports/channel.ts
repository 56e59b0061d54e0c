import type { ChestId, PanelId, PersonKey, RoundId } from '../kernel/ids';

/** What the product says of its own accord in Teams. Implemented by the bot; coalesced, at most one a burst. */
export interface Channel {
  /** Posts the panel's shared card, or brings the one that stands there up to date. */
  showPanel(chest: ChestId, panel: PanelId): Promise<void>;
  /** Brings the shared card of a round's poll up to date, where one stands. */
  showPoll(chest: ChestId, round: RoundId): Promise<void>;
  /** One digest of what waits, in the person's own chat. False when the person cannot be reached. */
  remind(chest: ChestId, person: PersonKey, waiting: Waiting): Promise<boolean>;
  /**
   * A few words in the person's own chat, for an act of theirs that ended later. Words with a key are said once to that
   * person, however often they are given. False when they cannot be reached.
   */
  tell(chest: ChestId, person: PersonKey, words: Told): Promise<boolean>;
}

/** What happened, and what to do next. */
export interface Told {
  /** Makes a repeat harmless, as a letter's key does. */
  readonly key?: string;
  readonly title: string;
  readonly next: string;
}

/** What waits for a person on a panel. */
export interface Waiting {
  readonly panel: PanelId;
  readonly panelName: string;
  readonly toScore: number;
  readonly endsAt: string;
}
