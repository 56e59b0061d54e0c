import { requireRole, type Actor, type Role } from '../kernel/actor';
import type { RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row } from '../kernel/row';
import { move } from '../kernel/state-machine';
import type { Ports } from '../ports/ports';
import { changeRound, leadsTo } from './change-round';
import { changeRow, unchanged } from './change-row';
import type { RoundSummary } from './chest-view';
import { giveBack } from './ledger-acts';
import type { Round } from './round';
import { findRoundGaps, type RoundGapPorts } from './round-gaps';
import { entryPence, type RoundLedger } from './round-ledger';
import { roundTransitions } from './round-states';
import { summariseRound, type PanelName } from './summarise-round';

export type MoveRoundPorts = RoundGapPorts & Pick<Ports, 'recent' | 'rounds' | 'clock'>;

/** The moves that people make themselves; locking, ratifying and releasing are acts of their own. */
export type MoveRoundEvent =
  | 'open'
  | 'close'
  | 'finish-sifting'
  | 'ready'
  | 'convene'
  | 'close-items'
  | 'propose'
  | 'return'
  | 'end-acceptances'
  | 'finish'
  | 'cancel';

export interface MoveRoundInput {
  readonly round: RoundId;
  readonly event: MoveRoundEvent;
  readonly reason?: string | undefined;
  readonly version: number;
}

const organisers: readonly Role[] = ['lead', 'officer'];
const meetingRoles: readonly Role[] = ['lead', 'officer', 'chair'];

const mayMove: Readonly<Record<MoveRoundEvent, readonly Role[]>> = {
  open: ['lead'],
  close: organisers,
  'finish-sifting': organisers,
  ready: organisers,
  convene: meetingRoles,
  'close-items': meetingRoles,
  propose: meetingRoles,
  return: ['lead', 'approver'],
  'end-acceptances': organisers,
  finish: ['lead'],
  cancel: ['lead'],
};

/**
 * Moves a round on (grant anchors e5). Refuses not-allowed, round-not-ready with what is lacking, round-closed for
 * opening one whose closing time has passed, reason-needed for closing early, returning and cancelling, wrong-state, and
 * changed-since-opened. Cancelling closes the round first, so that nothing new is
 * reserved, and then gives back what was.
 */
export const moveRound =
  (ports: MoveRoundPorts) =>
  async (actor: Actor, input: MoveRoundInput): Promise<Outcome<RoundSummary>> => {
    const allowed = requireRole(actor, ...mayMove[input.event]);
    if (!allowed.ok) return allowed;
    const [row, panels] = await Promise.all([ports.rounds.find(input.round), ports.recent.panels()]);
    if (row === undefined) return refuse({ code: 'not-found' });
    const names = panels.map((panel) => panel.value);
    const isRepeat = row.version === input.version + 1 && leadsTo(input.event, row.value.state);
    if (isRepeat) return finishMove(ports, actor, row, input, names);
    if (row.version !== input.version) return refuse({ code: 'changed-since-opened', version: row.version });
    const ready = await checkMove(ports, row.value, input);
    if (!ready.ok) return ready;
    const moved = await changeRound(ports, actor, input.round, input.event, input.version);
    return moved.ok ? finishMove(ports, actor, moved.value, input, names) : moved;
  };

/** What follows a move that stands: a repeat does it again, in case the first broke off here. */
async function finishMove(
  ports: MoveRoundPorts,
  actor: Actor,
  row: Row<Round>,
  input: MoveRoundInput,
  panels: readonly PanelName[],
): Promise<Outcome<RoundSummary>> {
  if (input.event === 'cancel') {
    const returned = await returnReservations(ports, actor, row.value);
    if (!returned.ok) return returned;
  }
  return done(summariseRound(row, panels));
}

async function checkMove(
  ports: MoveRoundPorts,
  round: Round,
  input: MoveRoundInput,
): Promise<Outcome<unknown>> {
  const to = move(roundTransitions, round.state, input.event);
  if (!to.ok) return to;
  const now = ports.clock.now();
  const isEarly = input.event === 'close' && now < round.dates.closesAt;
  const needsReason = isEarly || input.event === 'return' || input.event === 'cancel';
  if (needsReason && (input.reason ?? '') === '') return refuse({ code: 'reason-needed' });
  if (input.event === 'open' && now >= round.dates.closesAt) return refuse({ code: 'round-closed' });
  const gaps = await findRoundGaps(ports, round, input.event);
  return gaps.length === 0 ? done(undefined) : refuse({ code: 'round-not-ready', gaps });
}

async function returnReservations(
  ports: MoveRoundPorts,
  actor: Actor,
  round: Round,
): Promise<Outcome<unknown>> {
  return changeRow(ports.ledgers, round.id, (book, row) => {
    if (book.kind !== 'round') return unchanged(book);
    const reserved = book.entries.filter((entry) => entry.step === 'reserved');
    if (reserved.length === 0) return unchanged(book);
    let ledger: RoundLedger = book;
    for (const entry of reserved) {
      const returned = giveBack(ledger, entry.id);
      if (!returned.ok) return returned;
      ledger = returned.value;
    }
    const at = ports.clock.now();
    const events = reserved.map((entry) =>
      newEvent(actor, at, {
        kind: 'money-moved',
        chain: round.id,
        about: [round.id, entry.id, 'returned', row.version + 1],
        facts: { round: round.id, entry: entry.id, step: 'returned', amountPence: entryPence(entry) },
      }),
    );
    return done({ value: ledger, events });
  });
}
