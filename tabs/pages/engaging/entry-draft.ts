import type { InputOf } from '../../../core/contracts/routes';
import type { GrantKind } from '../../../core/founding/round';
import { parsePounds } from '../../../core/kernel/money';
import type { Faults } from '../../ui/form-faults';
import { newNonce } from '../../ui/nonce';

export type EntryInput = InputOf<'admitApplication'>;

/** An application as an officer is entering it for a group. */
export interface EntryDraft {
  readonly nonce: string;
  readonly groupName: string;
  readonly groupEmail: string;
  readonly registration: string;
  readonly title: string;
  readonly summary: string;
  readonly grantKind: string;
  readonly neighbourhood: string;
  readonly themes: readonly string[];
  readonly asked: string;
  readonly minimum: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** An empty entry, with the first kind of grant and the first area chosen. */
export function emptyEntry(grantKind: string, neighbourhood: string): EntryDraft {
  const texts = {
    groupName: '',
    groupEmail: '',
    registration: '',
    title: '',
    summary: '',
    asked: '',
    minimum: '',
  };
  return { ...texts, nonce: newNonce(), grantKind, neighbourhood, themes: [], answers: {} };
}

/** Reads an entry against the kind of grant that it is for, or names its faults by the contract's fields. */
export function readEntry(
  draft: EntryDraft,
  round: string,
  kind: GrantKind | undefined,
): { readonly input?: EntryInput; readonly faults: Faults } {
  const faults = missingTexts(draft);
  const askedPence = parsePounds(draft.asked);
  const minimumPence = draft.minimum.trim() === '' ? askedPence : parsePounds(draft.minimum);
  if (askedPence === undefined) faults['askedPence'] = 'not-an-amount';
  if (minimumPence === undefined) faults['minimumPence'] = 'not-an-amount';
  if (kind === undefined) faults['grantKind'] = 'not-a-choice';
  const answers = (kind?.questions ?? []).map(({ id }) => ({
    question: id,
    text: (draft.answers[id] ?? '').trim(),
  }));
  for (const question of kind?.questions ?? []) {
    const answer = answers.find((each) => each.question === question.id);
    if (question.required && answer?.text === '') faults[`answers.${question.id}`] = 'missing';
  }
  if (Object.keys(faults).length > 0 || askedPence === undefined || minimumPence === undefined)
    return { faults };
  const input: EntryInput = {
    nonce: draft.nonce,
    round,
    groupName: draft.groupName.trim(),
    ...maybe('groupEmail', draft.groupEmail),
    ...maybe('registration', draft.registration),
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    grantKind: draft.grantKind,
    neighbourhood: draft.neighbourhood,
    themes: [...draft.themes],
    askedPence,
    minimumPence,
    answers,
  };
  return { input, faults };
}

function missingTexts(draft: EntryDraft): Record<string, NonNullable<Faults[string]>> {
  const empty = (['groupName', 'title', 'summary'] as const).filter((field) => draft[field].trim() === '');
  return Object.fromEntries(empty.map((field) => [field, 'missing']));
}

/** A field that is left out when it is empty. */
function maybe<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  const given = text.trim();
  // The computed key is the one name that the type says.
  return given === '' ? {} : ({ [name]: given } as Partial<Record<Name, string>>);
}
