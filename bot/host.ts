import {
  CardFactory,
  MessageFactory,
  createBotFrameworkAuthenticationFromConfiguration,
  type Activity,
  type TurnContext,
} from 'botbuilder-core';
import { CloudAdapter } from 'botbuilder/lib/cloudAdapter';
import { ClaimsIdentity } from 'botframework-connector';
import { ConnectorFault } from './connector-fault';
import type { ConversationReference } from '../core/ports/references';
import type { ActivityPerson, TokenSource } from './ports';
import type { Message } from './reply';

/** Who the bot is to Teams. */
export interface TeamsHostConfig {
  readonly botAppId: string;
  readonly tokens: TokenSource;
}

/** Where a message goes: the parts of a reference that Teams needs. */
export type Destination = Pick<ConversationReference, 'conversationId' | 'serviceUrl' | 'tenantId'>;

/** One member of a conversation. */
export interface Member {
  readonly teamsId: string;
  readonly objectId: string | undefined;
}

/** Answers where the activity came from, in its thread. Throws ConnectorFault. */
export type Respond = (message: Message) => Promise<void>;

/**
 * Teams, as the rest of the bot sees it. This is the one file that knows botbuilder: the SDK is no longer developed, so
 * it must be replaceable. It neither checks inbound tokens nor repeats calls; both are ours (verify-activity-token.ts,
 * send.ts), since the SDK's own ways fall short (teams notes 5.3).
 */
export interface TeamsHost {
  /** Runs `turn` for an activity whose token has been checked already; everything that it starts is awaited. */
  run(activity: object, turn: (respond: Respond) => Promise<void>): Promise<void>;
  /** Posts a message (in a channel: a new thread) and answers its id. Throws ConnectorFault. */
  post(to: Destination, message: Message): Promise<string>;
  /** Edits a message. Throws ConnectorFault. */
  update(to: Destination, messageId: string, message: Message): Promise<void>;
  /** Opens a person's own chat with the bot and answers its conversation id. Throws ConnectorFault. */
  openPersonal(person: Pick<ActivityPerson, 'tenantId' | 'objectId'>, serviceUrl: string): Promise<string>;
  /** Everyone in the conversation itself, not in the team around a channel. Throws ConnectorFault. */
  members(of: Destination): Promise<readonly Member[]>;
}

/** The audience of tokens that the connector takes. */
const connectorAudience = 'https://api.botframework.com';
/** The longest that one call to Teams may take, in milliseconds. */
const longestCall = 10_000;
const channelId = 'msteams';

type Authentication = ReturnType<typeof createBotFrameworkAuthenticationFromConfiguration>;
type AuthenticationParameters = Parameters<typeof createBotFrameworkAuthenticationFromConfiguration>;
type CredentialsFactory = NonNullable<AuthenticationParameters[1]>;
type HttpClient = NonNullable<NonNullable<AuthenticationParameters[4]>['httpClient']>;

/** Makes the bot's seam to Teams. Throws without an app id: the SDK would then let anybody in. */
export function createTeamsHost({ botAppId, tokens }: TeamsHostConfig): TeamsHost {
  if (botAppId === '') throw new Error('The bot has no app id.');
  const authentication = authenticateWith(tokens);
  const adapter = new CloudAdapter(authentication);
  const claims = new ClaimsIdentity([
    { type: 'aud', value: botAppId },
    { type: 'appid', value: botAppId },
  ]);
  const connectors = authentication.createConnectorFactory(claims);

  async function speak<Result>(to: Destination, act: (context: TurnContext) => Promise<Result>) {
    const answers: Result[] = [];
    await adapter.continueConversationAsync(
      claims,
      referenceTo(to, botAppId),
      connectorAudience,
      async (context) => {
        answers.push(await act(context));
      },
    );
    return answers[0];
  }

  return {
    run: (activity, turn) =>
      adapter.processActivityDirect(
        { audience: connectorAudience, claimsIdentity: claims, connectorFactory: connectors },
        { ...activity } as Activity,
        (context) => turn(async (message) => void (await context.sendActivity(activityOf(message)))),
      ),
    post: async (to, message) => {
      const sent = await speak(to, (context) => context.sendActivity(activityOf(message)));
      return sent?.id ?? '';
    },
    update: async (to, messageId, message) => {
      await speak(to, (context) => context.updateActivity({ ...activityOf(message), id: messageId }));
    },
    openPersonal: (person, serviceUrl) => openPersonal(adapter, botAppId, person, serviceUrl),
    members: async (of) => readMembers(await connectors.create(of.serviceUrl, connectorAudience), of),
  };
}

/** Botbuilder's own plumbing, with our tokens and our way over the network. */
function authenticateWith(tokens: TokenSource): Authentication {
  const credentials: CredentialsFactory = {
    isValidAppId: () => Promise.resolve(true),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () =>
      Promise.resolve({
        signRequest: async (request) => {
          request.headers.set('authorization', `Bearer ${await tokens.token(connectorAudience)}`);
          return request;
        },
      }),
  };
  const network = { httpClient: callOnce };
  return createBotFrameworkAuthenticationFromConfiguration(null, credentials, undefined, undefined, network);
}

/**
 * Makes one call and throws ConnectorFault unless it succeeds. The SDK's own client repeats a failed POST, which posts
 * twice when the first took effect, and never repeats 412; a fault that it does not know it leaves alone.
 */
const callOnce: HttpClient = {
  sendRequest: async (request) => {
    const body: unknown = request.body;
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      redirect: 'error',
      signal: AbortSignal.timeout(longestCall),
      ...(typeof body === 'string' ? { body } : {}),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new ConnectorFault(response.status, codeIn(text), response.headers.get('retry-after'));
    }
    const headers = request.headers.clone();
    for (const name of headers.headerNames()) headers.remove(name);
    for (const [name, value] of response.headers) headers.set(name, value);
    return { request, headers, status: response.status, bodyAsText: text };
  },
};

/** The code in the connector's error body, such as «ConversationNotFound». */
function codeIn(text: string): string {
  return /"code"\s*:\s*"(\w{1,80})"/.exec(text)?.[1] ?? '';
}

function activityOf(message: Message): Partial<Activity> {
  if (message.kind === 'text') return MessageFactory.text(message.text, message.text);
  const activity = MessageFactory.attachment(CardFactory.adaptiveCard(message.card));
  return { ...activity, summary: message.summary };
}

function referenceTo(to: Destination, botAppId: string) {
  return {
    channelId,
    serviceUrl: to.serviceUrl,
    bot: { id: `28:${botAppId}`, name: '' },
    conversation: {
      id: to.conversationId,
      tenantId: to.tenantId,
      isGroup: false,
      conversationType: '',
      name: '',
    },
  };
}

async function openPersonal(
  adapter: CloudAdapter,
  botAppId: string,
  person: Pick<ActivityPerson, 'tenantId' | 'objectId'>,
  serviceUrl: string,
): Promise<string> {
  let conversationId = '';
  const parameters = {
    isGroup: false,
    bot: { id: `28:${botAppId}`, name: '' },
    members: [{ id: person.objectId, name: '' }],
    tenantId: person.tenantId,
    channelData: { tenant: { id: person.tenantId } },
  };
  // The SDK's type asks for an activity that Teams takes for the first message; the chat is only opened here.
  const wanted = parameters as Parameters<typeof adapter.createConversationAsync>[4];
  await adapter.createConversationAsync(
    botAppId,
    channelId,
    serviceUrl,
    connectorAudience,
    wanted,
    (context) => {
      conversationId = context.activity.conversation.id;
      return Promise.resolve();
    },
  );
  return conversationId;
}

type Connector = Awaited<ReturnType<ReturnType<Authentication['createConnectorFactory']>['create']>>;

type PageOptions = Parameters<Connector['conversations']['getConversationPagedMembers']>[1];

/** The SDK's type asks for a token that the first page has not got. */
function pageFrom(continuationToken: string | undefined): PageOptions {
  const options = { pageSize: 500, ...(continuationToken === undefined ? {} : { continuationToken }) };
  return options as PageOptions;
}

async function readMembers(connector: Connector, of: Destination): Promise<readonly Member[]> {
  const found: Member[] = [];
  let continuationToken: string | undefined;
  do {
    // Each page names the next one, so they cannot be asked for together.
    // eslint-disable-next-line no-await-in-loop -- each page names the next
    const page = await connector.conversations.getConversationPagedMembers(
      of.conversationId,
      pageFrom(continuationToken),
    );
    for (const member of page.members) found.push({ teamsId: member.id, objectId: member.aadObjectId });
    continuationToken = page.continuationToken;
  } while (continuationToken !== undefined && continuationToken !== '');
  return found;
}
