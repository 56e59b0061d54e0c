import { inFundTeam, type Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { chestLedgerKey } from '../ports/ledgers';
import type { Ports } from '../ports/ports';
import { unallottedPence } from './chest-ledger';
import type { PledgeView } from './round-view';

export type ListPledgesPorts = Pick<Ports, 'ledgers'>;

/** What funders promised and what of it no round has been given yet, in pence, out of the books; for the fund team. */
export const listPledges =
  (ports: ListPledgesPorts) =>
  async (actor: Actor): Promise<Outcome<readonly PledgeView[]>> => {
    if (!inFundTeam(actor)) return refuse({ code: 'not-allowed' });
    const book = (await ports.ledgers.find(chestLedgerKey))?.value;
    if (book?.kind !== 'chest') return refuse({ code: 'not-set-up' });
    const pledges = book.pledges.map(({ pledge, funder, funderName, financialYear, pledgedPence }) => {
      const leftPence = unallottedPence(book, pledge);
      return { id: pledge, funder, funderName, financialYear, pledgedPence, leftPence };
    });
    return done(pledges);
  };
