import type { Application } from '../engaging/application';
import { changeRow, unchanged } from '../founding/change-row';
import { giveBack, reserve } from '../founding/ledger-acts';
import { entryPence, type Entry } from '../founding/round-ledger';
import type { Actor } from '../kernel/actor';
import { newEvent } from '../kernel/record-event';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { LedgerBook } from '../ports/ledgers';
import type { Ports } from '../ports/ports';
import type { DecisionContent } from './decision';

type MoneyPorts = Pick<Ports, 'ledgers' | 'clock'>;

/** The money that the books hold for a decision, if any. */
export function entryFor(book: LedgerBook | undefined, decision: string): Entry | undefined {
  if (book?.kind !== 'round') return undefined;
  return book.entries.find((entry) => entry.id === decision && entry.step !== 'returned');
}

/**
 * Sets a decision's money aside in the round's books, by compare-and-set, before the decision is written: of two
 * decisions on the last money one wins and the other is refused (pot-too-small). The same decision again finds its entry;
 * with another amount it is refused with the amount that is set aside already, since that is what was decided.
 */
export async function reserveMoney(
  ports: MoneyPorts,
  actor: Actor,
  decision: DecisionContent,
  application: Application,
): Promise<Outcome<unknown>> {
  const { id, round, pot, amountPence } = decision;
  const { neighbourhood, themes, grantKind } = application;
  return changeRow(ports.ledgers, round, (book) => {
    if (book.kind !== 'round') return refuse({ code: 'not-found' });
    const known = entryFor(book, id);
    if (known !== undefined && entryPence(known) !== amountPence) {
      const reservedPence = entryPence(known);
      return refuse({
        code: 'amount-out-of-range',
        minimumPence: reservedPence,
        maximumPence: reservedPence,
      });
    }
    const purpose = { neighbourhood, themes, grantKind };
    const reserved = reserve(book, { id, pot, amountPence, purpose });
    if (!reserved.ok) return reserved;
    if (reserved.value === book) return unchanged(book);
    return done({ value: reserved.value, events: [moved(ports, actor, decision, 'reserved', amountPence)] });
  });
}

/** Gives back what stands aside under a decision that turned out otherwise. Nothing there: nothing happens. */
export async function returnMoney(
  ports: MoneyPorts,
  actor: Actor,
  decision: DecisionContent,
): Promise<Outcome<unknown>> {
  return changeRow(ports.ledgers, decision.round, (book) => {
    const entry = entryFor(book, decision.id);
    if (book.kind !== 'round' || entry?.step !== 'reserved') return unchanged(book);
    const returned = giveBack(book, entry.id);
    if (!returned.ok) return returned;
    const event = moved(ports, actor, decision, 'returned', entryPence(entry));
    return done({ value: returned.value, events: [event] });
  });
}

function moved(
  ports: MoneyPorts,
  actor: Actor,
  { id, round }: DecisionContent,
  step: 'reserved' | 'returned',
  amountPence: number,
) {
  const facts = { round, entry: id, step, amountPence };
  return newEvent(actor, ports.clock.now(), {
    kind: 'money-moved',
    chain: round,
    about: [round, id, step],
    facts,
  });
}
