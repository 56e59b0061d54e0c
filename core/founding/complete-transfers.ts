import { done, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { cellsOf, funderNamesOf } from './build-round';
import { changeRow, unchanged } from './change-row';
import type { ChestLedger, Transfer } from './chest-ledger';
import { receive } from './ledger-acts';

export type CompleteTransfersPorts = Pick<Ports, 'ledgers'>;

/** Puts a transfer that the chest's books hold into the round's, once. Refuses not-found when the round has no books. */
export function receiveTransfer(ports: CompleteTransfersPorts, transfer: Transfer, books: ChestLedger) {
  return changeRow(ports.ledgers, transfer.round, (book) => {
    if (book.kind !== 'round') return unchanged(book);
    const ledger = receive(book, transfer, cellsOf(transfer, books));
    if (ledger === book) return unchanged(book);
    const funderNames = { ...ledger.funderNames, ...funderNamesOf(transfer, books) };
    return done({ value: { ...ledger, funderNames }, events: [] });
  });
}

/**
 * Finishes transfers that the chest's books hold and the round's do not, because a process died between the two. Run by
 * the sweeper; safe to repeat. Answers how many it finished.
 */
export const completeTransfers =
  (ports: CompleteTransfersPorts) => async (): Promise<Outcome<{ readonly completed: number }>> => {
    const books = (await ports.ledgers.all()).map((row) => row.value);
    const chest = books.find((book) => book.kind === 'chest');
    if (chest?.kind !== 'chest') return done({ completed: 0 });
    const received = new Set(books.flatMap((book) => (book.kind === 'round' ? book.transfers : [])));
    const missing = chest.transfers.filter((transfer) => !received.has(transfer.id));
    for (const transfer of missing) {
      const completed = await receiveTransfer(ports, transfer, chest);
      if (!completed.ok) return completed;
    }
    return done({ completed: missing.length });
  };
