import { ConnectorFault } from './connector-fault';

/** Runs calls to Teams one after another for each conversation, and again where Teams asks for it. */
export interface Patience {
  /**
   * Waits for earlier calls about the conversation: two at once in a thread answer 412 (teams notes 1.5). `isSafe` says
   * that a repeat can do no harm; a post is not, since one that seemed to fail may stand there already.
   */
  inTurn<Result>(conversationId: string, call: () => Promise<Result>, isSafe: boolean): Promise<Result>;
  /** The same without waiting for others: for calls that only read. */
  again<Result>(call: () => Promise<Result>): Promise<Result>;
}

const tries = 4;
/** In milliseconds; each pause is three times the one before. */
const firstPause = 500;
const longestPause = 20_000;

export function createPatience(wait: (milliseconds: number) => Promise<void>): Patience {
  const last = new Map<string, Promise<unknown>>();

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

  return {
    again: (call) => repeat(call, true),
    inTurn: (conversationId, call, isSafe) => {
      const act = () => repeat(call, isSafe);
      const mine = (last.get(conversationId) ?? Promise.resolve()).then(act, act);
      last.set(conversationId, mine);
      const forget = (): void => {
        if (last.get(conversationId) === mine) last.delete(conversationId);
      };
      mine.then(forget, forget);
      return mine;
    },
  };
}

/**
 * How long to wait before the next try, in milliseconds; undefined when there is none. «again» had no effect and may
 * always be repeated; «failed» may have had one.
 */
function pauseAfter(fault: unknown, isSafe: boolean, attempt: number): number | undefined {
  if (!(fault instanceof ConnectorFault) || attempt >= tries) return undefined;
  const mayRepeat = fault.kind === 'again' || (isSafe && fault.kind === 'failed');
  if (!mayRepeat) return undefined;
  return Math.min(fault.retryAfterMilliseconds ?? firstPause * 3 ** (attempt - 1), longestPause);
}
