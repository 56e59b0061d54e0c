import { requireRole, type Actor } from '../kernel/actor';
import { hashOf } from '../kernel/hash';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row, Saved } from '../kernel/row';
import { chestLedgerKey } from '../ports/ledgers';
import type { Ports } from '../ports/ports';
import { buildRound, emptyRoundLedger, openingTransfer } from './build-round';
import { changeRow, unchanged } from './change-row';
import { checkRound, type CreateRoundInput } from './check-round';
import { allot, emptyChestLedger, type ChestLedger, type Transfer } from './chest-ledger';
import { receiveTransfer } from './complete-transfers';
import { sumPence } from '../kernel/money';
import type { Round } from './round';

export type CreateRoundPorts = Pick<Ports, 'recent' | 'rounds' | 'ledgers' | 'clock'>;

/**
 * Makes a round from the template of small grants and gives its pots their money, by a lead. Nothing is written when the
 * pledges cannot bear it (pledge-too-small). The round and its empty books come first, since they are harmless; then the
 * chest's books, the moment of truth; then the round's, which the sweeper completes if this breaks off. Sending the same
 * round again finishes or finds it; another round under the same id is refused as a duplicate.
 */
export const createRound =
  (ports: CreateRoundPorts) =>
  async (actor: Actor, input: CreateRoundInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead');
    if (!allowed.ok) return allowed;
    const [chest, book] = await Promise.all([ports.recent.chest(), ports.ledgers.find(chestLedgerKey)]);
    if (chest === undefined || book?.value.kind !== 'chest') return refuse({ code: 'not-set-up' });
    const fault = checkRound(input, chest.value, book.value);
    if (fault !== undefined) return refuse(fault);
    const transfer = openingTransfer(input);
    const affordable = allot(book.value, transfer);
    if (!affordable.ok) return affordable;
    const round = await writeRound(ports, actor, buildRound(input, chest.value));
    if (!round.ok) return round;
    const funded = await fundRound(ports, actor, transfer);
    return funded.ok ? done({ version: round.value.version }) : funded;
  };

/** What of a round does not change with its course, for telling a repeat from another round under the same id. */
function designOf(round: Round): string {
  const { state: _state, priorities: _priorities, latePasses: _passes, ...design } = round;
  return hashOf(design);
}

async function writeRound(ports: CreateRoundPorts, actor: Actor, round: Round): Promise<Outcome<Row<Round>>> {
  const opened = newEvent(actor, ports.clock.now(), {
    kind: 'round-opened',
    chain: round.id,
    about: [round.id],
    facts: { round: round.id },
  });
  const [created, books] = await Promise.all([
    ports.rounds.create(round.id, round, [opened]),
    ports.ledgers.create(round.id, emptyRoundLedger(round), []),
  ]);
  if (designOf(created.row.value) === designOf(round)) return done(created.row);
  // A round that has no money yet is only a draft: it may be sent again with other figures.
  const isDraft = books.row.value.kind === 'round' && books.row.value.transfers.length === 0;
  if (!isDraft || created.row.value.state !== 'designing') return refuse({ code: 'duplicate', of: round.id });
  return redraft(ports, round);
}

async function redraft(ports: CreateRoundPorts, round: Round): Promise<Outcome<Row<Round>>> {
  const [row] = await Promise.all([
    changeRow(ports.rounds, round.id, () => done({ value: round, events: [] })),
    changeRow(ports.ledgers, round.id, (book) =>
      book.kind === 'round' && book.transfers.length === 0
        ? done({ value: emptyRoundLedger(round), events: [] })
        : unchanged(book),
    ),
  ]);
  return row;
}

async function fundRound(
  ports: CreateRoundPorts,
  actor: Actor,
  transfer: Transfer,
): Promise<Outcome<unknown>> {
  if (transfer.parts.length === 0) return done(undefined);
  const amountPence = sumPence(transfer.parts.map((part) => part.amountPence));
  const facts = { round: transfer.round, transfer: transfer.id, amountPence };
  let books: ChestLedger = emptyChestLedger;
  const allotted = await changeRow(ports.ledgers, chestLedgerKey, (book) => {
    if (book.kind !== 'chest') return unchanged(book);
    const ledger = allot(book, transfer);
    if (!ledger.ok) return ledger;
    books = ledger.value;
    const at = ports.clock.now();
    const event = newEvent(actor, at, {
      kind: 'money-allotted',
      chain: 'chest',
      about: [transfer.id],
      facts,
    });
    return done({ value: ledger.value, events: [event] });
  });
  return allotted.ok ? receiveTransfer(ports, transfer, books) : allotted;
}
