import * as inputs from '../../../core/contracts/need-inputs';
import type { Refusal } from '../../../core/kernel/refusal';
import { furtherInputs, needFormCard } from '../../cards/developing/need-form-card';
import { needReceiptCard } from '../../cards/developing/need-receipt-card';
import { wordsOf } from '../../cards/refusal-card';
import { noteRefusal, refused, type ChestHandle, type ChestPress } from '../../press';
import { readInput } from '../../read-input';
import { cardReply, type Reply } from '../../reply';
import type { BotServices } from '../../services';
import { needWords } from '../../words/en-gb/developing';

const fields = ['missing', 'forWhom', 'neighbourhood', ...furtherInputs] as const;

/** Raises a need. A refused form comes back to this person alone, its words intact and the fault marked (law 10). */
export const raiseNeed: ChestHandle<'need.raise'> = async (press, services) => {
  const typed = typedFields(press);
  const input = readInput(inputs.raiseNeed, { nonce: press.data.nonce, ...typed });
  const outcome = input.ok ? await press.useCases.raiseNeed(input.value) : input;
  if (!outcome.ok) return formAgain(press, services, outcome.refusal);
  return cardReply(needReceiptCard(press.data.chest, outcome.value), needWords.receiptTitle);
};

/** What was typed, by field. An input left empty is not there. */
function typedFields({ typed }: ChestPress): Readonly<Record<string, string>> {
  const filled = fields.flatMap((field) => {
    const text = typed[field];
    return text === undefined || text === '' ? [] : [[field, text] as const];
  });
  return Object.fromEntries(filled);
}

async function formAgain(
  press: ChestPress<'need.raise'>,
  services: BotServices,
  refusal: Refusal,
): Promise<Reply> {
  const isAboutWords = refusal.code === 'invalid-input' || refusal.code === 'personal-data';
  const view = isAboutWords ? await press.useCases.seeChest() : undefined;
  if (view?.ok !== true) return refused(press, services, refusal);
  noteRefusal(press, services, refusal);
  const words = wordsOf(refusal, labels);
  const form = {
    chest: view.value.id,
    fundName: view.value.name,
    nonce: press.data.nonce,
    neighbourhoods: view.value.neighbourhoods,
    themes: view.value.themes,
    typed: typedFields(press),
    refusal: {
      words,
      fields: faultyFields(refusal),
      ...(refusal.code === 'personal-data' ? { fieldWords: needWords.wordsError } : {}),
    },
  };
  return cardReply(needFormCard(form), needWords.formTitle);
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
