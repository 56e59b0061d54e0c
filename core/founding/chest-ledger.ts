import { hashOf } from '../kernel/hash';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { isPence, sumPence, type Pence } from '../kernel/money';
import type { FunderId, PledgeId, PotId, RoundId } from '../kernel/ids';
import type { Restriction } from './funder';

/** Money moved from pledges to a round's pots in one step. The same id stands in both ledgers; the chest's comes first. */
export interface Transfer {
  readonly id: string;
  readonly round: RoundId;
  readonly parts: readonly TransferPart[];
}

export interface TransferPart {
  readonly pledge: PledgeId;
  readonly pot: PotId;
  readonly amountPence: Pence;
}

/** A pledge as the books see it. */
export interface PledgeAccount {
  readonly pledge: PledgeId;
  readonly funder: FunderId;
  readonly funderName: string;
  readonly financialYear: string;
  readonly pledgedPence: Pence;
  readonly restriction: Restriction;
}

/** The chest's ledger row: what was pledged, and every transfer from the pledges to rounds. The moment of truth (law 5). */
export interface ChestLedger {
  readonly kind: 'chest';
  readonly pledges: readonly PledgeAccount[];
  readonly transfers: readonly Transfer[];
}

/** A ledger with nothing in it. */
export const emptyChestLedger: ChestLedger = { kind: 'chest', pledges: [], transfers: [] };

/** What of a pledge no round has been given, in pence. */
export function unallottedPence(ledger: ChestLedger, pledge: PledgeId): Pence {
  const pledged = ledger.pledges.find((account) => account.pledge === pledge)?.pledgedPence ?? 0;
  const parts = ledger.transfers.flatMap((transfer) => transfer.parts);
  return pledged - sumPence(parts.filter((part) => part.pledge === pledge).map((part) => part.amountPence));
}

/**
 * Records a transfer. The same transfer again changes nothing, so a retry is harmless; another under the same id is a
 * duplicate. Refuses pledge-too-small when a pledge would be overdrawn, and invalid-input for an amount that is not whole pence above nought.
 */
export function allot(ledger: ChestLedger, transfer: Transfer): Outcome<ChestLedger> {
  const made = ledger.transfers.find((held) => held.id === transfer.id);
  if (made !== undefined) {
    return hashOf(made) === hashOf(transfer) ? done(ledger) : refuse({ code: 'duplicate', of: transfer.id });
  }
  if (transfer.parts.some((part) => !isPence(part.amountPence) || part.amountPence === 0)) {
    return refuse({ code: 'invalid-input', faults: [{ field: 'amount', fault: 'not-an-amount' }] });
  }
  const after: ChestLedger = { ...ledger, transfers: [...ledger.transfers, transfer] };
  for (const { pledge } of transfer.parts) {
    if (unallottedPence(after, pledge) >= 0) continue;
    const asked = sumPence(
      transfer.parts.filter((part) => part.pledge === pledge).map((part) => part.amountPence),
    );
    return refuse({
      code: 'pledge-too-small',
      availablePence: Math.max(0, unallottedPence(ledger, pledge)),
      askedPence: asked,
    });
  }
  return done(after);
}

/** Adds a pledge to the books. The same pledge with the same figures again changes nothing. */
export function enterPledge(ledger: ChestLedger, account: PledgeAccount): Outcome<ChestLedger> {
  if (!isPence(account.pledgedPence) || account.pledgedPence === 0) {
    return refuse({ code: 'invalid-input', faults: [{ field: 'pledged', fault: 'not-an-amount' }] });
  }
  const known = ledger.pledges.find((held) => held.pledge === account.pledge);
  if (known === undefined) return done({ ...ledger, pledges: [...ledger.pledges, account] });
  return known.pledgedPence === account.pledgedPence
    ? done(ledger)
    : refuse({ code: 'duplicate', of: account.pledge });
}
