import { useCallback, useContext, useRef, useState } from 'react';
import type { AnswerOf, RouteName } from '../../core/contracts/routes';
import { SayContext } from '../ui/say';
import { shared } from '../words/shared';
import { failureOf, type Failure } from './call-failed';
import type { CallInput } from './client';
import { CallContext, useLookAgain } from './query';

/** How an act ended. `filing` acts are kept by the server and appear in a minute or two. */
export type ActOutcome<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'filing' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Act<Name extends RouteName> {
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** Sends it, once at a time. `said` is read out when it went well. */
  readonly send: (input: CallInput<Name>, said?: string) => Promise<ActOutcome<AnswerOf<Name>>>;
  readonly forget: () => void;
}

function isSavedForLater(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.refusal.code === 'record-unavailable' && failure.refusal.saved;
}

function isBeingFiled(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'filing' in answer && answer.filing === true;
}

export interface ActOptions {
  /** False for an act that runs by itself while somebody types: what is on screen stays as it is. */
  readonly lookAgain?: boolean;
}

/** An act on the server: whether it is under way, how it was refused, and what it says when it is done. */
export function useAct<Name extends RouteName>(name: Name, options: ActOptions = {}): Act<Name> {
  const call = useContext(CallContext);
  const say = useContext(SayContext);
  const lookAgain = useLookAgain();
  const underWay = useRef<Promise<ActOutcome<AnswerOf<Name>>>>(undefined);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const run = async (input: CallInput<Name>, said?: string): Promise<ActOutcome<AnswerOf<Name>>> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const answer = await call(name, input);
      if (options.lookAgain !== false) await lookAgain();
      if (isBeingFiled(answer)) say(shared.beingFiled);
      else if (said !== undefined) say(said);
      return { kind: 'done', answer };
    } catch (error) {
      const failed = failureOf(error);
      if (isSavedForLater(failed)) {
        say(shared.beingFiled);
        return { kind: 'filing' };
      }
      setFailure(failed);
      return { kind: 'failed', failure: failed };
    } finally {
      underWay.current = undefined;
      setBusy(false);
    }
  };

  const forget = useCallback(() => setFailure(undefined), []);
  return {
    busy,
    failure,
    forget,
    send: (input, said) => (underWay.current ??= run(input, said)),
  };
}
