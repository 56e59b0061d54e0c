import type { RefusalWords } from '../../core/contracts/refusal-words';
import { RecordBroken, type Breakage } from '../../core/ports/faults';

/** What a fault says to the person: what is wrong where that is known, and what to do next. `trace` finds it in the log. */
export function faultWords(fault: unknown, trace: string): RefusalWords {
  if (fault instanceof RecordBroken) {
    return {
      title: `The fund’s records need repair: ${thingThatIsBroken(fault.where)}.`,
      next:
        'Tell your programme lead. Whoever looks after the fund’s SharePoint site can put it right; ' +
        'check then whether this was saved before you send it again.',
    };
  }
  return {
    title: 'Something went wrong on our side.',
    next: `Try again in a minute. If it happens again, tell your administrator: ${trace.slice(-8)}.`,
  };
}

/** The list, and the column or right, by the names that SharePoint shows. Never a row's key: it can name a person. */
function thingThatIsBroken({ list, id, column, permission }: Breakage): string {
  if (permission !== undefined) return `the app may not use the list «${list}»`;
  if (column === undefined) return `the list «${list}» is missing or was renamed`;
  return id === undefined
    ? `the column «${column}» of the list «${list}» is missing, was renamed or has lost its index`
    : `a row of the list «${list}» cannot be read or written, because of its column «${column}»`;
}
