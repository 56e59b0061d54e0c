import type { CallInput } from '../../api/client';
import { bands, trends } from '../../../core/developing/need';
import { newNonce } from '../../ui/nonce';

/** A need as it is being typed. */
export interface NeedDraft {
  readonly nonce: string;
  readonly missing: string;
  readonly forWhom: string;
  readonly neighbourhood: string;
  readonly theme: string;
  readonly band: string;
  readonly trend: string;
  readonly words: string;
}

export function emptyNeed(neighbourhood: string): NeedDraft {
  return {
    nonce: newNonce(),
    missing: '',
    forWhom: '',
    neighbourhood,
    theme: '',
    band: '',
    trend: '',
    words: '',
  };
}

/** The draft as it is sent: what was left empty is not there. */
export function needInput(chest: string, draft: NeedDraft, allTheSame: boolean): CallInput<'raiseNeed'> {
  const { nonce, missing, forWhom, neighbourhood, theme, words } = draft;
  const band = bands.find((each) => each === draft.band);
  const trend = trends.find((each) => each === draft.trend);
  return {
    chest,
    nonce,
    missing: missing.trim(),
    forWhom: forWhom.trim(),
    neighbourhood,
    ...(theme === '' ? {} : { theme }),
    ...(band === undefined ? {} : { band }),
    ...(trend === undefined ? {} : { trend }),
    ...(words.trim() === '' ? {} : { words: words.trim() }),
    ...(allTheSame ? { sendAllTheSame: true } : {}),
  };
}
