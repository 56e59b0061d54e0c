import { refusalWords, type RefusalWords } from '../../core/contracts/refusal-words';
import type { Refusal } from '../../core/kernel/refusal';
import type { Card } from '../reply';
import { faultWords } from '../words/en-gb/common';
import { cardOf, line, type Actions } from './parts';

/** A refusal alone: what happened, and what to do next. It names nothing that the person may not know of. */
export function refusalCard(refusal: Refusal, actions: Actions = []): Card {
  return wordsCard(wordsOf(refusal), actions);
}

/** The words of a refusal as cards say them. `labels` are what the form calls its fields. */
export function wordsOf(refusal: Refusal, labels: Readonly<Record<string, string>> = {}): RefusalWords {
  const words = refusalWords(withLabels(refusal, labels));
  const isFiling = refusal.code === 'record-unavailable' && refusal.saved;
  return isFiling ? { title: faultWords.filingTitle, next: faultWords.filingNext } : words;
}

function withLabels(refusal: Refusal, labels: Readonly<Record<string, string>>): Refusal {
  if (refusal.code !== 'invalid-input') return refusal;
  const faults = refusal.faults.map((fault) => ({ ...fault, field: labels[fault.field] ?? fault.field }));
  return { ...refusal, faults };
}

/** A card that says one thing. */
export function wordsCard(words: RefusalWords, actions: Actions = []): Card {
  return cardOf({ heading: words.title, body: words.next === '' ? [] : [line(words.next)], actions });
}
