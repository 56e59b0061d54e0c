/**
 * Every expected «no» of the product. The union is closed: a new code breaks the build until the words, the HTTP
 * status and the card for it exist. A refusal holds ids, limits and field names only, never a value that somebody typed.
 */
export type Refusal =
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'not-found' }
  | { readonly code: 'not-set-up' }
  | { readonly code: 'already-set-up' }
  | { readonly code: 'invalid-input'; readonly faults: readonly FieldFault[] }
  | {
      readonly code: 'personal-data';
      readonly field: string;
      readonly kinds: readonly PersonalDataKind[];
      /** True where the text may be sent all the same, once its writer has looked again. */
      readonly warning?: true;
    }
  | { readonly code: 'counts-refused'; readonly why: CountsFault; readonly line?: number }
  | { readonly code: 'changed-since-opened'; readonly version: number }
  | { readonly code: 'wrong-state'; readonly state: string; readonly act: string }
  | { readonly code: 'round-closed' }
  | { readonly code: 'round-not-ready'; readonly gaps: readonly RoundGap[] }
  | { readonly code: 'interest-first' }
  | { readonly code: 'conflicted' }
  | { readonly code: 'helped-this-group' }
  | { readonly code: 'limited-interest' }
  | { readonly code: 'not-present' }
  | { readonly code: 'not-on-panel' }
  | { readonly code: 'scoring-finished' }
  | { readonly code: 'scores-missing'; readonly missing: number }
  | { readonly code: 'score-not-whole'; readonly criteria: readonly string[] }
  | { readonly code: 'comment-needed'; readonly criteria: readonly string[] }
  | { readonly code: 'not-being-voted-on' }
  | { readonly code: 'old-ballot' }
  | {
      readonly code: 'inquorate';
      readonly present: number;
      readonly needed: number;
      readonly missingCategories: readonly string[];
    }
  | { readonly code: 'no-majority' }
  | { readonly code: 'amount-out-of-range'; readonly minimumPence: number; readonly maximumPence: number }
  | {
      readonly code: 'pot-too-small';
      readonly pot: string;
      readonly availablePence: number;
      readonly askedPence: number;
    }
  | { readonly code: 'pledge-too-small'; readonly availablePence: number; readonly askedPence: number }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'second-person-needed' }
  | { readonly code: 'over-limit'; readonly limitPence: number }
  | { readonly code: 'undecided-items'; readonly count: number }
  | { readonly code: 'over-award'; readonly leftPence: number }
  | { readonly code: 'duplicate'; readonly of: string }
  | { readonly code: 'too-soon'; readonly nextAt: string }
  | { readonly code: 'too-large'; readonly limit: number }
  | { readonly code: 'session-full'; readonly left: number }
  | { readonly code: 'places-taken'; readonly taken: number }
  | { readonly code: 'consent-first' }
  | { readonly code: 'advice-first' }
  | { readonly code: 'too-private'; readonly field: string; readonly kind: PrivateKind }
  | {
      readonly code: 'record-unavailable';
      readonly saved: boolean;
      /** True when nobody can say whether it was saved: the record went away while it was written. */
      readonly unsure?: true;
    };

export type RefusalCode = Refusal['code'];

/** One fault of one field: a machine word for the fault; the words shown come from the contracts' word table. */
export interface FieldFault {
  readonly field: string;
  readonly fault: FieldFaultKind;
}

export type FieldFaultKind =
  | 'missing'
  | 'too-long'
  | 'too-short'
  | 'not-a-choice'
  | 'not-an-amount'
  | 'not-a-whole-number'
  | 'not-a-date'
  | 'out-of-range'
  | 'unknown-field'
  | 'wrong-type'
  | 'sums-wrong'
  | 'repeated';

/** Why a spreadsheet of counts is refused whole. */
export type CountsFault =
  | 'patient-rows'
  | 'formulas'
  | 'macros'
  | 'not-text'
  | 'old-excel'
  | 'unreadable'
  | 'too-many-rows'
  | 'empty';

/** What a round still lacks before it can move on. */
export type RoundGap =
  | 'pot-too-small'
  | 'rubric-unsound'
  | 'applications-to-sift'
  | 'no-applications'
  | 'no-panel'
  | 'too-few-members'
  | 'scores-not-locked'
  | 'items-open'
  | 'money-not-reserved'
  | 'offers-open';

export type PersonalDataKind =
  | 'nhs-number'
  /** Ten bare digits that pass the NHS number's check: one random number in eleven does. */
  | 'maybe-nhs-number'
  | 'email'
  | 'phone'
  | 'postcode'
  | 'date-of-birth'
  | 'named-person'
  | 'bank-details';

/** What a text may tell of a person that the fund has no need to know. */
export type PrivateKind = 'health' | 'benefits';

/** Shorthand for the commonest refusal: one faulty field. */
export function invalid(field: string, fault: FieldFaultKind): Refusal {
  return { code: 'invalid-input', faults: [{ field, fault }] };
}
