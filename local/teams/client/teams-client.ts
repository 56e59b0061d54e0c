import { gatherInputs, actionsOf, type CardAction } from './card-actions';
import { isAnswerOld, isRefreshedFor, refreshOf } from './automatic-refresh';
import { readInvokeOutcome, readSubmitOutcome, type InvokeOutcome } from './invoke-outcome';
import { teamsApi, type Draft, type TeamsApi } from './teams-api';
import {
  cardOf,
  type ConversationView,
  type DeliveryView,
  type JsonObject,
  type MessageView,
  type PersonView,
  type SentView,
} from './wire';

/** Which button to press: by verb, by title, or the action itself. */
export type Button = { readonly verb: string } | { readonly title: string } | CardAction;

/** The outcome of pressing a button, and every delivery when Teams sent it more than once. */
export interface Pressed {
  readonly outcome: InvokeOutcome;
  readonly deliveries: readonly DeliveryView[];
}

/** One person's Teams window: remembers which of their own cards replaced a shared one, as one client does. */
export interface TeamsWindow {
  readonly person: PersonView;
  /** Why the bot has not taken the app's installation yet, in words for the person, or null. */
  readonly problem: string | null;
  conversations(): Promise<ConversationView[]>;
  personalChat(): Promise<ConversationView>;
  /** @throws when the person is not in that chest's team */
  panelChannel(chest: string): Promise<ConversationView>;
  messages(conversation: ConversationView): Promise<MessageView[]>;
  /** Says something and waits for the bot's turn to end; answers what the bot sent meanwhile. */
  say(conversation: ConversationView, text: string, draft?: Draft): Promise<MessageView[]>;
  send(conversation: ConversationView, draft: Draft, deliveries?: number): Promise<SentView>;
  /** The card as this person sees it: their own view, the shared one, or what an automatic refresh answers. */
  show(conversation: ConversationView, message: MessageView): Promise<JsonObject | undefined>;
  /** True when the message was edited after this window's own view of it was made. */
  isBehind(message: MessageView): boolean;
  /** Asks for this person's view now, as the menu item «Refresh» does. Undefined when the card has no refresh. */
  refresh(message: MessageView): Promise<Pressed | undefined>;
  /** Presses a button of the card this person sees. A card in the answer replaces it for this window only. */
  press(
    message: MessageView,
    button: Button,
    inputs?: Readonly<Record<string, string>>,
    deliveries?: number,
  ): Promise<Pressed>;
  /** Sends any invoke: message extension queries, dialogs, or an action nobody's card offers. */
  invoke(
    conversation: ConversationView,
    name: string,
    value: JsonObject,
    messageId?: string,
    deliveries?: number,
  ): Promise<DeliveryView[]>;
  /** A token for the tab's own API, as `getAuthToken` gives it. */
  tabToken(audience?: string): Promise<string>;
}

/** How a window tells the time, and on which server it is. */
export interface WindowOptions {
  readonly now?: () => number;
}

interface OwnView {
  readonly card: JsonObject;
  readonly answeredAt: number;
}

interface WindowState {
  readonly api: TeamsApi;
  readonly problem: string | null;
  readonly person: PersonView;
  readonly now: () => number;
  readonly own: Map<string, OwnView>;
}

function keyOf(message: MessageView): string {
  return `${message.conversationId} ${message.id}`;
}

// An edit reaches everyone. Only a card that refreshes itself for this person may keep their own view over it.
function isEditedSince(message: MessageView, own: OwnView | undefined): boolean {
  return own !== undefined && message.editedAt !== null && Date.parse(message.editedAt) > own.answeredAt;
}

function findButton(card: JsonObject, button: Button): CardAction {
  if ('type' in button) return button;
  const wanted = 'verb' in button ? button.verb : button.title;
  const found = actionsOf(card).find((action) =>
    'verb' in button ? action.verb === button.verb : action.title === button.title,
  );
  if (found === undefined) throw new Error(`The card has no button "${wanted}".`);
  return found;
}

async function execute(
  state: WindowState,
  message: MessageView,
  action: JsonObject,
  trigger: 'manual' | 'automatic',
  deliveries: number,
): Promise<Pressed> {
  const sent = await state.api.invoke(state.person.key, message.conversationId, {
    name: 'adaptiveCard/action',
    value: { action, trigger },
    messageId: message.id,
    deliveries,
  });
  const outcome = readInvokeOutcome(sent.deliveries[0] ?? { status: 0, body: undefined });
  if (outcome.kind === 'card') {
    state.own.set(keyOf(message), { card: outcome.card, answeredAt: state.now() });
  }
  return { outcome, deliveries: sent.deliveries };
}

async function show(
  state: WindowState,
  conversation: ConversationView,
  message: MessageView,
): Promise<JsonObject | undefined> {
  const shared = cardOf(message);
  if (shared === undefined) return undefined;
  const own = state.own.get(keyOf(message));
  const refresh = refreshOf(shared);
  const { teamsId } = state.person;
  const isForThem = refresh !== undefined && isRefreshedFor(refresh, teamsId, conversation.memberCount);
  if (!isForThem) return isEditedSince(message, own) ? shared : (own?.card ?? shared);
  if (own !== undefined && !isAnswerOld(own.answeredAt, state.now())) return own.card;
  const { outcome } = await execute(state, message, refresh.action, 'automatic', 1);
  return outcome.kind === 'card' ? outcome.card : shared;
}

async function press(
  state: WindowState,
  message: MessageView,
  button: Button,
  inputs: Readonly<Record<string, string>>,
  deliveries: number,
): Promise<Pressed> {
  const card = state.own.get(keyOf(message))?.card ?? cardOf(message);
  if (card === undefined) throw new Error('The message has no card to press a button on.');
  const action = findButton(card, button);
  const filled = action.takesInputs ? gatherInputs(card, inputs) : {};
  const data = { ...action.data, ...filled };
  if (action.type === 'Action.Submit') {
    const submit = { messageId: message.id, data };
    const sent = await state.api.send(state.person.key, message.conversationId, { submit }, deliveries);
    return { outcome: readSubmitOutcome(sent.deliveries[0]), deliveries: sent.deliveries };
  }
  const { id, verb } = action;
  const sentAction = { type: 'Action.Execute', ...(id === undefined ? {} : { id }), verb: verb ?? '', data };
  return execute(state, message, sentAction, 'manual', deliveries);
}

async function findConversation(
  state: WindowState,
  matches: (conversation: ConversationView) => boolean,
  name: string,
): Promise<ConversationView> {
  const found = (await state.api.conversations(state.person.key)).find(matches);
  if (found === undefined) throw new Error(`${state.person.name} has no ${name}.`);
  return found;
}

async function say(
  state: WindowState,
  conversation: ConversationView,
  text: string,
  draft: Draft,
): Promise<MessageView[]> {
  const sent = await state.api.send(state.person.key, conversation.id, { ...draft, text });
  const messages = await state.api.messages(state.person.key, conversation.id);
  const own = messages.findIndex((message) => message.id === sent.messageId);
  return messages.slice(own + 1).filter((message) => message.sender.isBot);
}

function windowOf(state: WindowState): TeamsWindow {
  const { api, person, problem } = state;
  return {
    person,
    problem,
    conversations: () => api.conversations(person.key),
    personalChat: () => findConversation(state, (each) => each.kind === 'personal', 'chat with the bot'),
    panelChannel: (chest) => findConversation(state, (each) => each.chest === chest, `channel in ${chest}`),
    messages: (conversation) => api.messages(person.key, conversation.id),
    say: (conversation, text, draft = {}) => say(state, conversation, text, draft),
    send: (conversation, draft, deliveries) => api.send(person.key, conversation.id, draft, deliveries),
    show: (conversation, message) => show(state, conversation, message),
    isBehind: (message) => isEditedSince(message, state.own.get(keyOf(message))),
    refresh: async (message) => {
      const refresh = refreshOf(cardOf(message) ?? {});
      return refresh === undefined ? undefined : execute(state, message, refresh.action, 'manual', 1);
    },
    press: (message, button, inputs = {}, deliveries = 1) =>
      press(state, message, button, inputs, deliveries),
    invoke: async (conversation, name, value, messageId, deliveries = 1) => {
      const about = messageId === undefined ? {} : { messageId };
      const sent = await api.invoke(person.key, conversation.id, { name, value, ...about, deliveries });
      return sent.deliveries;
    },
    tabToken: (audience) => api.tabToken(person.key, audience),
  };
}

/**
 * Opens the local Teams as a person, installing the app for them and their teams if it is the first time.
 * @throws when the server does not answer or knows nobody with that key
 */
export async function openTeamsAs(
  baseUrl: string,
  personKey: string,
  options: WindowOptions = {},
): Promise<TeamsWindow> {
  const api = teamsApi(baseUrl);
  const person = (await api.people()).find((each) => each.key === personKey);
  if (person === undefined) throw new Error(`Nobody in the local tenant is called "${personKey}".`);
  const { problem } = await api.open(personKey);
  return windowOf({ api, person, problem, now: options.now ?? Date.now, own: new Map() });
}
