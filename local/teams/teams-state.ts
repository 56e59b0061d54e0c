import type { SignIn } from '../sign-in/server';
import type { PushView } from './client/wire';
import type { BotEndpoint } from './deliver-activity';
import type { Faults } from './faults';
import type { MessageStore, NewMessage, StoredMessage } from './message-store';
import { toMessageView } from './message-view';
import type { PushHub } from './push-hub';
import type { Conversation, Roster } from './roster';
import type { SendingMeter } from './sending-limits';

/** Everything the routes of the Teams server share. */
export interface TeamsState {
  readonly roster: Roster;
  readonly store: MessageStore;
  readonly hub: PushHub;
  readonly faults: Faults;
  readonly meter: SendingMeter;
  readonly signIn: SignIn;
  readonly bot: BotEndpoint;
  readonly now: () => Date;
}

/** Keeps a message and shows it to everyone in the conversation. */
export function postMessage(
  state: TeamsState,
  conversation: Conversation,
  message: NewMessage,
): StoredMessage {
  const kept = state.store.add(message);
  announce(state, conversation, 'message', kept);
  return kept;
}

/** Tells every window in the conversation what became of a message. */
export function announce(
  state: TeamsState,
  conversation: Conversation,
  kind: Exclude<PushView['kind'], 'typing'>,
  message: StoredMessage,
): void {
  state.hub.tell(conversation, { kind, message: toMessageView(message, state.roster) });
}
