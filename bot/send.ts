import type { ConversationReference, References, SharedCard } from '../core/ports/references';
import { ConnectorFault, type ConnectorFaultKind } from './connector-fault';
import type { Destination, Member, TeamsHost } from './host';
import { createPatience } from './patience';
import type { ActivityPerson, BotLog } from './ports';
import type { Message } from './reply';

/** Sending as the rest of the bot does it: repeated where that is safe, and forgetting places that are gone. */
export interface Sender {
  /** Posts; the message id, or undefined when the bot may not speak there any more. */
  post(to: ConversationReference, message: Message): Promise<string | undefined>;
  /** Edits; «lost» when the message is not there any more, «gone» when the bot may not speak there. */
  update(to: ConversationReference, card: SharedCard, message: Message): Promise<'updated' | 'lost' | 'gone'>;
  /** The person's own chat, opened where it is not known yet. Throws ConnectorFault. */
  openPersonal(person: ActivityPerson, serviceUrl: string): Promise<string>;
  members(of: Destination): Promise<readonly Member[]>;
  /** Answers within a turn, in the order of the conversation. */
  answer(conversationId: string, respond: () => Promise<void>): Promise<void>;
}

export interface SenderParts {
  readonly host: TeamsHost;
  readonly references: Pick<References, 'markDead'>;
  readonly log: BotLog;
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

export function createSender({ host, references, log, wait }: SenderParts): Sender {
  const patience = createPatience(wait);

  async function noteGone(conversationId: string, fault: unknown): Promise<'gone'> {
    log.fault('teams.gone', fault, {});
    await references.markDead(conversationId);
    return 'gone';
  }

  return {
    post: async (to, message) => {
      try {
        return await patience.inTurn(to.conversationId, () => host.post(to, message), false);
      } catch (fault) {
        if (!isOf(fault, 'gone')) throw fault;
        await noteGone(to.conversationId, fault);
        return undefined;
      }
    },
    update: async (to, card, message) => {
      try {
        const call = () => host.update(to, card.messageId, message);
        await patience.inTurn(to.conversationId, call, true);
        return 'updated';
      } catch (fault) {
        if (isOf(fault, 'message-lost')) return 'lost';
        if (isOf(fault, 'gone')) return noteGone(to.conversationId, fault);
        throw fault;
      }
    },
    openPersonal: (person, serviceUrl) => patience.again(() => host.openPersonal(person, serviceUrl)),
    members: (of) => patience.again(() => host.members(of)),
    answer: (conversationId, respond) => patience.inTurn(conversationId, respond, false),
  };
}

function isOf(fault: unknown, kind: ConnectorFaultKind): boolean {
  return fault instanceof ConnectorFault && fault.kind === kind;
}
