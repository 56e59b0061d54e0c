import type { Channel } from '../core/ports/channel';
import { createChannel } from './channel';
import { createTeamsHost, type TeamsHost } from './host';
import { invokeBody, invokeRefusal } from './invoke-answer';
import type { Inbound } from './inbound';
import { createMemory, type Memory } from './memory';
import type { TokenSource } from './ports';
import { readActivity } from './read-activity';
import type { Reply } from './reply';
import { createSender } from './send';
import type { BotServices } from './services';
import { actionOf, takeTurn } from './turn';
import { createActivityTokenCheck, type TokenRules, type TokenVerdict } from './verify-activity-token';
import { withinTime } from './watchdog';
import { faultWords } from './words/en-gb/common';

/** What the bot is made from. */
export interface BotParts extends TokenRules, Omit<BotServices, 'sender'> {
  readonly tokens: TokenSource;
}

/** A request to the bot's endpoint: lower-case header names, and the body as parsed JSON. */
export interface BotRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

export interface BotResponse {
  readonly status: number;
  readonly body?: unknown;
}

export interface Bot {
  handle(request: BotRequest): Promise<BotResponse>;
  readonly channel: Channel;
}

/** Makes the bot. Throws when its own id, the issuer or the tenants are missing: it must never start open to anybody. */
export function createBot(parts: BotParts): Bot {
  if (parts.botAppId === '' || parts.issuer === '' || parts.tenantIds.length === 0) {
    throw new Error('The bot needs its app id, the issuer of its tokens and at least one tenant.');
  }
  const host = createTeamsHost(parts);
  const sender = createSender({ ...parts, host, wait });
  const services: BotServices = { ...parts, sender };
  const check = createActivityTokenCheck(parts);
  const memory = createMemory(parts);
  return {
    channel: createChannel(services),
    handle: async ({ headers, body }) => {
      const verdict = await check(headers['authorization'], body);
      return verdict.ok ? receive(host, services, memory, body) : turnAway(services, verdict, body);
    },
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Another tenant is told so with 200, or Teams would ask again and again; whoever else is turned away learns nothing. */
function turnAway(services: BotServices, verdict: TokenVerdict & { ok: false }, body: unknown): BotResponse {
  services.log.security(verdict.event, {});
  if (verdict.event !== 'tenant.rejected') return { status: verdict.status };
  return isInvoke(body)
    ? { status: 200, body: invokeRefusal('NotAllowed', faultWords.otherTenant) }
    : { status: 200 };
}

function isInvoke(body: unknown): body is object {
  return typeof body === 'object' && body !== null && 'type' in body && body.type === 'invoke';
}

async function receive(
  host: TeamsHost,
  services: BotServices,
  memory: Memory,
  body: unknown,
): Promise<BotResponse> {
  const inbound = readActivity(body);
  if (inbound === undefined || typeof body !== 'object' || body === null) {
    services.log.note('bot.unread', {});
    return isInvoke(body)
      ? { status: 200, body: invokeRefusal('NotSupported', faultWords.oldCardNext) }
      : { status: 200 };
  }
  const remembered = memory.remember(inbound);
  const answered = isInvoke(body)
    ? answerInvoke(host, services, inbound, body)
    : answerMessage(host, services, memory, inbound, body);
  const [response] = await Promise.all([answered, remembered]);
  return response;
}

/** Invokes are answered by us, always with 200: the SDK would turn a refusal into an HTTP error (teams notes 5.3). */
async function answerInvoke(
  host: TeamsHost,
  services: BotServices,
  inbound: Inbound,
  body: object,
): Promise<BotResponse> {
  let reply: Reply = { kind: 'nothing' };
  await host.run(body, async () => {
    reply = await withinTime(inbound, services, () => takeTurn(inbound, services));
  });
  return { status: 200, body: invokeBody(inbound.kind, reply) };
}

async function answerMessage(
  host: TeamsHost,
  services: BotServices,
  memory: Memory,
  inbound: Inbound,
  body: object,
): Promise<BotResponse> {
  if (memory.isRepeated(inbound)) {
    services.log.note('bot.repeated', { action: actionOf(inbound) });
    return { status: 200 };
  }
  await host.run(body, async (respond) => {
    const reply = await takeTurn(inbound, services);
    if (reply.kind !== 'card' && reply.kind !== 'text') return;
    await services.sender
      .answer(inbound.place.conversationId, () => respond(reply))
      .catch((fault: unknown) => services.log.fault('bot.unsaid', fault, { action: actionOf(inbound) }));
  });
  return { status: 200 };
}
