import type { SignIn } from '../sign-in/server';
import type { DeliveryView, JsonObject } from './client/wire';

/** How to reach the bot. */
export interface BotEndpoint {
  readonly url: string;
  readonly serviceUrl: string;
  readonly signIn: SignIn;
}

/** How long Teams waits for an answer, in milliseconds, and how often it tries when none comes. */
export interface Patience {
  readonly timeoutMs: number;
  readonly tries: number;
}

const cardPatience: Patience = { timeoutMs: 15_000, tries: 1 };
const dialogPatience: Patience = { timeoutMs: 5_000, tries: 3 };

/**
 * How patient Teams is with an activity: searches and dialogs get 5 s and two repeats, everything else 15 s.
 * Source: Microsoft's pages on message extensions and dialogs; card actions as reported in issues.
 */
export function patienceFor(activity: JsonObject): Patience {
  const name = typeof activity['name'] === 'string' ? activity['name'] : '';
  return name.startsWith('composeExtension/') || name.startsWith('task/') ? dialogPatience : cardPatience;
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function deliverOnce(bot: BotEndpoint, activity: JsonObject, timeoutMs: number): Promise<DeliveryView> {
  const token = await bot.signIn.issueConnectorToken(bot.serviceUrl);
  try {
    const response = await fetch(bot.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, body: parseBody(await response.text()) };
  } catch {
    // No connection and no answer in time look the same to a person: the bot cannot be reached.
    return { status: 0, body: null };
  }
}

/**
 * Sends a signed activity to the bot, repeating the same one while no answer comes, as Teams does.
 * @returns status 0 when the bot never answered
 */
export async function deliverActivity(bot: BotEndpoint, activity: JsonObject): Promise<DeliveryView> {
  const { timeoutMs, tries } = patienceFor(activity);
  let delivery: DeliveryView = { status: 0, body: null };
  for (let attempt = 1; attempt <= tries && delivery.status === 0; attempt += 1) {
    delivery = await deliverOnce(bot, activity, timeoutMs);
  }
  return delivery;
}

/** Delivers the same activity several times at once, as Teams does when an answer is slow. */
export function deliverRepeatedly(
  bot: BotEndpoint,
  activity: JsonObject,
  times: number,
): Promise<DeliveryView[]> {
  return Promise.all(Array.from({ length: times }, () => deliverActivity(bot, activity)));
}
