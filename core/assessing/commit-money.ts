import { changeRow, unchanged } from '../founding/change-row';
import { commit, giveBack } from '../founding/ledger-acts';
import { entryPence, type Entry, type RoundLedger } from '../founding/round-ledger';
import type { Actor } from '../kernel/actor';
import type { RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Ports } from '../ports/ports';

/**
 * Commits the money of all released awards in one compare-and-set, and gives back what is still set aside for anything
 * else. Again: no change. Refuses not-found when an award has no money set aside: nothing is written then.
 */
export async function commitMoney(
  ports: Pick<Ports, 'ledgers' | 'clock'>,
  actor: Actor,
  round: RoundId,
  awards: ReadonlySet<string>,
): Promise<Outcome<unknown>> {
  return changeRow(ports.ledgers, round, (book) => {
    if (book.kind !== 'round') return refuse({ code: 'not-found' });
    const held = new Set(book.entries.filter((entry) => entry.step !== 'returned').map((entry) => entry.id));
    if (![...awards].every((id) => held.has(id))) return refuse({ code: 'not-found' });
    const reserved = book.entries.filter((entry) => entry.step === 'reserved');
    if (reserved.length === 0) return unchanged(book);
    let ledger: RoundLedger = book;
    for (const { id } of reserved) {
      const settled = awards.has(id) ? commit(ledger, id) : giveBack(ledger, id);
      if (!settled.ok) return settled;
      ledger = settled.value;
    }
    const at = ports.clock.now();
    const event = (entry: Entry) => {
      const step = awards.has(entry.id) ? 'committed' : 'returned';
      const facts = { round, entry: entry.id, step, amountPence: entryPence(entry) };
      return newEvent(actor, at, {
        kind: 'money-moved',
        chain: round,
        about: [round, entry.id, step],
        facts,
      });
    };
    return done({ value: ledger, events: reserved.map(event) });
  });
}
