import { addFigures } from '../../../core/founding/fund-figures';
import { fundStatus } from '../../../core/founding/fund-status';
import { commit, pay, reserve } from '../../../core/founding/ledger-acts';
import { actorAs, stranger } from '../../builders/chest/actors';
import { chestWithRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { memoryPorts, type MemoryPorts } from '../../builders/in-memory/ports';
import type { RecordCall } from '../../builders/in-memory/state';

const purpose = { neighbourhood: 'harold-hill', themes: [], grantKind: 'activity' };

async function withDecisions(options: Parameters<typeof chestWithRound>[0] = {}): Promise<MemoryPorts> {
  const ports = await chestWithRound(options);
  const row = await ports.ledgers.find('summer');
  if (row?.value.kind !== 'round') throw new Error('there is no round ledger');
  const awarded = valueOf(reserve(row.value, { id: 'a', pot: 'harold-hill', amountPence: 300_000, purpose }));
  const paid = valueOf(pay(valueOf(commit(awarded, 'a')), 'a', 'p', 100_000));
  const secret = valueOf(reserve(paid, { id: 'b', pot: 'harold-hill', amountPence: 50_000, purpose }));
  await ports.ledgers.save(row, secret, []);
  return ports;
}

describe('how the fund stands', () => {
  it('shows the fund team what is reserved, committed and paid, per pot and funder', async () => {
    const ports = await withDecisions();
    const status = valueOf(await fundStatus(ports)(actorAs('finance')));
    expect(status.provisional).toBe(true);
    expect(status.pots[0]).toEqual({
      round: 'summer',
      roundName: 'Summer 2026',
      pot: 'harold-hill',
      name: 'Harold Hill',
      pledgedPence: 1_000_000,
      availablePence: 650_000,
      reservedPence: 50_000,
      committedPence: 200_000,
      paidPence: 100_000,
    });
    expect(
      status.funders.map(({ name, reservedPence, paidPence }) => [name, reservedPence, paidPence]),
    ).toEqual([
      ['The ICB', 30_000, 60_000],
      ['The Council', 20_000, 40_000],
    ]);
    expect(status.total).toEqual(addFigures(status.funders));
  });

  it.each(['link-worker', 'panel-member', 'chair'] as const)(
    'shows a %s nothing that a decision would give away before release',
    async (role) => {
      const ports = await withDecisions();
      const before = valueOf(await fundStatus(ports)(actorAs(role)));
      expect(before.provisional).toBe(false);
      expect(before.total.reservedPence).toBe(0);
      expect(before.pots[0]).toMatchObject({
        availablePence: 700_000,
        reservedPence: 0,
        committedPence: 200_000,
      });
    },
  );

  it('is one read of the books', async () => {
    const calls: RecordCall[] = [];
    const ports = await withDecisions({ before: (call) => void calls.push(call) });
    calls.length = 0;
    valueOf(await fundStatus(ports)(actorAs('lead')));
    expect(calls.filter((call) => call.list !== 'Chest')).toEqual([
      { list: 'Ledger', act: 'query', key: '' },
    ]);
  });

  it('is refused to somebody without a role, and before the chest is set up', async () => {
    expect(codeOf(await fundStatus(await chestWithRound())(stranger))).toBe('not-allowed');
    expect(codeOf(await fundStatus(memoryPorts())(actorAs('lead')))).toBe('not-set-up');
  });
});
