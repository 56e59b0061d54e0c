import type { ConversationReference } from '../core/ports/references';
import type { ActivityPerson } from './ports';

/** Who sent it, as the verified activity says. */
export interface Sender extends ActivityPerson {
  /** The bot's own «29:» id of the person, for refreshes. */
  readonly teamsId: string;
}

/** What every inbound has: who, and where they may be answered. */
export interface From {
  readonly sender: Sender;
  readonly place: Omit<ConversationReference, 'updatedAt' | 'dead'>;
}

/** What reaches the bot, in our own words. */
export type Inbound =
  | (From & { readonly kind: 'command'; readonly text: string; readonly activityId: string })
  | (From & {
      readonly kind: 'card-action';
      readonly verb: string;
      readonly data: unknown;
      /** Automatic: the client refreshed by itself, nobody pressed anything. */
      readonly trigger: 'manual' | 'automatic';
    })
  /** A dialog of the message extension is opened or sent: the same verbs as cards in chats, but a dialog as the answer. */
  | (From & { readonly kind: 'dialog'; readonly verb: string; readonly data: unknown })
  | (From & { readonly kind: 'extension-query'; readonly text: string })
  | (From & { readonly kind: 'link' })
  | (From & { readonly kind: 'installed' })
  | (From & { readonly kind: 'removed' })
  | (From & { readonly kind: 'members-changed' })
  | (From & { readonly kind: 'other-invoke' })
  | (From & { readonly kind: 'other' });

export type CommandInbound = Extract<Inbound, { kind: 'command' }>;
export type DialogInbound = Extract<Inbound, { kind: 'dialog' }>;
export type CardActionInbound = Extract<Inbound, { kind: 'card-action' }>;
