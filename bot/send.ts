import type { Clock } from '../core/ports/clock';
import { ConnectorFault } from './connector-fault';
import type { Destination, Member, TeamsHost } from './host';
import type { ConversationReference, References, SharedCard } from '../core/ports/references';
import type { ActivityPerson, BotLog } from './ports';
import type { Message } from './reply';

/** Sending as the rest of the bot does it: repeated where that is safe, and forgetting places that are gone. */
export interface Sender {
  /** Posts; the message id, or undefined when the bot may not speak there any more. */
  post(to: ConversationReference, message: Message): Promise<string | undefined>;
  /** Edits; «lost» when the message is not there any more, «gone» when the bot may not speak there. */
  update(to: ConversationReference, card: SharedCard, message: Message): Promise<'updated' | 'lost' | 'gone'>;
  /** The person's own chat, opened where it is not known yet. */
  openPersonal(person: ActivityPerson, serviceUrl: string): Promise<string>;
  members(of: Destination): Promise<readonly Member[]>;
  /** Repeats `call` while Teams asks for it; for answers within a turn. */
  patiently<Result>(conversationId: string, call: () => Promise<Result>): Promise<Result>;
}

export interface SenderParts {
  readonly host: TeamsHost;
  readonly references: Pick<References, 'markDead'>;
  readonly log: BotLog;
  readonly clock: Clock;
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

const tries = 4;
const firstPause = 500;
const longestPause = 20_000;

/** Makes a sender. Sends to one conversation go one after another: two at once in a thread answer 412 (teams notes 1.5). */
export function createSender({ host, references, log, wait }: SenderParts): Sender {
  const queues = new Map<string, Promise<unknown>>();

  function inTurn<Result>(conversationId: string, act: () => Promise<Result>): Promise<Result> {
    const before = queues.get(conversationId) ?? Promise.resolve();
    const mine = before.then(act, act);
    queues.set(conversationId, mine);
    const forget = (): void => {
      if (queues.get(conversationId) === mine) queues.delete(conversationId);
    };
    mine.then(forget, forget);
    return mine;
  }

  async function repeat<Result>(call: () => Promise<Result>, isSafe: boolean, attempt = 1): Promise<Result> {
    try {
      return await call();
    } catch (fault) {
      const pause = pauseAfter(fault, isSafe, attempt);
      if (pause === undefined) throw fault;
      await wait(pause);
      return repeat(call, isSafe, attempt + 1);
    }
  }

  async function noteGone(conversationId: string, fault: unknown): Promise<'gone'> {
    log.fault('teams.gone', fault, {});
    await references.markDead(conversationId);
    return 'gone';
  }

  return {
    post: async (to, message) => {
      try {
        return await inTurn(to.conversationId, () => repeat(() => host.post(to, message), false));
      } catch (fault) {
        if (!isOf(fault, 'gone')) throw fault;
        await noteGone(to.conversationId, fault);
        return undefined;
      }
    },
    update: async (to, card, message) => {
      try {
        await inTurn(to.conversationId, () => repeat(() => host.update(to, card.messageId, message), true));
        return 'updated';
      } catch (fault) {
        if (isOf(fault, 'message-lost')) return 'lost';
        if (isOf(fault, 'gone')) return noteGone(to.conversationId, fault);
        throw fault;
      }
    },
    openPersonal: (person, serviceUrl) => repeat(() => host.openPersonal(person, serviceUrl), true),
    members: (of) => repeat(() => host.members(of), true),
    patiently: (conversationId, call) => inTurn(conversationId, () => repeat(call, false)),
  };
}

/**
 * How long to wait before the next try, in milliseconds; undefined when there is none. «again» had no effect and may
 * always be repeated; «failed» may have had, so a post is not repeated after it.
 */
function pauseAfter(fault: unknown, isSafe: boolean, attempt: number): number | undefined {
  const mayRepeat = isOf(fault, 'again') || (isSafe && isOf(fault, 'failed'));
  if (!mayRepeat || attempt >= tries) return undefined;
  const asked = fault instanceof ConnectorFault ? fault.retryAfterMilliseconds : undefined;
  return Math.min(asked ?? firstPause * 3 ** (attempt - 1), longestPause);
}

function isOf(fault: unknown, kind: ConnectorFault['kind']): boolean {
  return fault instanceof ConnectorFault && fault.kind === kind;
}
