import { requireRole, type Actor } from '../kernel/actor';
import { hashOf } from '../kernel/hash';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Saved } from '../kernel/row';
import { chestLedgerKey } from '../ports/ledgers';
import type { Ports } from '../ports/ports';
import { changeRow } from './change-row';
import { checkSetUp, type SetUpChestInput } from './check-set-up';
import { emptyChestLedger, enterPledge, type ChestLedger } from './chest-ledger';
import type { Chest } from './chest';
import { accountOf, pledgeIdOf, pledgeOf, type PledgeEntry } from './pledge-account';

export type SetUpChestPorts = Pick<Ports, 'chests' | 'people' | 'funders' | 'pledges' | 'ledgers' | 'clock'>;

/**
 * Sets an empty chest up. The chest's own row is written last and says that the rest stands, so that a set-up that broke
 * off is finished by sending it again. Refuses not-allowed to all but a lead (for an empty chest the caller makes a lead
 * of the people named in its configuration), invalid-input, and already-set-up unless it is the very same set-up.
 */
export const setUpChest =
  (ports: SetUpChestPorts) =>
  async (actor: Actor, input: SetUpChestInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead');
    if (!allowed.ok) return allowed;
    const fault = checkSetUp(input);
    if (fault !== undefined) return refuse(fault);
    const chest = chestOf(actor, input);
    const standing = await ports.chests.find(actor.chest);
    if (standing !== undefined) return sameOrRefused(chest, standing);
    const entries = input.funders.filter((funder) => funder.pledgedPence > 0).map(entryOf);
    const entered = await enterPledges(ports, entries);
    if (!entered.ok) return entered;
    await writePeopleAndFunders(ports, input, entries);
    const created = await ports.chests.create(actor.chest, chest, [
      newEvent(actor, ports.clock.now(), {
        kind: 'chest-set-up',
        chain: 'chest',
        about: [actor.chest],
        facts: { funders: input.funders.length, people: input.people.length },
      }),
    ]);
    return sameOrRefused(chest, created.row);
  };

function chestOf(actor: Actor, input: SetUpChestInput): Chest {
  const { people: _people, funders: _funders, ...chest } = input;
  return { id: actor.chest, ...chest };
}

function sameOrRefused(
  chest: Chest,
  standing: { readonly value: Chest; readonly version: number },
): Outcome<Saved> {
  return hashOf(standing.value) === hashOf(chest)
    ? done({ version: standing.version })
    : refuse({ code: 'already-set-up' });
}

function entryOf(funder: SetUpChestInput['funders'][number]): PledgeEntry {
  return {
    pledge: pledgeIdOf(funder.id, funder.financialYear),
    funder: funder.id,
    funderName: funder.name,
    funderKind: funder.kind,
    financialYear: funder.financialYear,
    pledgedPence: funder.pledgedPence,
    restriction: {},
  };
}

async function enterPledges(
  ports: SetUpChestPorts,
  entries: readonly PledgeEntry[],
): Promise<Outcome<unknown>> {
  await ports.ledgers.create(chestLedgerKey, emptyChestLedger, []);
  return changeRow(ports.ledgers, chestLedgerKey, (book) => {
    let ledger: ChestLedger = book.kind === 'chest' ? book : emptyChestLedger;
    for (const entry of entries) {
      const entered = enterPledge(ledger, accountOf(entry));
      if (!entered.ok) return entered;
      ledger = entered.value;
    }
    return done({ value: ledger, events: [] });
  });
}

async function writePeopleAndFunders(
  ports: SetUpChestPorts,
  input: SetUpChestInput,
  entries: readonly PledgeEntry[],
): Promise<void> {
  const people = input.people.map((person) => ({
    key: person.key,
    value: { ...person, active: true },
    events: [],
  }));
  const funders = input.funders.map(({ id, name, kind }) => ({
    key: id,
    value: { id, name, kind },
    events: [],
  }));
  const pledges = entries.map((entry) => ({ key: entry.pledge, value: pledgeOf(entry), events: [] }));
  await Promise.all([
    ports.people.createMany(people),
    ports.funders.createMany(funders),
    ports.pledges.createMany(pledges),
  ]);
}
