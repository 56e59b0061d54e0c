import { inFundTeam, type Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import type { ChestLedger } from './chest-ledger';
import { assembleFundStatus } from './fund-figures';
import type { FundStatus } from './fund-view';
import type { RoundLedger } from './round-ledger';

export type FundStatusPorts = Pick<Ports, 'recent' | 'ledgers' | 'clock'>;

/**
 * How the fund stands, in one read of the books, for anybody with a role in the chest. Outside the fund team the figures
 * are as of the last release: what is only reserved counts as available. Refuses not-set-up before there are books.
 */
export const fundStatus =
  (ports: FundStatusPorts) =>
  async (actor: Actor): Promise<Outcome<FundStatus>> => {
    if (actor.roles.length === 0) return refuse({ code: 'not-allowed' });
    const [chest, books] = await Promise.all([ports.recent.chest(), ports.ledgers.all()]);
    const ledgers = books.map((row) => row.value);
    const chestLedger = ledgers.find((ledger): ledger is ChestLedger => ledger.kind === 'chest');
    if (chest === undefined || chestLedger === undefined) return refuse({ code: 'not-set-up' });
    const roundLedgers = ledgers.filter((ledger): ledger is RoundLedger => ledger.kind === 'round');
    return done(
      assembleFundStatus({
        chest: chest.value,
        chestLedger,
        roundLedgers,
        provisional: inFundTeam(actor),
        at: ports.clock.now(),
      }),
    );
  };
