import * as z from 'zod/mini';
import type { LedgerBook } from '../../core/ports/ledgers';
import { json, text } from './column';
import { withRowColumns, type ListSchema } from './list';
import { restriction } from './restriction';

const account = z.object({
  pledge: z.string(),
  funder: z.string(),
  funderName: z.string(),
  financialYear: z.string(),
  pledgedPence: z.int(),
  restriction,
});
const transferPart = z.object({ pledge: z.string(), pot: z.string(), amountPence: z.int() });
const transfer = z.object({ id: z.string(), round: z.string(), parts: z.array(transferPart) });
const chestBook = z.object({
  kind: z.literal('chest'),
  pledges: z.array(account),
  transfers: z.array(transfer),
});

const cell = z.object({
  pot: z.string(),
  pledge: z.string(),
  funder: z.string(),
  restriction,
  allottedPence: z.int(),
});
const line = z.object({ pledge: z.string(), funder: z.string(), amountPence: z.int(), paidPence: z.int() });
const entry = z.object({
  id: z.string(),
  pot: z.string(),
  step: z.enum(['reserved', 'committed', 'returned']),
  lines: z.array(line),
  payments: z.array(z.object({ id: z.string(), amountPence: z.int() })),
});
const roundBook = z.object({
  kind: z.literal('round'),
  round: z.string(),
  roundName: z.string(),
  pots: z.array(z.object({ id: z.string(), name: z.string(), neighbourhood: z.string() })),
  funderNames: z.record(z.string(), z.string()),
  cells: z.array(cell),
  transfers: z.array(z.string()),
  entries: z.array(entry),
});

// A book is one value changed by compare-and-set, and a round with hundreds of decisions makes a long one.
const book = json<LedgerBook>('Book', z.union([chestBook, roundBook]), 8);
const kind = text('Kind');

/** The books: one row for the chest, one for each round. */
export const ledgerList: ListSchema<LedgerBook> = {
  name: 'Ledger',
  description: 'The books of the chest and of each round, in pence. Never edit by hand.',
  columns: withRowColumns([...kind.definitions, ...book.definitions]),
  write: (key, value) => ({
    Title: value.kind === 'round' ? value.roundName : key,
    ...kind.write(value.kind),
    ...book.write(value),
  }),
  read: (fields) => book.read(fields),
};
