import { createRemoteJWKSet, jwtVerify } from 'jose';
import { teamApp } from '../../../local/identities';
import { readText, sendJson, startLoopbackServer } from '../../../local/loopback-server';
import type { SignIn } from '../../../local/sign-in/server';
import { JsonObject } from '../../../local/teams/client/wire';

/** What a test wants the bot to do with one activity: the HTTP status and body to answer. */
export type BotReaction = (activity: JsonObject, bot: SmallBot) => Promise<BotAnswer> | BotAnswer;

export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** A bot of a few lines: checks Teams' token, remembers what came, and can call the connector back. */
export interface SmallBot {
  readonly url: string;
  readonly received: JsonObject[];
  react(reaction: BotReaction): void;
  /** While paused it answers 503 and does nothing, as a host that is still starting. */
  pause(isPaused: boolean): void;
  connector(method: string, path: string, body?: unknown, token?: string): Promise<ConnectorAnswer>;
  close(): Promise<void>;
}

export interface ConnectorAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

async function isFromTeams(
  signIn: SignIn,
  authorization: string | undefined,
  serviceUrl: unknown,
): Promise<boolean> {
  const keys = createRemoteJWKSet(new URL(`${signIn.url}/botconnector/keys`));
  const issuer = 'https://api.botframework.com';
  const token = (authorization ?? '').replace('Bearer ', '');
  const { payload } = await jwtVerify(token, keys, { issuer, audience: teamApp.clientId });
  return payload['serviceurl'] === serviceUrl;
}

async function callConnector(
  signIn: SignIn,
  serviceUrl: string,
  method: string,
  path: string,
  body: unknown,
  token: string | undefined,
): Promise<ConnectorAnswer> {
  const bearer = token ?? (await signIn.issueAppToken(teamApp, 'https://api.botframework.com'));
  const response = await fetch(`${serviceUrl}v3/${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    headers: response.headers,
  };
}

/** Starts a small bot; it answers 200 to everything until told otherwise. */
export async function startSmallBot(signIn: SignIn): Promise<SmallBot> {
  const received: JsonObject[] = [];
  let reaction: BotReaction = () => ({ status: 200 });
  let isPaused = false;
  const server = await startLoopbackServer(0, async (request, response) => {
    if (isPaused) return sendJson(response, 503, {});
    const activity = JsonObject.parse(JSON.parse(await readText(request)));
    if (!(await isFromTeams(signIn, request.headers.authorization, activity['serviceUrl']))) {
      return sendJson(response, 401, {});
    }
    received.push(activity);
    const answer = await reaction(activity, bot);
    sendJson(response, answer.status, answer.body ?? {});
  });
  const bot: SmallBot = {
    url: `${server.url}/api/messages`,
    received,
    react: (next) => {
      reaction = next;
    },
    pause: (next) => {
      isPaused = next;
    },
    connector: (method, path, body, token) => {
      const serviceUrl = String(received[0]?.['serviceUrl'] ?? '');
      return callConnector(signIn, serviceUrl, method, path, body, token);
    },
    close: () => server.close(),
  };
  return bot;
}

/** Reads a path such as `conversation.id` out of an activity; undefined when it is not there. */
export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => {
    const object = JsonObject.safeParse(inner);
    return object.success ? object.data[name] : undefined;
  }, value);
}

/** A card with one score input and one button, refreshed by itself for these people. */
export function scoreCard(heading: string, userIds: readonly string[] = []): JsonObject {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    refresh: {
      action: { type: 'Action.Execute', verb: 'card.refresh', data: { item: 'a1' } },
      userIds: [...userIds],
    },
    body: [
      { type: 'TextBlock', text: heading, style: 'heading', wrap: true },
      {
        type: 'Input.Number',
        id: 'score',
        label: 'Score from 0 to 4',
        isRequired: true,
        errorMessage: 'Give a score from 0 to 4',
        min: 0,
        max: 4,
      },
      { type: 'Input.Toggle', id: 'unsure', title: 'I am not sure', value: 'false' },
    ],
    actions: [{ type: 'Action.Execute', title: 'Save score', verb: 'score.save', data: { item: 'a1' } }],
  };
}

/** A message activity that carries one card. */
export function cardActivity(card: JsonObject): JsonObject {
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

/** The invoke answer that replaces the card for the one who pressed. */
export function cardAnswer(card: JsonObject): BotAnswer {
  return {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
  };
}
