import { useCallback, useEffect, useRef, useState } from 'react';
import type { Instant } from '../../../core/kernel/dates';
import { isRefused, type Failure } from '../../api/call-failed';
import { useAct } from '../../api/use-act';
import { lackOf, sameDraft, type ScoreDraft, type ScoreTask } from './score-draft';
import type { UnsentStore } from './unsent-scores';

/** Where the saving of a score stands. */
export type SavingState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'lacking' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'filing' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'conflict' };

export interface ScoreSaving {
  readonly draft: ScoreDraft;
  readonly state: SavingState;
  /** True when the form began with work that was not sent last time. */
  readonly restored: boolean;
  readonly change: (part: Partial<ScoreDraft>) => void;
  /** Sends now instead of after the pause. */
  readonly flush: () => void;
  /** Settles a conflict: this draft, on top of that version. */
  readonly settle: (draft: ScoreDraft, scoreVersion: number) => void;
}

/** How long to wait after the last change, and between tries without a connection. */
const pauseMs = 700;
const retryMs = 5_000;

export interface ScoreSavingOptions {
  readonly chest: string;
  readonly panel: string;
  readonly task: ScoreTask;
  readonly unsent: UnsentStore;
}

/**
 * Saves a score by itself while a member gives it: one send at a time, always of the newest draft, on top of the newest
 * version that this window knows. What is not sent is kept in the window's storage.
 */
export function useScoreSaving({ chest, panel, task, unsent }: ScoreSavingOptions): ScoreSaving {
  const act = useAct('scoreApplication', { lookAgain: false });
  const [kept] = useState(unsent.read);
  const start: ScoreDraft = kept ?? { marks: task.marks, comment: task.comment };
  const [draft, setDraft] = useState(start);
  const [state, setState] = useState<SavingState>(() => firstState(task, kept !== undefined));
  const newest = useRef(start);
  const version = useRef(kept?.scoreVersion ?? task.scoreVersion);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const busy = useRef(false);
  const flushRef = useRef<() => Promise<void>>(() => Promise.resolve());

  const later = useCallback((milliseconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flushRef.current(), milliseconds);
  }, []);

  const take = (next: ScoreDraft): void => {
    newest.current = next;
    setDraft(next);
    unsent.keep({ ...next, scoreVersion: version.current });
    setState(lackOf(task, next).kind === 'nothing' ? { kind: 'saving' } : { kind: 'lacking' });
  };

  flushRef.current = async () => {
    clearTimeout(timer.current);
    const sent = newest.current;
    const lack = lackOf(task, sent);
    if (busy.current || lack.kind !== 'nothing') return;
    busy.current = true;
    setState({ kind: 'saving' });
    const outcome = await act.send({
      chest,
      panel,
      application: task.reading.id,
      applicationVersion: task.reading.version,
      scoreVersion: version.current,
      marks: { ...lack.marks },
      comment: sent.comment.trim(),
    });
    busy.current = false;
    if (outcome.kind === 'done') version.current = outcome.answer.version;
    if (outcome.kind !== 'failed') {
      if (!sameDraft(sent, newest.current)) return (take(newest.current), later(pauseMs));
      unsent.drop();
      return setState(
        outcome.kind === 'filing' ? { kind: 'filing' } : { kind: 'saved', at: new Date().toISOString() },
      );
    }
    setState(stateOf(outcome.failure));
    if (outcome.failure.kind === 'offline') later(retryMs);
  };

  useEffect(() => {
    const online = (): void => void flushRef.current();
    window.addEventListener('online', online);
    if (kept !== undefined) later(pauseMs);
    return () => {
      window.removeEventListener('online', online);
      clearTimeout(timer.current);
      // Leaving the page: what is whole is sent at once rather than kept for next time.
      if (unsent.read() !== undefined) void flushRef.current();
    };
    // Once for the life of the form: the newest of everything is read through the references.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return {
    draft,
    state,
    restored: kept !== undefined,
    change: (part) => {
      take({ ...newest.current, ...part });
      later(pauseMs);
    },
    flush: () => later(0),
    settle: (next, scoreVersion) => {
      version.current = scoreVersion;
      take(next);
      later(0);
    },
  };
}

function firstState(task: ScoreTask, kept: boolean): SavingState {
  if (kept) return { kind: 'lacking' };
  return task.savedAt === undefined ? { kind: 'untouched' } : { kind: 'saved', at: task.savedAt };
}

function stateOf(failure: Failure): SavingState {
  if (failure.kind === 'offline') return { kind: 'offline' };
  return isRefused(failure, 'changed-since-opened') ? { kind: 'conflict' } : { kind: 'refused', failure };
}
