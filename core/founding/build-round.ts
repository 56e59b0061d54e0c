import { findNeighbourhood } from '../kernel/places';
import type { ChestLedger, Transfer } from './chest-ledger';
import type { Chest } from './chest';
import type { CreateRoundInput } from './check-round';
import type { Pot, Round } from './round';
import type { Cell, RoundLedger } from './round-ledger';
import { smallGrantsForm } from './templates/form/small-grants-form';
import { smallGrantsRubric } from './templates/rubric';
import { smallGrantKinds } from './templates/small-grants';

/** A round as it begins, made from the template of small grants and what was asked for. */
export function buildRound(input: CreateRoundInput, chest: Chest): Round {
  const { id, name, opensAt, closesAt, scoringEndsAt, meetsAt } = input;
  return {
    id,
    name,
    state: 'designing',
    method: 'scored-panel',
    dates: { opensAt, closesAt, scoringEndsAt, meetsAt },
    grantKinds: smallGrantKinds(input.minimumPence, input.maximumPence),
    form: smallGrantsForm,
    rubric: smallGrantsRubric,
    panelRules: input.panelRules,
    pots: input.pots.map((pot) => potFor(pot.neighbourhood, chest)),
    priorities: [],
  };
}

/** A pot carries the id and name of its neighbourhood. */
function potFor(neighbourhood: string, chest: Chest): Pot {
  const name = findNeighbourhood(chest.neighbourhoods, neighbourhood)?.name ?? neighbourhood;
  return { id: neighbourhood, neighbourhood, name };
}

/** The transfer that gives a round its first money. Its id follows from the round's, so that a retry is the same one. */
export function openingTransfer(input: CreateRoundInput): Transfer {
  const parts = input.pots.flatMap((pot) =>
    pot.parts.map(({ pledge, amountPence }) => ({ pledge, pot: pot.neighbourhood, amountPence })),
  );
  return { id: `${input.id}-opening`, round: input.id, parts };
}

/** A round's books before any money has come. */
export function emptyRoundLedger(round: Round): RoundLedger {
  return {
    kind: 'round',
    round: round.id,
    roundName: round.name,
    pots: round.pots,
    funderNames: {},
    cells: [],
    transfers: [],
    entries: [],
  };
}

/** A transfer's parts with what the chest's books know of each pledge. */
export function cellsOf(transfer: Transfer, books: ChestLedger): readonly Cell[] {
  return transfer.parts.flatMap(({ pledge, pot, amountPence }) => {
    const account = books.pledges.find((held) => held.pledge === pledge);
    if (account === undefined) return [];
    const { funder, restriction } = account;
    return [{ pot, pledge, funder, restriction, allottedPence: amountPence }];
  });
}

/** The names of the funders behind a transfer, for the round's own books. */
export function funderNamesOf(transfer: Transfer, books: ChestLedger): Readonly<Record<string, string>> {
  const pledges = new Set(transfer.parts.map((part) => part.pledge));
  const accounts = books.pledges.filter((account) => pledges.has(account.pledge));
  return Object.fromEntries(accounts.map((account) => [account.funder, account.funderName]));
}
