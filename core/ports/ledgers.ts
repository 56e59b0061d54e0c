import type { ChestLedger } from '../founding/chest-ledger';
import type { RoundLedger } from '../founding/round-ledger';
import type { Row } from '../kernel/row';
import type { Rows } from './rows';

export type LedgerBook = ChestLedger | RoundLedger;

/** Key of the chest's own ledger row; a round's ledger stands under the round's id. */
export const chestLedgerKey = 'chest';

/** The books. Every edit is a compare-and-set; a loser reads again and judges again (law 5). */
export interface Ledgers extends Rows<LedgerBook> {
  all(): Promise<readonly Row<LedgerBook>[]>;
}
