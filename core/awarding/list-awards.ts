import { inFundTeam, type Actor } from '../kernel/actor';
import type { RoundId } from '../kernel/ids';
import { sumPence } from '../kernel/money';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import type { Award } from './award';
import type { AwardView } from './award-view';
import type { Payment } from './payment';

export type ListAwardsPorts = Pick<Ports, 'recent' | 'awards' | 'payments'>;

/** The awards of a round with their payments, for the fund team, by reference. Refuses not-allowed and not-found. */
export const listAwards =
  (ports: ListAwardsPorts) =>
  async (actor: Actor, input: { readonly round: RoundId }): Promise<Outcome<readonly AwardView[]>> => {
    if (!inFundTeam(actor)) return refuse({ code: 'not-allowed' });
    const [round, awards, payments] = await Promise.all([
      ports.recent.round(input.round),
      ports.awards.ofRound(input.round),
      ports.payments.ofRound(input.round),
    ]);
    if (round === undefined) return refuse({ code: 'not-found' });
    const pots = new Map(round.value.pots.map((pot) => [pot.id, pot.name]));
    const byAward = Map.groupBy(payments, (payment) => payment.value.award);
    const views = awards.map((award) =>
      viewOf(award, pots.get(award.value.pot) ?? award.value.pot, byAward.get(award.key) ?? []),
    );
    return done(views.sort((left, right) => (left.id < right.id ? -1 : 1)));
  };

function viewOf(award: Row<Award>, pot: string, payments: readonly Row<Payment>[]): AwardView {
  const { id, groupName, amountPence, state, madeAt } = award.value;
  const paid = payments.filter((payment) => payment.value.state === 'paid');
  return {
    id,
    version: award.version,
    groupName,
    pot,
    amountPence,
    paidPence: sumPence(paid.map((payment) => payment.value.amountPence)),
    state,
    madeAt,
    payments: payments.map(({ value }) => ({
      id: value.id,
      amountPence: value.amountPence,
      state: value.state,
      financeReference: value.financeReference,
    })),
  };
}
