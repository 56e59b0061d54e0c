import type { GrantKindId, NeighbourhoodId, ThemeId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import { invalid, type FieldFault, type Refusal } from '../kernel/refusal';
import type { Chest } from '../founding/chest';
import { hasRepeats } from '../founding/check-set-up';
import type { Form } from '../founding/form';
import { findGrantKind, potOf, type GrantKind, type Round } from '../founding/round';
import type { Answer } from './application';

/** What of an application the round sets limits to. Amounts in pence. */
export interface Bid {
  readonly grantKind: GrantKindId;
  readonly neighbourhood: NeighbourhoodId;
  readonly themes: readonly ThemeId[];
  readonly askedPence: Pence;
  readonly minimumPence: Pence;
  readonly answers: readonly Answer[];
}

/**
 * What is wrong with a bid in this round: a kind, area or theme that it has not got, an amount outside the limits or an
 * answer to a question that is not asked. Undefined when it can be taken.
 */
export function checkBid(bid: Bid, round: Round, chest: Chest): Refusal | undefined {
  const kind = findGrantKind(round, bid.grantKind);
  if (kind === undefined) return invalid('grantKind', 'not-a-choice');
  if (potOf(round, bid.neighbourhood) === undefined) return invalid('neighbourhood', 'not-a-choice');
  const known = new Set(chest.themes.map((theme) => theme.id));
  if (!bid.themes.every((theme) => known.has(theme))) return invalid('themes', 'not-a-choice');
  if (hasRepeats(bid.themes)) return invalid('themes', 'repeated');
  return faultInAmounts(bid, kind) ?? faultInAnswers(bid.answers, round.form);
}

function faultInAmounts(bid: Bid, kind: GrantKind): Refusal | undefined {
  const { minimumPence, maximumPence } = kind;
  if (bid.askedPence < minimumPence || bid.askedPence > maximumPence) {
    return { code: 'amount-out-of-range', minimumPence, maximumPence };
  }
  if (bid.minimumPence === 0 || bid.minimumPence > bid.askedPence) {
    return { code: 'amount-out-of-range', minimumPence: 1, maximumPence: bid.askedPence };
  }
  return undefined;
}

function faultInAnswers(answers: readonly Answer[], form: Form): Refusal | undefined {
  if (hasRepeats(answers.map((answer) => answer.question))) return invalid('answers', 'repeated');
  const asked = new Set(form.pages.flatMap((page) => page.questions.map((question) => question.id)));
  const faults: FieldFault[] = answers
    .filter((answer) => !asked.has(answer.question))
    .map((answer) => ({ field: answer.question, fault: 'unknown-field' }));
  return faults.length === 0 ? undefined : { code: 'invalid-input', faults };
}
