import type { Instant } from '../kernel/dates';
import type { FunderId } from '../kernel/ids';
import { sumPence, type Pence } from '../kernel/money';
import type { Chest } from './chest';
import type { ChestLedger } from './chest-ledger';
import type { FunderStatus, FundStatus, PotStatus, ShownFigures } from './fund-view';
import { funderFigures, potFigures, type Figures, type RoundLedger } from './round-ledger';

/** What the figures are made from: the books, and who asks when. */
export interface Books {
  readonly chest: Pick<Chest, 'id' | 'name'>;
  readonly chestLedger: ChestLedger;
  readonly roundLedgers: readonly RoundLedger[];
  /** True for the fund team. Others are shown reserved money as available: it gives a decision away (law 5). */
  readonly provisional: boolean;
  readonly at: Instant;
}

/**
 * How the fund stands, made in one place for screen, bot and export. In every line pledged = available + reserved +
 * committed + paid, in pence. Money on its way from the chest's ledger to a round's counts as available meanwhile.
 */
export function assembleFundStatus(books: Books): FundStatus {
  const funders = fundersOf(books);
  const pots = books.roundLedgers.flatMap((ledger) => potsOf(ledger, books.provisional));
  const total = addFigures(funders);
  return {
    chest: books.chest.id,
    chestName: books.chest.name,
    at: books.at,
    provisional: books.provisional,
    total,
    unallottedPence: total.pledgedPence - sumPence(pots.map((pot) => pot.pledgedPence)),
    pots,
    funders,
  };
}

/** The sum of lines, member by member, in pence: also for a lead of several chests. */
export function addFigures(lines: readonly ShownFigures[]): ShownFigures {
  return {
    pledgedPence: sumPence(lines.map((line) => line.pledgedPence)),
    availablePence: sumPence(lines.map((line) => line.availablePence)),
    reservedPence: sumPence(lines.map((line) => line.reservedPence)),
    committedPence: sumPence(lines.map((line) => line.committedPence)),
    paidPence: sumPence(lines.map((line) => line.paidPence)),
  };
}

function potsOf(ledger: RoundLedger, provisional: boolean): readonly PotStatus[] {
  return ledger.pots.map((pot) => ({
    round: ledger.round,
    roundName: ledger.roundName,
    pot: pot.id,
    name: pot.name,
    ...shown(potFigures(ledger, pot.id), 0, provisional),
  }));
}

function fundersOf(books: Books): readonly FunderStatus[] {
  const names = new Map<FunderId, string>();
  for (const account of books.chestLedger.pledges) names.set(account.funder, account.funderName);
  return [...names].map(([funder, name]) => {
    const accounts = books.chestLedger.pledges.filter((account) => account.funder === funder);
    const inRounds = books.roundLedgers.map((ledger) => funderFigures(ledger, funder));
    const pledgedPence = sumPence(accounts.map((account) => account.pledgedPence));
    const unallottedPence = pledgedPence - sumPence(inRounds.map((figures) => figures.allottedPence));
    return { funder, name, ...shown(sumFigures(inRounds), unallottedPence, books.provisional) };
  });
}

function sumFigures(parts: readonly Figures[]): Figures {
  return {
    allottedPence: sumPence(parts.map((part) => part.allottedPence)),
    reservedPence: sumPence(parts.map((part) => part.reservedPence)),
    committedPence: sumPence(parts.map((part) => part.committedPence)),
    paidPence: sumPence(parts.map((part) => part.paidPence)),
    availablePence: sumPence(parts.map((part) => part.availablePence)),
  };
}

function shown(figures: Figures, unallottedPence: Pence, provisional: boolean): ShownFigures {
  const hiddenPence = provisional ? 0 : figures.reservedPence;
  return {
    pledgedPence: figures.allottedPence + unallottedPence,
    availablePence: figures.availablePence + unallottedPence + hiddenPence,
    reservedPence: figures.reservedPence - hiddenPence,
    committedPence: figures.committedPence,
    paidPence: figures.paidPence,
  };
}
