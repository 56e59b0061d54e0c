import type { InputOf } from '../../../core/contracts/routes';
import type { RawAnswer } from '../../../core/engaging/form/answers';
import { holdsPatientNumber } from '../../../core/engaging/form/read-text';
import type { FormWalk } from '../../../core/engaging/form/walk-form';
import { newNonce } from '../../ui/nonce';
import type { TextStorage } from '../../ui/window-storage';

export type EntryInput = InputOf<'admitApplication'>;
export type EntryChannel = EntryInput['channel'];
export const entryChannels: readonly EntryChannel[] = ['phone', 'in-person', 'paper'];

/** An application as an officer is entering it for a group: what was typed, and how the group applied. */
export interface EntryDraft {
  readonly nonce: string;
  readonly channel?: EntryChannel;
  readonly typed: Readonly<Record<string, RawAnswer>>;
}

/** An entry that nothing is written in yet, with a mark of its own. */
export function emptyEntry(): EntryDraft {
  return { nonce: newNonce(), typed: {} };
}

/** What is sent: answers that count, as the same walk reads them that the server does. */
export function inputOf(draft: EntryDraft, round: string, walk: FormWalk): EntryInput | undefined {
  if (draft.channel === undefined || !walk.isComplete) return undefined;
  // The contract's answers are the form's own values; its lists are not marked as read-only.
  const answers = structuredClone(walk.relevant) as EntryInput['answers'];
  return { nonce: draft.nonce, round, channel: draft.channel, answers };
}

/** Where an unsent entry is kept: this window's storage, for one chest, round and person. */
export interface EntryStore {
  readonly read: () => EntryDraft | undefined;
  readonly keep: (draft: EntryDraft) => void;
  readonly drop: () => void;
}

/** Keeps an entry that is not sent yet, so that a reload or a new sign-in loses nothing. */
export function entryStore(
  { chest, round, person }: { readonly chest: string; readonly round: string; readonly person: string },
  storage: TextStorage,
): EntryStore {
  const key = `unsent-entry|${chest}|${round}|${person}`;
  return {
    read: () => {
      try {
        const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
        return isEntry(value) ? value : undefined;
      } catch {
        // Written by an older page or by hand: it is no entry of ours.
        return undefined;
      }
    },
    keep: (draft) => {
      try {
        storage.setItem(key, JSON.stringify({ ...draft, typed: withoutPatients(draft.typed) }));
      } catch {
        // Storage full or forbidden: the form still holds the work, only a reload would lose it.
      }
    },
    drop: () => storage.removeItem(key),
  };
}

/** What may be kept: an answer that holds a patient's number stays on the screen only, until it is taken out. */
function withoutPatients(typed: EntryDraft['typed']): EntryDraft['typed'] {
  const kept = Object.entries(typed).filter(([, raw]) => !holdsPatientNumber(JSON.stringify(raw ?? '')));
  return Object.fromEntries(kept);
}

function isEntry(value: unknown): value is EntryDraft {
  if (typeof value !== 'object' || value === null) return false;
  if (!('nonce' in value) || typeof value.nonce !== 'string') return false;
  return 'typed' in value && typeof value.typed === 'object' && value.typed !== null;
}
