import fc from 'fast-check';
import { allot, emptyChestLedger, enterPledge, unallottedPence } from '../../../core/founding/chest-ledger';
import type { ChestLedger, PledgeAccount } from '../../../core/founding/chest-ledger';
import { cellsOf } from '../../../core/founding/build-round';
import { assembleFundStatus } from '../../../core/founding/fund-figures';
import type { ShownFigures } from '../../../core/founding/fund-view';
import { commit, giveBack, pay, receive, reserve } from '../../../core/founding/ledger-acts';
import {
  availableIn,
  entryPence,
  funderFigures,
  potFigures,
  type Figures,
  type RoundLedger,
} from '../../../core/founding/round-ledger';
import { valueOf } from '../../builders/chest/chest-in-use';

const pots = ['hill', 'vale', 'town'];
const restrictions = [{}, { neighbourhoods: ['hill'] }, { themes: ['money'] }, { grantKinds: ['activity'] }];

function account(pledge: string, pledgedPence: number, at = 0): PledgeAccount {
  const restriction = restrictions[at % restrictions.length] ?? {};
  const funder = `funder-${at % 3}`;
  return { pledge, funder, funderName: funder, financialYear: '2026/27', pledgedPence, restriction };
}

function emptyRound(): RoundLedger {
  return {
    kind: 'round',
    round: 'r',
    roundName: 'R',
    pots: pots.map((id) => ({ id, name: id, neighbourhood: id })),
    funderNames: {},
    cells: [],
    transfers: [],
    entries: [],
  };
}

interface Books {
  readonly chest: ChestLedger;
  readonly round: RoundLedger;
}

/** One act on the books, with small numbers so that acts meet the same pots, entries and payments often. */
type Act =
  | {
      readonly do: 'allot';
      readonly id: number;
      readonly parts: readonly (readonly [number, number, number])[];
    }
  | {
      readonly do: 'reserve';
      readonly id: number;
      readonly pot: number;
      readonly pence: number;
      readonly theme: boolean;
    }
  | { readonly do: 'commit'; readonly id: number }
  | { readonly do: 'give-back'; readonly id: number }
  | { readonly do: 'pay'; readonly id: number; readonly payment: number; readonly pence: number };

const small = fc.integer({ min: 0, max: 5 });
const pence = fc.integer({ min: -1, max: 400_000 });
const part = fc.tuple(small, fc.integer({ min: 0, max: 2 }), pence);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('allot' as const), id: small, parts: fc.array(part, { maxLength: 4 }) }),
  fc.record({
    do: fc.constant('reserve' as const),
    id: small,
    pot: fc.integer({ min: 0, max: 2 }),
    pence,
    theme: fc.boolean(),
  }),
  fc.record({ do: fc.constant('commit' as const), id: small }),
  fc.record({ do: fc.constant('give-back' as const), id: small }),
  fc.record({ do: fc.constant('pay' as const), id: small, payment: small, pence }),
);

function allotTo(books: Books, given: Extract<Act, { do: 'allot' }>): Books {
  const parts = given.parts.map(([pledge, pot, amountPence]) => ({
    pledge: `p${pledge}`,
    pot: pots[pot] ?? 'hill',
    amountPence,
  }));
  const transfer = { id: `t${given.id}`, round: 'r', parts };
  const chest = allot(books.chest, transfer);
  if (!chest.ok) return books;
  return { chest: chest.value, round: receive(books.round, transfer, cellsOf(transfer, chest.value)) };
}

function perform(books: Books, given: Act): Books {
  if (given.do === 'allot') return allotTo(books, given);
  const { round } = books;
  const id = `d${given.id}`;
  const outcome =
    given.do === 'reserve'
      ? reserve(round, {
          id,
          pot: pots[given.pot] ?? 'hill',
          amountPence: given.pence,
          purpose: {
            neighbourhood: pots[given.pot] ?? 'hill',
            themes: given.theme ? ['money'] : [],
            grantKind: 'activity',
          },
        })
      : given.do === 'commit'
        ? commit(round, id)
        : given.do === 'give-back'
          ? giveBack(round, id)
          : pay(round, id, `pay${given.payment}`, given.pence);
  return { ...books, round: outcome.ok ? outcome.value : round };
}

const startingBooks: Books = {
  chest: [0, 1, 2, 3, 4, 5].reduce(
    (ledger, at) => valueOf(enterPledge(ledger, account(`p${at}`, 250_000 + at, at))),
    emptyChestLedger,
  ),
  round: emptyRound(),
};

function expectBalanced({
  allottedPence,
  availablePence,
  reservedPence,
  committedPence,
  paidPence,
}: Figures) {
  expect(availablePence + reservedPence + committedPence + paidPence).toBe(allottedPence);
  for (const figure of [allottedPence, availablePence, reservedPence, committedPence, paidPence]) {
    expect(figure).toBeGreaterThanOrEqual(0);
  }
}

function expectShown(line: ShownFigures) {
  const { pledgedPence, availablePence, reservedPence, committedPence, paidPence } = line;
  expect(availablePence + reservedPence + committedPence + paidPence).toBe(pledgedPence);
  expect(Math.min(availablePence, reservedPence, committedPence, paidPence)).toBeGreaterThanOrEqual(0);
}

describe('the books, under any acts in any order', () => {
  it('keep pledged = available + reserved + committed + paid, per pot and per funder, and nothing below nought', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const books = acts.reduce(perform, startingBooks);
        for (const pot of pots) expectBalanced(potFigures(books.round, pot));
        for (const funder of ['funder-0', 'funder-1', 'funder-2']) {
          expectBalanced(funderFigures(books.round, funder));
        }
        for (const cell of books.round.cells)
          expect(availableIn(books.round, cell)).toBeGreaterThanOrEqual(0);
        for (const { pledge } of books.chest.pledges) {
          expect(unallottedPence(books.chest, pledge)).toBeGreaterThanOrEqual(0);
        }
        const lines = books.round.entries.flatMap((entry) => entry.lines);
        expect(lines.every((line) => line.paidPence >= 0 && line.paidPence <= line.amountPence)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('show figures that add up to what was pledged, to the fund team and to others', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.boolean(), (acts, provisional) => {
        const { chest, round } = acts.reduce(perform, startingBooks);
        const status = assembleFundStatus({
          chest: { id: 'c', name: 'C' },
          chestLedger: chest,
          roundLedgers: [round],
          provisional,
          at: '2026-07-17T14:00:00.000Z',
        });
        for (const line of [status.total, ...status.pots, ...status.funders]) expectShown(line);
        const pledged = chest.pledges.reduce((sum, { pledgedPence }) => sum + pledgedPence, 0);
        expect(status.total.pledgedPence).toBe(pledged);
        if (!provisional) expect(status.total.reservedPence).toBe(0);
        const inPots = status.pots.reduce((sum, pot) => sum + pot.pledgedPence, 0);
        expect(status.unallottedPence + inPots).toBe(pledged);
      }),
    );
  });

  it('do not change when an act is repeated', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), act, (acts, last) => {
        const once = perform(acts.reduce(perform, startingBooks), last);
        expect(perform(once, last)).toEqual(once);
      }),
    );
  });

  it('set aside exactly what was asked for, or nothing', () => {
    const funded = fc.record({
      do: fc.constant('allot' as const),
      id: small,
      parts: fc.array(fc.tuple(small, fc.constant(0), fc.integer({ min: 1, max: 250_000 })), {
        minLength: 2,
        maxLength: 4,
      }),
    });
    const asked = fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(funded, { minLength: 1, maxLength: 3 }), asked, (money, amounts) => {
        let { round } = money.reduce(perform, startingBooks);
        for (const [at, amountPence] of amounts.entries()) {
          const purpose = {
            neighbourhood: 'hill',
            themes: at % 2 === 0 ? ['money'] : [],
            grantKind: 'activity',
          };
          const reserved = reserve(round, { id: `d${at}`, pot: 'hill', amountPence, purpose });
          if (!reserved.ok) continue;
          round = reserved.value;
          const entry = round.entries.find((held) => held.id === `d${at}`);
          expect(entry === undefined ? undefined : entryPence(entry)).toBe(amountPence);
        }
      }),
    );
  });

  it('never pay for what a pledge is not for', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const { round } = acts.reduce(perform, startingBooks);
        for (const entry of round.entries) {
          const isHillOnly = entry.lines.some((line) => line.pledge === 'p1');
          if (isHillOnly) expect(entry.pot).toBe('hill');
        }
      }),
    );
  });
});
