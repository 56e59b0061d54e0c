/** A value written in a filter. Dates may be bare ISO; quoted ones are text until the column says otherwise. */
export type Literal =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'date'; value: string }
  | { kind: 'null' };

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** One test of one field; `at` is its place in the text, for messages. */
export type Condition =
  | { kind: 'compare'; field: string; operator: Comparison; literal: Literal; at: number }
  | { kind: 'starts-with'; field: string; text: string; at: number };

export type Filter =
  | Condition
  | { kind: 'and'; left: Filter; right: Filter }
  | { kind: 'or'; left: Filter; right: Filter }
  | { kind: 'not'; inner: Filter };

/** What is wrong with a filter's text, and at which character (from 0). */
export class FilterSyntaxFault extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(`${message} at position ${at}`);
    this.name = 'FilterSyntaxFault';
    this.at = at;
  }
}
