import { requireRole, type Actor } from '../kernel/actor';
import { hashOf } from '../kernel/hash';
import type { AwardId, PaymentId, RoundId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { findPersonalData } from '../kernel/personal-data';
import { newEvent } from '../kernel/record-event';
import type { Row, Saved } from '../kernel/row';
import { move } from '../kernel/state-machine';
import { fold, tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import { changeRow, unchanged } from '../founding/change-row';
import { pay } from '../founding/ledger-acts';
import type { Award } from './award';
import { awardTransitions, type AwardEvent, type AwardState } from './award-states';
import type { Payment } from './payment';

export type RecordPaymentPorts = Pick<Ports, 'awards' | 'payments' | 'ledgers' | 'clock'>;

export interface RecordPaymentInput {
  /** Finance's own reference: the same reference twice is one payment. */
  readonly financeReference: string;
  readonly round: RoundId;
  readonly award: AwardId;
  readonly amountPence: Pence;
}

/**
 * Records a payment that finance has made on an award, by finance. The round's books count it first and refuse more than
 * was awarded (over-award); the payment's row and the award's state follow, so that sending it again finishes what broke
 * off. The same reference with another amount is a duplicate. Bank details in the reference are refused (personal-data).
 */
export const recordPayment =
  (ports: RecordPaymentPorts) =>
  async (actor: Actor, input: RecordPaymentInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'finance');
    if (!allowed.ok) return allowed;
    const kinds = findPersonalData(input.financeReference).filter((kind) => kind === 'bank-details');
    if (kinds.length > 0) return refuse({ code: 'personal-data', field: 'financeReference', kinds });
    const award = await ports.awards.find(input.award);
    if (award === undefined || award.value.round !== input.round) return refuse({ code: 'not-found' });
    const started = startPaying(award.value);
    if (!started.ok) return started;
    const payment = paymentOf(ports, actor, input);
    const counted = await countInBooks(ports, actor, award.value, payment);
    if (!counted.ok) return counted;
    const row = await writePayment(ports, actor, payment);
    const moved = await changeRow(ports.awards, award.key, (value) => {
      const next = startPaying(value);
      return next.ok ? done({ value: next.value, events: [] }) : next;
    });
    return moved.ok ? done({ version: row.version }) : moved;
  };

/** What a first payment says of an offer: that the group took it and that its checks were passed. */
const untilPaid: readonly AwardEvent[] = ['accept', 'pass-checks', 'first-payment'];

/** States in which a further instalment changes nothing of the award. */
const paying: readonly AwardState[] = ['active', 'report-due', 'report-in'];

/** The award as it is once something of it was paid. Refuses wrong-state where nothing may be paid any more. */
function startPaying(award: Award): Outcome<Award> {
  if (paying.includes(award.state)) return done(award);
  let state: AwardState = award.state;
  for (const event of untilPaid) {
    const next = move(awardTransitions, state, event);
    if (next.ok) state = next.value;
  }
  return state === 'active'
    ? done({ ...award, state })
    : refuse({ code: 'wrong-state', state: award.state, act: 'pay' });
}

function paymentIdOf(award: AwardId, financeReference: string): PaymentId {
  return `p-${hashOf({ award, reference: fold(financeReference) }).slice(0, 20)}`;
}

function paymentOf(ports: RecordPaymentPorts, actor: Actor, input: RecordPaymentInput): Payment {
  const { round, award, amountPence } = input;
  return {
    id: paymentIdOf(award, input.financeReference),
    round,
    award,
    amountPence,
    state: 'paid',
    financeReference: tidyText(input.financeReference),
    recordedBy: actor.key,
    recordedAt: ports.clock.now(),
  };
}

function countInBooks(
  ports: RecordPaymentPorts,
  actor: Actor,
  award: Award,
  { id, round, amountPence, recordedAt }: Payment,
): Promise<Outcome<unknown>> {
  return changeRow(ports.ledgers, round, (book) => {
    if (book.kind !== 'round') return unchanged(book);
    const ledger = pay(book, award.decision, id, amountPence);
    if (!ledger.ok) return ledger;
    const facts = { round, entry: award.decision, step: 'paid', amountPence };
    const about = [round, award.decision, id];
    const moved = newEvent(actor, recordedAt, { kind: 'money-moved', chain: round, about, facts });
    return done({ value: ledger.value, events: [moved] });
  });
}

async function writePayment(
  ports: RecordPaymentPorts,
  actor: Actor,
  payment: Payment,
): Promise<Row<Payment>> {
  const { id, round, award, amountPence, recordedAt } = payment;
  const facts = { payment: id, award, amountPence };
  const recorded = newEvent(actor, recordedAt, {
    kind: 'payment-recorded',
    chain: round,
    about: [id],
    facts,
  });
  return (await ports.payments.create(id, payment, [recorded])).row;
}
