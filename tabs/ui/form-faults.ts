import type { FieldFaultKind } from '../../core/kernel/refusal';
import type { Failure } from '../api/call-failed';
import { fieldFaultWords } from '../words/forms';

/** Faults by field: «funders.1.pledgedPence» → what is wrong with it. */
export type Faults = Readonly<Partial<Record<string, FieldFaultKind>>>;

/** The faults that a refusal names, by field; none for any other failure. */
export function faultsOf(failure: Failure | undefined): Faults {
  if (failure?.kind !== 'refused' || failure.refusal.code !== 'invalid-input') return {};
  return Object.fromEntries(failure.refusal.faults.map(({ field, fault }) => [field, fault]));
}

/**
 * What to show beside a field: the words of its own fault, or of one inside it («funders» shows that of «funders.1» when
 * `deep`). An object to spread into Fluent's Field, so that a sound field is given nothing.
 */
export function faultOn(
  faults: Faults,
  field: string,
  deep = false,
): { readonly validationMessage?: string; readonly validationState?: 'error' } {
  const inside = deep ? Object.keys(faults).find((name) => name.startsWith(`${field}.`)) : undefined;
  const fault = faults[field] ?? (inside === undefined ? undefined : faults[inside]);
  return fault === undefined ? {} : { validationMessage: fieldFaultWords[fault], validationState: 'error' };
}
