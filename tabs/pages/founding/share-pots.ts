import type { PledgeView } from '../../../core/founding/round-view';
import type { NeighbourhoodId, PledgeId } from '../../../core/kernel/ids';
import { splitInProportion, sumPence, type Pence } from '../../../core/kernel/money';

export interface PotShare {
  readonly neighbourhood: NeighbourhoodId;
  readonly parts: readonly { readonly pledge: PledgeId; readonly amountPence: Pence }[];
}

/**
 * Splits each pot over the chosen pledges in proportion to what they have left, to the penny and never over what a
 * pledge has. Undefined when the pots ask for more than there is.
 */
export function sharePots(
  pots: readonly { readonly neighbourhood: NeighbourhoodId; readonly pence: Pence }[],
  pledges: readonly Pick<PledgeView, 'id' | 'leftPence'>[],
): readonly PotShare[] | undefined {
  const left = pledges.map((pledge) => pledge.leftPence);
  if (sumPence(pots.map((pot) => pot.pence)) > sumPence(left)) return undefined;
  return pots.map(({ neighbourhood, pence }) => {
    const amounts = takeFrom(left, pence);
    const parts = pledges
      .map((pledge, index) => ({ pledge: pledge.id, amountPence: amounts[index] ?? 0 }))
      .filter((part) => part.amountPence > 0);
    return { neighbourhood, parts };
  });
}

/** Takes `pence` out of `left` in proportion; the odd pennies come from whichever still has some. */
function takeFrom(left: Pence[], pence: Pence): Pence[] {
  const wanted = splitInProportion(pence, left);
  const taken = wanted.map((amount, index) => Math.min(amount, left[index] ?? 0));
  let missing = pence - sumPence(taken);
  left.forEach((has, index) => {
    const already = taken[index] ?? 0;
    const more = Math.min(missing, has - already);
    taken[index] = already + more;
    left[index] = has - already - more;
    missing -= more;
  });
  return taken;
}
