import type { Instant } from '../../../core/kernel/dates';
import type { InputOf } from '../../../core/contracts/routes';
import type { Saved } from '../../../core/kernel/row';
import { isRefused, type Failure } from '../../api/call-failed';
import type { ActOutcome } from '../../api/use-act';
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

/** What the form shows. */
export interface ScoreSaving {
  readonly draft: ScoreDraft;
  readonly state: SavingState;
  /** True when the form began with work that was not sent last time. */
  readonly restored: boolean;
}

export interface ScoreSaver {
  readonly now: () => ScoreSaving;
  readonly subscribe: (changed: () => void) => () => void;
  readonly change: (part: Partial<ScoreDraft>) => void;
  /** Sends now instead of after the pause. */
  readonly flush: () => void;
  /** Settles a conflict: this draft, on top of that version. */
  readonly settle: (draft: ScoreDraft, scoreVersion: number) => void;
}

export interface ScoreSaverOptions {
  readonly panel: string;
  readonly task: ScoreTask;
  readonly unsent: UnsentStore;
  readonly send: (input: InputOf<'scoreApplication'>) => Promise<ActOutcome<Saved>>;
}

/** How long to wait after the last change, and between tries without a connection. */
const pauseMs = 700;
const retryMs = 5_000;

interface Work extends ScoreSaverOptions {
  saving: ScoreSaving;
  version: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  isSending: boolean;
  readonly listeners: Set<() => void>;
}

/**
 * Saves a score by itself while a member gives it: one send at a time, always of the newest draft, on top of the newest
 * version that this window knows. What is not sent is kept in the window's storage.
 */
export function createScoreSaver(options: ScoreSaverOptions): ScoreSaver {
  const { task, unsent } = options;
  const kept = unsent.read();
  const first = kept ?? { marks: task.marks, comment: task.comment };
  const work: Work = {
    ...options,
    saving: { draft: first, state: firstState(task, kept !== undefined), restored: kept !== undefined },
    version: kept?.scoreVersion ?? task.scoreVersion,
    timer: undefined,
    isSending: false,
    listeners: new Set(),
  };
  if (kept !== undefined) later(work, pauseMs);
  return {
    now: () => work.saving,
    subscribe: (changed) => {
      work.listeners.add(changed);
      return () => work.listeners.delete(changed);
    },
    change: (part) => {
      take(work, { ...work.saving.draft, ...part });
      later(work, pauseMs);
    },
    flush: () => void flush(work),
    settle: (draft, scoreVersion) => {
      work.version = scoreVersion;
      take(work, draft);
      later(work, 0);
    },
  };
}

function firstState(task: ScoreTask, kept: boolean): SavingState {
  if (kept) return { kind: 'lacking' };
  return task.savedAt === undefined ? { kind: 'untouched' } : { kind: 'saved', at: task.savedAt };
}

function later(work: Work, milliseconds: number): void {
  clearTimeout(work.timer);
  work.timer = setTimeout(() => void flush(work), milliseconds);
}

function show(work: Work, change: Partial<ScoreSaving>): void {
  work.saving = { ...work.saving, ...change };
  for (const listener of work.listeners) listener();
}

function take(work: Work, draft: ScoreDraft): void {
  work.unsent.keep({ ...draft, scoreVersion: work.version });
  const isWhole = lackOf(work.task, draft).kind === 'nothing';
  show(work, { draft, state: { kind: isWhole ? 'saving' : 'lacking' } });
}

async function flush(work: Work): Promise<void> {
  clearTimeout(work.timer);
  const { draft } = work.saving;
  const lack = lackOf(work.task, draft);
  if (work.isSending || lack.kind !== 'nothing' || work.unsent.read() === undefined) return;
  work.isSending = true;
  show(work, { state: { kind: 'saving' } });
  const outcome = await work.send({
    panel: work.panel,
    application: work.task.reading.id,
    applicationVersion: work.task.reading.version,
    scoreVersion: work.version,
    marks: { ...lack.marks },
    comment: draft.comment.trim(),
  });
  work.isSending = false;
  settleSend(work, draft, outcome);
}

function settleSend(work: Work, sent: ScoreDraft, outcome: ActOutcome<Saved>): void {
  if (outcome.kind === 'failed') {
    show(work, { state: stateOf(outcome.failure) });
    if (outcome.failure.kind === 'offline') later(work, retryMs);
    return;
  }
  if (outcome.kind === 'done') work.version = outcome.answer.version;
  if (!sameDraft(sent, work.saving.draft)) {
    take(work, work.saving.draft);
    later(work, pauseMs);
    return;
  }
  work.unsent.drop();
  const at = new Date().toISOString();
  show(work, { state: outcome.kind === 'filing' ? { kind: 'filing' } : { kind: 'saved', at } });
}

function stateOf(failure: Failure): SavingState {
  if (failure.kind === 'offline') return { kind: 'offline' };
  return isRefused(failure, 'changed-since-opened') ? { kind: 'conflict' } : { kind: 'refused', failure };
}
