import { useContext, useState } from 'react';
import type { RawAnswer } from '../../../core/engaging/form/answers';
import { staffForm } from '../../../core/engaging/form/staff-form';
import { walkTyped, type FormWalk } from '../../../core/engaging/form/walk-form';
import type { RoundView } from '../../../core/founding/round-view';
import { HostContext } from '../../host/host-context';
import { windowStorage } from '../../ui/window-storage';
import { emptyEntry, entryStore, type EntryChannel, type EntryDraft } from './entry-draft';

/** An entry under way: what was typed, the walk that follows from it, and the acts on it. */
export interface Entry {
  readonly round: RoundView;
  readonly draft: EntryDraft;
  readonly walk: FormWalk;
  /** True when it was found again in this window. */
  readonly wasKept: boolean;
  readonly type: (question: string, raw: RawAnswer) => void;
  readonly choose: (channel: EntryChannel) => void;
  readonly startAgain: () => void;
}

/** Holds an entry for a round and keeps it in this window as it is typed. */
export function useEntry(chest: string, round: RoundView): Entry {
  const person = useContext(HostContext).personId ?? 'me';
  const [store] = useState(() => entryStore({ chest, round: round.id, person }, windowStorage()));
  const [kept] = useState(() => store.read());
  const [draft, setDraft] = useState<EntryDraft>(() => kept ?? emptyEntry());
  const change = (part: Partial<EntryDraft>): void => {
    const next = { ...draft, ...part };
    store.keep(next);
    setDraft(next);
  };
  return {
    round,
    draft,
    walk: walkTyped(staffForm(round.form), draft.typed),
    wasKept: kept !== undefined && kept.nonce === draft.nonce,
    type: (question, raw) => change({ typed: { ...draft.typed, [question]: raw } }),
    choose: (channel) => change({ channel }),
    startAgain: () => {
      store.drop();
      setDraft(emptyEntry());
    },
  };
}
