import { cardActions, type CardData, type CardVerb } from '../core/contracts/card-actions';
import type { Actor } from '../core/kernel/actor';
import { personKey } from '../core/kernel/ids';
import type { Refusal } from '../core/kernel/refusal';
import { refusalCard } from './cards/refusal-card';
import type { Actions } from './cards/parts';
import type { From } from './inbound';
import type { Membership, SecurityEvent } from './ports';
import { cardReply, type Reply } from './reply';
import type { BotServices } from './services';
import type { BotUseCases } from './use-cases';

/** A press of a card's button, or a command that means the same, with the person's chests looked up. */
export interface Press<Verb extends CardVerb = CardVerb> {
  readonly from: From;
  readonly verb: Verb;
  readonly memberships: readonly Membership[];
  readonly data: CardData<Verb>;
  /** The card's inputs: text by input id. Whatever came as something else is not among them. */
  readonly typed: Readonly<Record<string, string>>;
  /** Everything that came with the press, unread. */
  readonly sent: unknown;
  readonly trigger: 'manual' | 'automatic';
}

/** A press in one chest, by the actor that the person is there. */
export interface ChestPress<Verb extends CardVerb = CardVerb> extends Press<Verb> {
  readonly actor: Actor;
  readonly useCases: BotUseCases;
}

export type Handle<Verb extends CardVerb> = (press: Press<Verb>, services: BotServices) => Promise<Reply>;
export type ChestHandle<Verb extends CardVerb> = (
  press: ChestPress<Verb>,
  services: BotServices,
) => Promise<Reply>;

/** Verbs whose data always name the chest. */
export type ChestVerb = {
  [Verb in CardVerb]: CardData<Verb> extends { readonly chest: string } ? Verb : never;
}[CardVerb];

/** The data of a press, read by the verb's schema: what it does not name is left out. Undefined for anything else. */
export function readData<Verb extends CardVerb>(verb: Verb, data: unknown): CardData<Verb> | undefined {
  const read = cardActions[verb].safeParse(data ?? {});
  // The schema found by the verb gives that verb's data; the table's union of schemas loses that tie.
  return read.success ? (read.data as CardData<Verb>) : undefined;
}

/** Handles a press in the chest that its data name. A chest in which the person has no role does not exist for them. */
export function inItsChest<Verb extends ChestVerb>(handle: ChestHandle<Verb>): Handle<Verb> {
  return async (press, services) => {
    const { chest }: { readonly chest: string } = press.data;
    const membership = press.memberships.find((each) => each.chest === chest);
    if (membership === undefined) return refused(press, services, { code: 'not-allowed' });
    return handle(inChest(press, services, membership), services);
  };
}

/** The press as it is in one of the person's chests. */
export function inChest<Verb extends CardVerb>(
  press: Press<Verb>,
  services: BotServices,
  { actor }: Membership,
): ChestPress<Verb> {
  return { ...press, actor, useCases: services.useCasesFor(actor, press.verb) };
}

/** Answers with a refusal alone, and notes it where it is the business of those who watch over security. */
export function refused(press: Press, services: BotServices, refusal: Refusal, actions: Actions = []): Reply {
  noteRefusal(press, services, refusal);
  const card = refusalCard(refusal, actions);
  return cardReply(card, card.fallbackText ?? '');
}

const watched: Readonly<Partial<Record<Refusal['code'], SecurityEvent>>> = {
  'not-allowed': 'authz.denied',
  'not-found': 'authz.denied',
  'not-on-panel': 'authz.denied',
  conflicted: 'authz.conflict',
  'limited-interest': 'authz.conflict',
  'interest-first': 'authz.conflict',
  'invalid-input': 'input.refused',
  'score-not-whole': 'input.refused',
};

/** Puts a refusal in the log: ids and the code, never what was typed. */
export function noteRefusal(press: Press, services: BotServices, refusal: Refusal): void {
  const { tenantId, objectId } = press.from.sender;
  const fields = { actor: personKey(tenantId, objectId), action: press.verb, code: refusal.code };
  const event = watched[refusal.code];
  if (event === undefined) services.log.note('bot.refused', fields);
  else services.log.security(event, fields);
}
