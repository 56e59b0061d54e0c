import { done, refuse, type Outcome } from '../kernel/outcome';
import { isPence, splitInProportion, sumPence, type Pence } from '../kernel/money';
import type { PotId } from '../kernel/ids';
import type { Transfer } from './chest-ledger';
import type { Purpose } from './funder';
import { availableIn, entryPence, payingCells } from './round-ledger';
import type { Cell, Entry, Line, RoundLedger } from './round-ledger';

/** What a reservation asks for. `id` is the decision's: the same decision again meets the same entry. */
export interface Reservation {
  readonly id: string;
  readonly pot: PotId;
  readonly amountPence: Pence;
  readonly purpose: Purpose;
}

/** Adds a transfer's money to the round. `cells` are the transfer's parts with what the books know of each pledge. */
export function receive(ledger: RoundLedger, transfer: Transfer, cells: readonly Cell[]): RoundLedger {
  if (ledger.transfers.includes(transfer.id)) return ledger;
  const merged = [...ledger.cells];
  for (const cell of cells) {
    const at = merged.findIndex((held) => held.pot === cell.pot && held.pledge === cell.pledge);
    const held = merged[at];
    if (held === undefined) merged.push(cell);
    else merged[at] = { ...held, allottedPence: held.allottedPence + cell.allottedPence };
  }
  return { ...ledger, cells: merged, transfers: [...ledger.transfers, transfer.id] };
}

/**
 * Sets money aside for a decision, split over the pledges that may pay in proportion to what each gave the pot, to the
 * penny. Where a pledge has less left than its share, the others bear the rest in the ledger's order.
 * Refuses pot-too-small when the pot cannot bear it; two acts on the last money meet here, and one of them loses.
 */
export function reserve(ledger: RoundLedger, reservation: Reservation): Outcome<RoundLedger> {
  const { id, pot, amountPence, purpose } = reservation;
  const known = ledger.entries.find((entry) => entry.id === id && entry.step !== 'returned');
  if (known !== undefined) {
    return entryPence(known) === amountPence && known.pot === pot
      ? done(ledger)
      : refuse({ code: 'duplicate', of: id });
  }
  if (!isPence(amountPence) || amountPence === 0) {
    return refuse({ code: 'invalid-input', faults: [{ field: 'amount', fault: 'not-an-amount' }] });
  }
  const cells = payingCells(ledger, pot, purpose);
  const left = cells.map((cell) => availableIn(ledger, cell));
  const availablePence = sumPence(left);
  if (availablePence < amountPence) {
    return refuse({ code: 'pot-too-small', pot, availablePence, askedPence: amountPence });
  }
  const entry: Entry = { id, pot, step: 'reserved', lines: linesFor(cells, left, amountPence), payments: [] };
  return done({ ...ledger, entries: [...ledger.entries.filter((held) => held.id !== id), entry] });
}

function linesFor(cells: readonly Cell[], left: readonly Pence[], amountPence: Pence): readonly Line[] {
  const wanted = splitInProportion(
    amountPence,
    cells.map((cell) => cell.allottedPence),
  );
  const shares = wanted.map((share, index) => Math.min(share, left[index] ?? 0));
  let short = amountPence - sumPence(shares);
  return cells.flatMap((cell, index) => {
    const extra = Math.min(short, (left[index] ?? 0) - (shares[index] ?? 0));
    short -= extra;
    const share = (shares[index] ?? 0) + extra;
    return share === 0
      ? []
      : [{ pledge: cell.pledge, funder: cell.funder, amountPence: share, paidPence: 0 }];
  });
}

function withEntry(ledger: RoundLedger, entry: Entry): RoundLedger {
  return { ...ledger, entries: ledger.entries.map((held) => (held.id === entry.id ? entry : held)) };
}

/** Turns a reservation into a commitment. Again: no change. Refuses not-found for an unknown or returned entry. */
export function commit(ledger: RoundLedger, id: string): Outcome<RoundLedger> {
  const entry = ledger.entries.find((held) => held.id === id);
  if (entry === undefined || entry.step === 'returned') return refuse({ code: 'not-found' });
  return done(entry.step === 'committed' ? ledger : withEntry(ledger, { ...entry, step: 'committed' }));
}

/** Gives an entry's money back to its pot. Again: no change. Refuses wrong-state once something of it was paid. */
export function giveBack(ledger: RoundLedger, id: string): Outcome<RoundLedger> {
  const entry = ledger.entries.find((held) => held.id === id);
  if (entry === undefined) return refuse({ code: 'not-found' });
  if (entry.lines.some((line) => line.paidPence > 0))
    return refuse({ code: 'wrong-state', state: 'paid', act: 'give-back' });
  return done(entry.step === 'returned' ? ledger : withEntry(ledger, { ...entry, step: 'returned' }));
}

/**
 * Counts a payment against a commitment, split over its lines in proportion to what each still owes. The same payment id
 * again changes nothing, with another amount it is refused as a duplicate. Refuses over-award when more would be paid
 * than was committed.
 */
export function pay(
  ledger: RoundLedger,
  id: string,
  payment: string,
  amountPence: Pence,
): Outcome<RoundLedger> {
  const entry = ledger.entries.find((held) => held.id === id);
  if (entry === undefined) return refuse({ code: 'not-found' });
  const counted = entry.payments.find((made) => made.id === payment);
  if (counted !== undefined) {
    return counted.amountPence === amountPence ? done(ledger) : refuse({ code: 'duplicate', of: payment });
  }
  if (entry.step !== 'committed') return refuse({ code: 'wrong-state', state: entry.step, act: 'pay' });
  if (!isPence(amountPence) || amountPence === 0) {
    return refuse({ code: 'invalid-input', faults: [{ field: 'amount', fault: 'not-an-amount' }] });
  }
  const owed = entry.lines.map((line) => line.amountPence - line.paidPence);
  const leftPence = sumPence(owed);
  if (amountPence > leftPence) return refuse({ code: 'over-award', leftPence });
  const lines = payLines(entry.lines, owed, amountPence);
  return done(
    withEntry(ledger, { ...entry, lines, payments: [...entry.payments, { id: payment, amountPence }] }),
  );
}

function payLines(lines: readonly Line[], owed: readonly Pence[], amountPence: Pence): readonly Line[] {
  const wanted = splitInProportion(amountPence, owed);
  const shares = wanted.map((share, index) => Math.min(share, owed[index] ?? 0));
  let short = amountPence - sumPence(shares);
  return lines.map((line, index) => {
    const share = shares[index] ?? 0;
    const extra = Math.min(short, (owed[index] ?? 0) - share);
    short -= extra;
    return { ...line, paidPence: line.paidPence + share + extra };
  });
}
