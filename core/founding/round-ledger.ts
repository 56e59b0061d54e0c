import { sumPence, type Pence } from '../kernel/money';
import type { FunderId, NeighbourhoodId, PaymentId, PledgeId, PotId, RoundId } from '../kernel/ids';
import type { Purpose, Restriction } from './funder';
import { mayPayFor } from './funder';

/** What one pledge gave to one pot. Pots are rows, pledges are columns; every figure is a sum over these cells. */
export interface Cell {
  readonly pot: PotId;
  readonly pledge: PledgeId;
  readonly funder: FunderId;
  readonly restriction: Restriction;
  readonly allottedPence: Pence;
}

/** The part of an entry that one pledge bears, and what of it has been paid. */
export interface Line {
  readonly pledge: PledgeId;
  readonly funder: FunderId;
  readonly amountPence: Pence;
  readonly paidPence: Pence;
}

/** A payment as the books count it. */
export interface PaidInstalment {
  readonly id: PaymentId;
  readonly amountPence: Pence;
}

/** Money set aside for one decision: reserved when it is made, committed when it is released. */
export interface Entry {
  readonly id: string;
  readonly pot: PotId;
  readonly step: 'reserved' | 'committed' | 'returned';
  readonly lines: readonly Line[];
  /** The payments already counted, so that a repeat counts once. */
  readonly payments: readonly PaidInstalment[];
}

export interface LedgerPot {
  readonly id: PotId;
  readonly name: string;
  readonly neighbourhood: NeighbourhoodId;
}

/** The round's ledger row: its pots, funders' shares and entries. Changed by compare-and-set only (law 5). */
export interface RoundLedger {
  readonly kind: 'round';
  readonly round: RoundId;
  readonly roundName: string;
  readonly pots: readonly LedgerPot[];
  readonly funderNames: Readonly<Record<FunderId, string>>;
  readonly cells: readonly Cell[];
  readonly transfers: readonly string[];
  readonly entries: readonly Entry[];
}

/** Figures of a pot, a funder or a whole: allotted = available + reserved + committed + paid. All in pence. */
export interface Figures {
  readonly allottedPence: Pence;
  readonly reservedPence: Pence;
  readonly committedPence: Pence;
  readonly paidPence: Pence;
  readonly availablePence: Pence;
}

/** The amount of an entry, in pence. */
export function entryPence(entry: Entry): Pence {
  return sumPence(entry.lines.map((line) => line.amountPence));
}

/** What of a cell is not yet reserved, committed or paid, in pence. */
export function availableIn(ledger: RoundLedger, cell: Cell): Pence {
  const live = ledger.entries.filter((entry) => entry.pot === cell.pot && entry.step !== 'returned');
  const used = live.flatMap((entry) => entry.lines).filter((line) => line.pledge === cell.pledge);
  return cell.allottedPence - sumPence(used.map((line) => line.amountPence));
}

/** The cells of a pot that may pay for a purpose. */
export function payingCells(ledger: RoundLedger, pot: PotId, purpose: Purpose): readonly Cell[] {
  return ledger.cells.filter((cell) => cell.pot === pot && mayPayFor(cell.restriction, purpose));
}

function figures(
  cells: readonly Cell[],
  lines: readonly (Line & { readonly step: Entry['step'] })[],
): Figures {
  const allottedPence = sumPence(cells.map((cell) => cell.allottedPence));
  const of = (step: Entry['step']): Pence =>
    sumPence(lines.filter((line) => line.step === step).map((line) => line.amountPence - line.paidPence));
  const paidPence = sumPence(lines.map((line) => line.paidPence));
  const reservedPence = of('reserved');
  const committedPence = of('committed');
  const availablePence = allottedPence - reservedPence - committedPence - paidPence;
  return { allottedPence, reservedPence, committedPence, paidPence, availablePence };
}

/** Figures over the cells and lines that a test of pot and funder lets through. */
function figuresWhere(ledger: RoundLedger, wanted: (pot: PotId, funder: FunderId) => boolean): Figures {
  const cells = ledger.cells.filter((cell) => wanted(cell.pot, cell.funder));
  const lines = ledger.entries
    .filter((entry) => entry.step !== 'returned')
    .flatMap((entry) => entry.lines.map((line) => ({ ...line, step: entry.step, pot: entry.pot })))
    .filter((line) => wanted(line.pot, line.funder));
  return figures(cells, lines);
}

/** Figures of one pot. */
export function potFigures(ledger: RoundLedger, pot: PotId): Figures {
  return figuresWhere(ledger, (candidate) => candidate === pot);
}

/** Figures of one funder in this round. */
export function funderFigures(ledger: RoundLedger, funder: FunderId): Figures {
  return figuresWhere(ledger, (_pot, candidate) => candidate === funder);
}

/** Figures of the whole round. */
export function roundFigures(ledger: RoundLedger): Figures {
  return figuresWhere(ledger, () => true);
}
