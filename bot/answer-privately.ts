import type { CardVerb } from '../core/contracts/card-actions';
import { personKey } from '../core/kernel/ids';
import type { From } from './inbound';
import { postInOwnChat } from './own-chat';
import type { Reply } from './reply';
import type { BotServices } from './services';
import { commonWords } from './words/en-gb/common';

/** Answers made for one person's eyes; in a channel everybody would read them (law 3). */
const forOnePerson: ReadonlySet<CardVerb> = new Set<CardVerb>([
  'fund.show',
  'left.show',
  'applications.show',
  'waiting.show',
  'members.remind',
  'need.form',
  'needs.show',
  'sessions.show',
]);

/** True when the answer to this command must not be read by a whole channel. */
export function isForOnePerson(from: From, verb: CardVerb): boolean {
  return from.place.kind !== 'personal' && forOnePerson.has(verb);
}

/** Sends the answer to the person's own chat, and says so where they asked. */
export async function answerPrivately(from: From, reply: Reply, services: BotServices): Promise<Reply> {
  if (reply.kind !== 'card') return reply;
  const { tenantId, objectId } = from.sender;
  const isSent = await postInOwnChat(services, personKey(tenantId, objectId), reply, from.place);
  return { kind: 'text', text: isSent ? commonWords.sentToYou : commonWords.cannotReachYou };
}
