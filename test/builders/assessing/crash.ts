import type { RecordCall } from '../in-memory/state';

/** Plays a process that dies before its n-th write, and comes back. */
export interface Crash {
  before(call: RecordCall): void;
  /** From now on the n-th write (from 1) does not happen: the process dies there. */
  at(write: number): void;
  /** Nothing fails any more. Answers whether the crash came. */
  over(): boolean;
}

/** A crash to be set later, over the record's calls. */
export function aCrash(): Crash {
  let left = Number.POSITIVE_INFINITY;
  let came = false;
  return {
    before({ act }) {
      if (act !== 'create' && act !== 'save') return;
      left -= 1;
      if (left > 0) return;
      came = true;
      throw new Error('the process died');
    },
    at(write) {
      left = write;
      came = false;
    },
    over() {
      left = Number.POSITIVE_INFINITY;
      return came;
    },
  };
}
