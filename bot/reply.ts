import type { IAdaptiveCard } from '@microsoft/teams.cards';

/** A card as it goes out: a plain object, checked where it is written. */
export type Card = IAdaptiveCard;

/** A card with the words that a notification and a list of chats show for it. */
export interface CardReply {
  readonly kind: 'card';
  readonly card: Card;
  readonly summary: string;
}

/** One find of the message extension: the line in the list, and the card that is shared. */
export interface Find {
  readonly title: string;
  readonly text: string;
  readonly card: Card;
}

/** What the bot answers. */
export type Reply =
  | CardReply
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'finds'; readonly finds: readonly Find[] }
  | { readonly kind: 'nothing' };

/** What can be posted or edited: a card, or plain words. */
export type Message = CardReply | { readonly kind: 'text'; readonly text: string };

/** Shorthand for a card as an answer. `summary` is plain text, without anything that a group or a person wrote. */
export function cardReply(card: Card, summary: string): CardReply {
  return { kind: 'card', card, summary };
}
