import {
  AdaptiveCard,
  ExecuteAction,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Versions,
  type Action,
  type Input,
} from 'adaptivecards';
import type { CardAction } from '../../client/card-actions';
import { JsonObject } from '../../client/wire';
import { hostConfig } from './host-config';
import { safeMarkdown } from './safe-markdown';

/** What the card asks of the page around it. */
export interface CardEvents {
  onAction(action: CardAction, button: HTMLElement | undefined): void;
  onOpenUrl(url: string): void;
  onTyped(): void;
}

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = safeMarkdown(text);
  result.didProcess = true;
};

function toCardAction(action: ExecuteAction | SubmitAction): CardAction {
  // The renderer has already put the inputs' values, as strings, into the data.
  const data = JsonObject.safeParse(action.data);
  return {
    type: action.getJsonTypeName(),
    title: action.title ?? '',
    ...(action.id === undefined ? {} : { id: action.id }),
    ...(action instanceof ExecuteAction ? { verb: action.verb } : {}),
    data: data.success ? data.data : {},
    takesInputs: false,
  };
}

function handleAction(action: Action, events: CardEvents): void {
  if (action instanceof OpenUrlAction) {
    if (action.url !== undefined) events.onOpenUrl(action.url);
    return;
  }
  if (action instanceof ExecuteAction || action instanceof SubmitAction) {
    events.onAction(toCardAction(action), action.renderedElement);
  }
}

// The renderer marks a bad input only by colour and a message; people who listen need to be told which one it is.
function markInvalid(input: Input): void {
  const field = input.renderedElement?.querySelector('input, select, textarea');
  if (field === null || field === undefined) return;
  const isBad = input.isSet() ? !input.isValid() : false;
  field.setAttribute('aria-invalid', String(isBad));
}

// A card's root takes a tab stop and no role of its own; a group with the card's first words says what it is.
function describeRoot(root: HTMLElement, label: string): void {
  root.removeAttribute('tabindex');
  root.setAttribute('role', 'group');
  root.setAttribute('aria-label', label);
}

/** The first words of a card, to name it by. */
function cardLabel(card: JsonObject): string {
  const text = /"text":"((?:[^"\\]|\\.)+)"/.exec(JSON.stringify(card['body'] ?? []))?.[1];
  return text === undefined ? 'Card' : (JSON.parse(`"${text}"`) as string).replace(/[*_]/g, '');
}

/**
 * Draws a card.
 * @returns the element, or undefined when the card cannot be drawn
 */
export function renderCard(card: JsonObject, events: CardEvents): HTMLElement | undefined {
  const adaptiveCard = new AdaptiveCard();
  adaptiveCard.hostConfig = hostConfig;
  adaptiveCard.onExecuteAction = (action) => handleAction(action, events);
  adaptiveCard.onInputValueChanged = (input) => {
    markInvalid(input);
    events.onTyped();
  };
  adaptiveCard.parse(card, new SerializationContext(Versions.v1_5));
  const element = adaptiveCard.render();
  if (element !== undefined) describeRoot(element, cardLabel(card));
  return element;
}
