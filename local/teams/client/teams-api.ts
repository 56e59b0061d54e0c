import * as z from 'zod/mini';
import {
  AppView,
  ConversationView,
  MailView,
  MessageView,
  PersonView,
  SentView,
  type JsonObject,
} from './wire';

/** The Teams server said no, or was not there. The message is fit to show. */
class TeamsUnavailable extends Error {
  override readonly name = 'TeamsUnavailable';
}

/** A message on its way from a person. */
export interface Draft {
  readonly text?: string;
  /** Reply in the thread of this message. */
  readonly threadId?: string;
  /** Data of a pressed Action.Submit, with the message that carries the card. */
  readonly submit?: { readonly messageId: string; readonly data: JsonObject };
  /** A card to share, such as a search result. */
  readonly card?: JsonObject;
}

/** Calls to the local Teams server, as one person where a person is named. */
export interface TeamsApi {
  people(): Promise<PersonView[]>;
  app(): Promise<AppView>;
  open(person: string): Promise<{ problem: string | null }>;
  conversations(person: string): Promise<ConversationView[]>;
  messages(person: string, conversation: string): Promise<MessageView[]>;
  send(person: string, conversation: string, draft: Draft, deliveries?: number): Promise<SentView>;
  /** Sends an invoke about a message or, without one, from the compose box. */
  invoke(person: string, conversation: string, invoke: Invoke): Promise<SentView>;
  tabToken(person: string, audience?: string): Promise<string>;
  /** What would have been mailed, oldest first. */
  mail(): Promise<MailView[]>;
}

/** An invoke activity: its name, its value, the message it is about, and how many times Teams delivers it. */
export interface Invoke {
  readonly name: string;
  readonly value: JsonObject;
  readonly messageId?: string;
  readonly deliveries?: number;
}

const ErrorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
const OpenAnswer = z.object({ problem: z.nullable(z.string()) });
const TokenAnswer = z.object({ token: z.string() });

async function readAnswer<T>(response: Response, schema: z.ZodMiniType<T>): Promise<T> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return schema.parse(body);
  const error = ErrorBody.safeParse(body);
  const reason = error.success
    ? error.data.error.message
    : `The local Teams server answered ${response.status}.`;
  throw new TeamsUnavailable(reason);
}

async function call<T>(url: string, schema: z.ZodMiniType<T>, body?: unknown): Promise<T> {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    throw new TeamsUnavailable('The local Teams server is not answering. Is `npm start` running?', { cause });
  }
  return readAnswer(response, schema);
}

/** A client of the local Teams server at this address. */
export function teamsApi(baseUrl: string): TeamsApi {
  const as = (person: string): string => `${baseUrl}/client/people/${encodeURIComponent(person)}`;
  const at = (person: string, conversation: string): string =>
    `${as(person)}/conversations/${encodeURIComponent(conversation)}`;
  return {
    people: () => call(`${baseUrl}/client/people`, z.array(PersonView)),
    app: () => call(`${baseUrl}/client/app`, AppView),
    open: (person) => call(`${as(person)}/open`, OpenAnswer, {}),
    conversations: (person) => call(`${as(person)}/conversations`, z.array(ConversationView)),
    messages: (person, conversation) => call(`${at(person, conversation)}/messages`, z.array(MessageView)),
    send: (person, conversation, draft, deliveries = 1) =>
      call(`${at(person, conversation)}/messages`, SentView, { ...draft, deliveries }),
    invoke: (person, conversation, invoke) => call(`${at(person, conversation)}/invokes`, SentView, invoke),
    mail: () => call(`${baseUrl}/client/mail`, z.array(MailView)),
    tabToken: async (person, audience) => {
      const query = audience === undefined ? '' : `?audience=${encodeURIComponent(audience)}`;
      return (await call(`${as(person)}/tab-token${query}`, TokenAnswer)).token;
    },
  };
}
