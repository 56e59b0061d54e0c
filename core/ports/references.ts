import type { Instant } from '../kernel/dates';
import type { ChestId, PanelId, PersonKey } from '../kernel/ids';

/** Where the bot may speak: our own record of a conversation, refreshed by every activity that comes from it. */
export interface ConversationReference {
  /** Without a thread's «;messageid=», so that it always starts a new thread. */
  readonly conversationId: string;
  readonly kind: 'personal' | 'channel' | 'group';
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** The person of a personal chat. */
  readonly person?: PersonKey;
  readonly updatedAt: Instant;
  /** Teams said that the bot may not speak there any more; a later activity from there takes this away. */
  readonly dead?: boolean;
}

/** What a channel shows: a chest's business, and one panel of it where that is known. */
export interface ChannelBinding {
  readonly chest: ChestId;
  readonly panel?: PanelId;
}

/** Conversation references and the ids of shared cards, kept over restarts. */
export interface References {
  /** Adds or replaces the reference of its conversation. A dead one lives again. */
  save(reference: ConversationReference): Promise<void>;
  ofPerson(person: PersonKey): Promise<ConversationReference | undefined>;
  /** The channel bound to this panel, or else the one bound to its chest without a panel. Dead ones are not given. */
  ofPanel(chest: ChestId, panel: PanelId): Promise<ConversationReference | undefined>;
  /** Binds a channel whose reference is kept. One channel may be bound to a chest and to several of its panels. */
  bind(binding: ChannelBinding, conversationId: string): Promise<void>;
  /** The chest that a channel is bound to, if any. */
  chestOf(conversationId: string): Promise<ChestId | undefined>;
  /** The message id of the shared card that stands for the panel, and the conversation it stands in. */
  sharedCard(chest: ChestId, panel: PanelId): Promise<SharedCard | undefined>;
  keepSharedCard(chest: ChestId, panel: PanelId, card: SharedCard): Promise<void>;
  markDead(conversationId: string): Promise<void>;
}

export interface SharedCard {
  readonly conversationId: string;
  readonly messageId: string;
}
