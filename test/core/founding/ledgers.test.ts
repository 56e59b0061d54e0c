import { allot, emptyChestLedger, enterPledge } from '../../../core/founding/chest-ledger';
import type { ChestLedger, PledgeAccount } from '../../../core/founding/chest-ledger';
import { cellsOf } from '../../../core/founding/build-round';
import { commit, giveBack, pay, receive, reserve } from '../../../core/founding/ledger-acts';
import { roundFigures, type RoundLedger } from '../../../core/founding/round-ledger';
import { codeOf, valueOf } from '../../builders/chest/chest-in-use';

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

const chest: ChestLedger = [0, 1, 2, 3, 4, 5].reduce(
  (ledger, at) => valueOf(enterPledge(ledger, account(`p${at}`, 250_000 + at, at))),
  emptyChestLedger,
);

describe('a reservation', () => {
  const transfer = {
    id: 't',
    round: 'r',
    parts: [
      { pledge: 'p0', pot: 'hill', amountPence: 100_000 },
      { pledge: 'p4', pot: 'hill', amountPence: 50_000 },
    ],
  };
  const ledger = receive(emptyRound(), transfer, cellsOf(transfer, chest));
  const asked = (id: string, amountPence: number) => ({
    id,
    pot: 'hill',
    amountPence,
    purpose: { neighbourhood: 'hill', themes: [], grantKind: 'activity' },
  });

  it('is split in proportion to what each pledge gave', () => {
    const [entry] = valueOf(reserve(ledger, asked('d', 30_000))).entries;
    expect(entry?.lines.map((line) => line.amountPence)).toEqual([20_000, 10_000]);
  });

  it('of the last money goes to one of two that want it; the other is told what is left', () => {
    const first = valueOf(reserve(ledger, asked('d1', 100_000)));
    expect(reserve(first, asked('d2', 60_000))).toEqual({
      ok: false,
      refusal: { code: 'pot-too-small', pot: 'hill', availablePence: 50_000, askedPence: 60_000 },
    });
    expect(codeOf(reserve(first, asked('d2', 50_001)))).toBe('pot-too-small');
    expect(roundFigures(valueOf(reserve(first, asked('d2', 50_000)))).availablePence).toBe(0);
  });

  it('under the same id with another amount is a duplicate', () => {
    const first = valueOf(reserve(ledger, asked('d', 30_000)));
    expect(codeOf(reserve(first, asked('d', 40_000)))).toBe('duplicate');
    expect(valueOf(reserve(first, asked('d', 30_000)))).toBe(first);
  });

  it('can be made again after it was given back', () => {
    const back = valueOf(giveBack(valueOf(reserve(ledger, asked('d', 30_000))), 'd'));
    expect(roundFigures(back).availablePence).toBe(150_000);
    expect(roundFigures(valueOf(reserve(back, asked('d', 40_000)))).reservedPence).toBe(40_000);
    expect(roundFigures(valueOf(reserve(back, asked('e', 150_000)))).availablePence).toBe(0);
  });
});

describe('a payment', () => {
  const transfer = { id: 't', round: 'r', parts: [{ pledge: 'p0', pot: 'hill', amountPence: 100_000 }] };
  const purpose = { neighbourhood: 'hill', themes: [], grantKind: 'activity' };
  const funded = receive(emptyRound(), transfer, cellsOf(transfer, chest));
  const reserved = valueOf(reserve(funded, { id: 'd', pot: 'hill', amountPence: 80_000, purpose }));
  const committed = valueOf(commit(reserved, 'd'));

  it('is refused before release and beyond what was awarded', () => {
    expect(codeOf(pay(reserved, 'd', 'x', 1))).toBe('wrong-state');
    expect(pay(committed, 'd', 'x', 80_001)).toEqual({
      ok: false,
      refusal: { code: 'over-award', leftPence: 80_000 },
    });
  });

  it('counts once under its id; with another amount it is a duplicate', () => {
    const once = valueOf(pay(committed, 'd', 'x', 30_000));
    expect(valueOf(pay(once, 'd', 'x', 30_000))).toBe(once);
    expect(codeOf(pay(once, 'd', 'x', 40_000))).toBe('duplicate');
    expect(codeOf(pay(once, 'd', 'y', 50_001))).toBe('over-award');
  });

  it('keeps the money from going back', () => {
    expect(codeOf(giveBack(valueOf(pay(committed, 'd', 'x', 1)), 'd'))).toBe('wrong-state');
  });
});

describe('the chest’s ledger', () => {
  it('does not give a pledge away twice', () => {
    const all = { id: 'a', round: 'r', parts: [{ pledge: 'p0', pot: 'hill', amountPence: 250_000 }] };
    const after = valueOf(allot(chest, all));
    const more = { id: 'b', round: 'r', parts: [{ pledge: 'p0', pot: 'vale', amountPence: 1 }] };
    expect(allot(after, more)).toEqual({
      ok: false,
      refusal: { code: 'pledge-too-small', availablePence: 0, askedPence: 1 },
    });
  });

  it('takes the same transfer again as a repeat and another under its id as a duplicate', () => {
    const transfer = { id: 'a', round: 'r', parts: [{ pledge: 'p0', pot: 'hill', amountPence: 5 }] };
    const once = valueOf(allot(chest, transfer));
    expect(valueOf(allot(once, transfer))).toBe(once);
    expect(codeOf(allot(once, { ...transfer, parts: [{ pledge: 'p0', pot: 'hill', amountPence: 6 }] }))).toBe(
      'duplicate',
    );
  });

  it('refuses the same pledge with another amount', () => {
    expect(codeOf(enterPledge(chest, account('p0', 9)))).toBe('duplicate');
    expect(codeOf(enterPledge(chest, account('new', 0)))).toBe('invalid-input');
  });
});
