import type { RefusalWords } from '../../core/contracts/refusal-words';
import type { Refusal } from '../../core/kernel/refusal';

/** Why a call gave no answer: refused by the rules, no connection, or a fault on our side. */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly words: RefusalWords }
  | { readonly kind: 'offline' }
  | { readonly kind: 'fault'; readonly words?: RefusalWords };

/** Thrown by calls to the API. */
export class CallFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.kind === 'refused' ? failure.refusal.code : failure.kind, options);
    this.failure = failure;
  }
}

/** The failure in an error that a query or an act ended with. */
export function failureOf(error: unknown): Failure {
  return error instanceof CallFailed ? error.failure : { kind: 'fault' };
}

/** True when a call was refused with this code. */
export function isRefused(failure: Failure | undefined, code: Refusal['code']): boolean {
  return failure?.kind === 'refused' && failure.refusal.code === code;
}
