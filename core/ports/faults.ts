/** Whether a write that failed may have taken effect all the same. */
export type Effect = 'none' | 'unknown';

/** The record is away, slow or throttled past the caller's deadline. A later try may work. */
export class RecordUnavailable extends Error {
  readonly effect: Effect;

  constructor(message: string, effect: Effect, cause?: unknown) {
    super(message, { cause });
    this.name = 'RecordUnavailable';
    this.effect = effect;
  }
}

/** Where the record is broken: the list, and as far as known the row's id, the column or the permission. */
export interface Breakage {
  readonly list: string;
  readonly id?: string;
  readonly column?: string;
  readonly permission?: string;
}

/** The record is not as it must be: a list, column, index or permission is missing, or a row cannot be read. */
export class RecordBroken extends Error {
  readonly where: Breakage;

  constructor(message: string, where: Breakage, cause?: unknown) {
    super(message, { cause });
    this.name = 'RecordBroken';
    this.where = where;
  }
}
