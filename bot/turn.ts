import { isCardVerb, type CardVerb } from '../core/contracts/card-actions';
import type { CommandName } from '../core/contracts/commands';
import { RecordBroken, RecordUnavailable } from '../core/ports/faults';
import { answerPrivately, isForOnePerson } from './answer-privately';
import { refusalCard, wordsCard } from './cards/refusal-card';
import { readCommand } from './commands/read-command';
import { cardHandlers } from './handlers/card-handlers';
import { findApplications } from './handlers/engaging/find-applications';
import { showUnknown } from './handlers/founding/show-help';
import { showLeft } from './handlers/founding/show-left';
import { introduce } from './handlers/introduce';
import type { CardActionInbound, CommandInbound, DialogInbound, From, Inbound } from './inbound';
import { noteRefusal, readData, type Press } from './press';
import type { Membership } from './ports';
import { cardReply, type Reply } from './reply';
import type { BotServices } from './services';
import { commonWords, faultWords } from './words/en-gb/common';

/** What something reached the bot comes to. Never throws: a fault becomes a card that says what may have been saved. */
export async function takeTurn(inbound: Inbound, services: BotServices): Promise<Reply> {
  try {
    return await answer(inbound, services);
  } catch (fault) {
    services.log.fault('bot.fault', fault, { action: actionOf(inbound) });
    return faultReply(fault);
  }
}

/** What an inbound is called in the log. */
export function actionOf(inbound: Inbound): string {
  return 'verb' in inbound && isCardVerb(inbound.verb) ? inbound.verb : inbound.kind;
}

async function answer(inbound: Inbound, services: BotServices): Promise<Reply> {
  switch (inbound.kind) {
    case 'command':
      return runCommand(inbound, await services.chestsOf(inbound.sender), services);
    case 'card-action':
    case 'dialog':
      return runCardAction(inbound, services);
    case 'extension-query': {
      const memberships = await services.chestsOf(inbound.sender);
      return findApplications(pressOf(inbound, memberships, 'applications.show', {}), services, inbound.text);
    }
    case 'installed':
      return introduce(inbound, await chestsIfReached(inbound, services), services);
    case 'link':
      return { kind: 'finds', finds: [] };
    case 'removed':
    case 'members-changed':
    case 'other-invoke':
    case 'other':
      return { kind: 'nothing' };
  }
}

/** A first word is said even while the record is away: it needs nothing of it but the buttons. */
async function chestsIfReached({ sender }: From, services: BotServices): Promise<readonly Membership[]> {
  try {
    return await services.chestsOf(sender);
  } catch (fault) {
    if (!(fault instanceof RecordUnavailable)) throw fault;
    services.log.fault('bot.fault', fault, { action: 'installed' });
    return [];
  }
}

async function runCardAction(
  inbound: CardActionInbound | DialogInbound,
  services: BotServices,
): Promise<Reply> {
  const { verb } = inbound;
  if (!isCardVerb(verb)) return oldCard();
  const memberships = await chestsOrPutOff(inbound, services);
  const trigger = inbound.kind === 'card-action' ? inbound.trigger : 'manual';
  return runVerb(inbound, memberships, verb, inbound.data, services, trigger);
}

/** While the record is away a press still is taken for the chest that its card names, so that nothing sent is lost. */
async function chestsOrPutOff(
  { sender, data }: CardActionInbound | DialogInbound,
  services: BotServices,
): Promise<readonly Membership[]> {
  try {
    return await services.chestsOf(sender);
  } catch (fault) {
    if (!(fault instanceof RecordUnavailable)) throw fault;
    const putOff = services.putOff?.(sender, textsIn(data)['chest'] ?? '');
    if (putOff === undefined) throw fault;
    return [putOff];
  }
}

async function runVerb<Verb extends CardVerb>(
  from: From,
  memberships: readonly Membership[],
  verb: Verb,
  sent: unknown,
  services: BotServices,
  trigger: 'manual' | 'automatic' = 'manual',
): Promise<Reply> {
  const data = readData(verb, sent);
  const press = { ...pressOf(from, memberships, 'help.show', {}), verb, sent, typed: textsIn(sent), trigger };
  if (data === undefined) {
    noteRefusal(press, services, { code: 'invalid-input', faults: [] });
    return oldCard();
  }
  if (memberships.length === 0) return noRole();
  return cardHandlers[verb]({ ...press, data }, services);
}

const verbs: Readonly<Record<CommandName, CardVerb>> = {
  status: 'fund.show',
  left: 'left.show',
  applications: 'applications.show',
  waiting: 'waiting.show',
  remind: 'members.remind',
  need: 'need.form',
  needs: 'needs.show',
  sessions: 'sessions.show',
  poll: 'poll.post',
  panel: 'panel.show',
  help: 'help.show',
};

async function runCommand(
  inbound: CommandInbound,
  memberships: readonly Membership[],
  services: BotServices,
): Promise<Reply> {
  if (memberships.length === 0) return noRole();
  const read = readCommand(inbound.text);
  const here = await ofThisPlace(inbound, memberships, services);
  const press = pressOf(inbound, here, 'help.show', {});
  if (read.kind !== 'command') return showUnknown(press, services, read.kind === 'unsure' ? read.names : []);
  const isPlaced = read.about !== '' && (read.name === 'left' || read.name === 'status');
  const verb = isPlaced ? 'left.show' : verbs[read.name];
  const reply = isPlaced
    ? await showLeft(pressOf(inbound, here, 'left.show', {}), services, read.about)
    : await runVerb(inbound, here, verb, {}, services);
  return isForOnePerson(inbound, verb) ? answerPrivately(inbound, reply, services) : reply;
}

/** In a channel that is bound to a chest, the person's words are about that chest. */
async function ofThisPlace(
  inbound: CommandInbound,
  memberships: readonly Membership[],
  services: BotServices,
): Promise<readonly Membership[]> {
  if (inbound.place.kind === 'personal') return memberships;
  const chest = await services.references.chestOf(inbound.place.conversationId);
  const bound = memberships.filter((each) => each.chest === chest);
  return bound.length > 0 ? bound : memberships;
}

function pressOf<Verb extends CardVerb>(
  from: From,
  memberships: readonly Membership[],
  verb: Verb,
  data: Press<Verb>['data'],
): Press<Verb> {
  const { sender, place } = from;
  return { from: { sender, place }, verb, memberships, data, typed: {}, sent: {}, trigger: 'manual' };
}

/** Longer than any input of ours; what is longer did not come from our cards. */
const longestInput = 10_000;

/** The texts among what a card sent. Inputs always arrive as text; anything else is no input of ours. */
function textsIn(sent: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(sent ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length <= longestInput,
  );
  return Object.fromEntries(texts);
}

function oldCard(): Reply {
  return cardReply(
    wordsCard({ title: faultWords.oldCard, next: faultWords.oldCardNext }),
    faultWords.oldCard,
  );
}

function noRole(): Reply {
  return cardReply(
    wordsCard({ title: commonWords.noRole, next: commonWords.noRoleNext }),
    commonWords.noRole,
  );
}

function faultReply(fault: unknown): Reply {
  if (fault instanceof RecordUnavailable && fault.effect === 'none') {
    return cardReply(refusalCard({ code: 'record-unavailable', saved: false }), faultWords.faultTitle);
  }
  const isBroken = fault instanceof RecordBroken;
  const title = isBroken ? faultWords.brokenTitle : faultWords.faultTitle;
  const next = isBroken ? faultWords.brokenNext : faultWords.faultNext;
  return cardReply(wordsCard({ title, next }), title);
}
