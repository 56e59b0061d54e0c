import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { logFault } from '../log';
import { apiHeaders } from './headers';

/** What takes activities: the bot, made when the first one arrives. */
export interface ActivityTaker {
  handle(request: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  }): Promise<{ readonly status: number; readonly body?: unknown }>;
}

/** The largest activity that Teams sends, with room to spare, in characters. */
const largestActivity = 1_000_000;

/** Registers the bot's endpoint. */
export function registerMessages(bot: () => Promise<ActivityTaker>): void {
  app.http('messages', {
    methods: ['POST'],
    route: 'api/messages',
    authLevel: 'anonymous',
    handler: (request, context) => receive(bot, request, context.invocationId),
  });
}

async function receive(
  bot: () => Promise<ActivityTaker>,
  request: HttpRequest,
  trace: string,
): Promise<HttpResponseInit> {
  const text = await request.text();
  if (text.length > largestActivity) return { status: 413, headers: apiHeaders };
  try {
    const headers = Object.fromEntries(request.headers.entries());
    const { status, body } = await (await bot()).handle({ headers, body: readJson(text) });
    return { status, headers: apiHeaders, ...(body === undefined ? {} : { jsonBody: body }) };
  } catch (fault) {
    logFault('bot.fault', fault, { trace });
    return { status: 500, headers: apiHeaders };
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the bot refuses it as it refuses any other shape that is not an activity.
    return undefined;
  }
}
