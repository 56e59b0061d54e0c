import type { ShownFigures } from '../founding/fund-view';
import { potFigures, type Entry, type RoundLedger } from '../founding/round-ledger';
import type { PotId } from '../kernel/ids';

type DeskPot = ShownFigures & { readonly pot: PotId; readonly name: string };

/**
 * The pots' figures as one viewer may know them. A reservation that the viewer may not know of counts as available, so
 * that no figure gives a decision away before release (law 5).
 */
export function deskPots(ledger: RoundLedger, mayKnow: (reservation: Entry) => boolean): readonly DeskPot[] {
  const entries = ledger.entries.filter((entry) => entry.step !== 'reserved' || mayKnow(entry));
  const known: RoundLedger = { ...ledger, entries };
  return ledger.pots.map(({ id, name }) => {
    const { allottedPence, ...figures } = potFigures(known, id);
    return { pot: id, name, pledgedPence: allottedPence, ...figures };
  });
}
