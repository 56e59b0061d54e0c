import { requireRole, type Actor } from '../kernel/actor';
import type { Chest } from './chest';
import type { FunderId, PledgeId } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import { newEvent } from '../kernel/record-event';
import { invalid, type Refusal } from '../kernel/refusal';
import type { Saved } from '../kernel/row';
import { chestLedgerKey } from '../ports/ledgers';
import type { Ports } from '../ports/ports';
import { changeRow, unchanged } from './change-row';
import { enterPledge } from './chest-ledger';
import type { Funder } from './funder';
import { accountOf, faultInFinancialYear, funderOf, pledgeOf, type PledgeEntry } from './pledge-account';

export type RecordPledgePorts = Pick<Ports, 'recent' | 'funders' | 'pledges' | 'ledgers' | 'clock'>;

export interface RecordPledgeInput {
  readonly pledge: PledgeId;
  readonly funder: FunderId;
  readonly funderName: string;
  readonly funderKind: Funder['kind'];
  readonly financialYear: string;
  readonly pledgedPence: Pence;
  readonly restriction: {
    readonly neighbourhoods?: readonly string[] | undefined;
    readonly themes?: readonly string[] | undefined;
    readonly grantKinds?: readonly string[] | undefined;
  };
}

/**
 * Enters what a funder promised: in the books first, then as rows of funder and pledge, by a lead or finance. The same
 * pledge again is the same pledge; with another amount it is refused as a duplicate. Refuses not-set-up before the chest
 * is, and invalid-input for a year, area or theme that does not exist.
 */
export const recordPledge =
  (ports: RecordPledgePorts) =>
  async (actor: Actor, input: RecordPledgeInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'finance');
    if (!allowed.ok) return allowed;
    const chest = (await ports.recent.chest())?.value;
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    const fault = faultInFinancialYear(input.financialYear) ?? faultInRestriction(chest, input);
    if (fault !== undefined) return refuse(fault);
    const entry: PledgeEntry = { ...input, restriction: present(input.restriction) };
    const entered = await changeRow(ports.ledgers, chestLedgerKey, (book) => {
      if (book.kind !== 'chest') return unchanged(book);
      const ledger = enterPledge(book, accountOf(entry));
      return ledger.ok ? done({ value: ledger.value, events: [] }) : ledger;
    });
    if (!entered.ok) return entered;
    const [, created] = await Promise.all([
      ports.funders.create(entry.funder, funderOf(entry), []),
      ports.pledges.create(entry.pledge, pledgeOf(entry), [pledgeRecorded(actor, ports.clock.now(), entry)]),
    ]);
    return done({ version: created.row.version });
  };

function pledgeRecorded(actor: Actor, at: string, entry: PledgeEntry) {
  const { pledge, funder, pledgedPence } = entry;
  const facts = { pledge, funder, pledgedPence };
  return newEvent(actor, at, { kind: 'pledge-recorded', chain: 'chest', about: [pledge], facts });
}

function faultInRestriction(chest: Chest, input: RecordPledgeInput): Refusal | undefined {
  const { neighbourhoods = [], themes = [] } = input.restriction;
  const places = new Set(chest.neighbourhoods.map((place) => place.id));
  const known = new Set(chest.themes.map((theme) => theme.id));
  if (!neighbourhoods.every((id) => places.has(id))) return invalid('neighbourhoods', 'not-a-choice');
  return themes.every((id) => known.has(id)) ? undefined : invalid('themes', 'not-a-choice');
}
