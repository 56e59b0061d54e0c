import { isMark } from '../../../core/assessing/score';
import type { TextStorage } from '../../ui/window-storage';
import type { UnsentScore } from './score-draft';

/**
 * What a member typed and the server has not taken yet, kept in this window's own storage: it outlives a lost connection,
 * a reload and a new sign-in, and goes with the window.
 */
export interface UnsentStore {
  readonly read: () => UnsentScore | undefined;
  readonly keep: (score: UnsentScore) => void;
  readonly drop: () => void;
}

/** Whose score of what: chest, panel, application and person, so that people who share a machine do not share work. */
export interface UnsentKey {
  readonly chest: string;
  readonly panel: string;
  readonly application: string;
  readonly person: string;
}

function isUnsent(value: unknown): value is UnsentScore {
  if (typeof value !== 'object' || value === null) return false;
  if (!('marks' in value) || typeof value.marks !== 'object' || value.marks === null) return false;
  if (!('comment' in value) || typeof value.comment !== 'string') return false;
  return (
    'scoreVersion' in value &&
    typeof value.scoreVersion === 'number' &&
    Object.values(value.marks).every(isMark)
  );
}

/** The place of one unsent score. */
export function unsentScore(
  { chest, panel, application, person }: UnsentKey,
  storage: TextStorage,
): UnsentStore {
  const key = `unsent-score|${chest}|${panel}|${application}|${person}`;
  return {
    read: () => {
      try {
        const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
        return isUnsent(value) ? value : undefined;
      } catch {
        // Written by an older page or by hand: it is not a score of ours.
        return undefined;
      }
    },
    keep: (score) => {
      try {
        storage.setItem(key, JSON.stringify(score));
      } catch {
        // Storage full or forbidden: the form still holds the work, only a reload would lose it.
      }
    },
    drop: () => storage.removeItem(key),
  };
}
