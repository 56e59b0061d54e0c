import * as inputs from '../../../core/contracts/need-inputs';
import type { InputOf } from '../../../core/contracts/routes';
import { findUnsafeText } from '../../../core/developing/need-text';
import type { LikeNeed } from '../../../core/developing/need-view';
import type { Refusal } from '../../../core/kernel/refusal';
import { RecordUnavailable } from '../../../core/ports/faults';
import type { NeedForm } from '../../cards/developing/need-form';
import { allTheSameId, needFormCard } from '../../cards/developing/need-form-card';
import { furtherInputs } from '../../cards/developing/need-form-inputs';
import { needReceiptCard } from '../../cards/developing/need-receipt-card';
import { wordsOf } from '../../cards/refusal-card';
import { noteRefusal, refused, type ChestHandle, type ChestPress } from '../../press';
import { readInput } from '../../read-input';
import { cardReply, type Reply } from '../../reply';
import type { BotServices } from '../../services';
import { needWords } from '../../words/en-gb/developing';

const fields = ['missing', 'forWhom', 'neighbourhood', ...furtherInputs] as const;

type RaiseVerb = 'need.raise' | 'need.raise-mine';

/**
 * Raises a need. A refused form comes back to this person alone, its words intact and the fault marked (law 10); so does
 * one like which others were raised, once, so that its writer may join one of them instead.
 */
export const raiseNeed: ChestHandle<RaiseVerb> = async (press, services) => {
  const typed = typedFields(press);
  const sendAllTheSame = press.typed[allTheSameId] === 'true';
  const input = readInput(inputs.raiseNeed, { nonce: press.data.nonce, ...typed, sendAllTheSame });
  if (!input.ok) return formRefused(press, services, input.refusal);
  const like = press.verb === 'need.raise' ? await likeOf(press, input.value) : [];
  if (like.length > 0) return formWithLike(press, services, like);
  const raised = await press.useCases.raiseNeed(input.value);
  if (!raised.ok) return formRefused(press, services, raised.refusal);
  return cardReply(needReceiptCard(press.data.chest, raised.value), needWords.receiptTitle);
};

/** What was typed, by field. An input left empty is not there. */
function typedFields({ typed }: ChestPress): Readonly<Record<string, string>> {
  const filled = fields.flatMap((field) => {
    const text = typed[field];
    return text === undefined || text === '' ? [] : [[field, text] as const];
  });
  return Object.fromEntries(filled);
}

/** Needs that may say the same. None where this form was sent before, or nobody can look: raising never waits for it. */
async function likeOf(
  { useCases, data }: ChestPress<RaiseVerb>,
  { missing, forWhom, neighbourhood, theme, words, sendAllTheSame }: InputOf<'raiseNeed'>,
): Promise<readonly LikeNeed[]> {
  // What is going to be refused is not looked for.
  if (findUnsafeText({ missing, forWhom, words }, sendAllTheSame) !== undefined) return [];
  try {
    const found = await useCases.likeNeeds({ missing, forWhom, neighbourhood, theme });
    if (!found.ok || found.value.some(({ id }) => id === data.nonce)) return [];
    return found.value;
  } catch (fault) {
    if (fault instanceof RecordUnavailable) return [];
    throw fault;
  }
}

async function formWithLike(
  press: ChestPress<RaiseVerb>,
  services: BotServices,
  like: readonly LikeNeed[],
): Promise<Reply> {
  const form = await formOf(press);
  if (!form.ok) return refused(press, services, form.refusal);
  return cardReply(needFormCard({ ...form.value, like }), needWords.formTitle);
}

async function formRefused(
  press: ChestPress<RaiseVerb>,
  services: BotServices,
  refusal: Refusal,
): Promise<Reply> {
  const isAboutWords = refusal.code === 'invalid-input' || refusal.code === 'personal-data';
  const form = isAboutWords ? await formOf(press) : undefined;
  if (form?.ok !== true) return refused(press, services, refusal);
  noteRefusal(press, services, refusal);
  const isPersonal = refusal.code === 'personal-data';
  const marked = {
    words: wordsOf(refusal, labels),
    fields: faultyFields(refusal),
    ...(isPersonal ? { fieldWords: needWords.wordsError, isWarning: refusal.warning === true } : {}),
  };
  return cardReply(needFormCard({ ...form.value, refusal: marked }), needWords.formTitle);
}

/** The form with everything that was typed in it. */
async function formOf(press: ChestPress<RaiseVerb>) {
  const view = await press.useCases.seeChest();
  if (!view.ok) return view;
  const { id: chest, name: fundName, neighbourhoods, themes } = view.value;
  const { nonce } = press.data;
  const form: NeedForm = { chest, fundName, nonce, neighbourhoods, themes, typed: typedFields(press) };
  return { ok: true as const, value: form };
}

function faultyFields(refusal: Refusal): readonly string[] {
  if (refusal.code === 'personal-data') return [refusal.field];
  return refusal.code === 'invalid-input' ? refusal.faults.map((fault) => fault.field) : [];
}

const labels: Readonly<Record<string, string>> = {
  missing: needWords.missing,
  forWhom: needWords.forWhom,
  neighbourhood: needWords.where,
  theme: needWords.theme,
  band: needWords.band,
  trend: needWords.trend,
  evidence: needWords.evidence,
  words: needWords.words,
};
