import { completeTransfers } from '../../../core/founding/complete-transfers';
import { createRound } from '../../../core/founding/create-round';
import { fundStatus } from '../../../core/founding/fund-status';
import { roundFigures } from '../../../core/founding/round-ledger';
import { isSoundRubric } from '../../../core/founding/rubric';
import { actorAs } from '../../builders/chest/actors';
import { chestSetUp, chestWithRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { roundInput } from '../../builders/chest/inputs';
import type { MemoryPorts } from '../../builders/in-memory/ports';

const lead = actorAs('lead');

async function allottedTo(ports: MemoryPorts, round = 'summer'): Promise<number | undefined> {
  const book = (await ports.ledgers.find(round))?.value;
  return book?.kind === 'round' ? roundFigures(book).allottedPence : undefined;
}

const pot = (pence: number) => [
  { neighbourhood: 'romford', parts: [{ pledge: 'icb-2026-27', amountPence: pence }] },
];

describe('making a round', () => {
  it('takes its design from the template and its money from the pledges', async () => {
    const ports = await chestWithRound();
    const round = (await ports.rounds.find('summer'))?.value;
    expect(round?.state).toBe('designing');
    expect(round?.grantKinds.map((kind) => kind.id)).toEqual(['activity', 'core-costs', 'capacity-building']);
    expect(round?.grantKinds.every((kind) => kind.minimumPence === 50_000)).toBe(true);
    expect(round !== undefined && isSoundRubric(round.rubric)).toBe(true);
    expect(round?.rubric.criteria.map((criterion) => criterion.weight)).toEqual([25, 25, 20, 15, 15]);
    expect(await allottedTo(ports)).toBe(2_000_000);
    const status = valueOf(await fundStatus(ports)(lead));
    expect(status.total.pledgedPence).toBe(5_000_000);
    expect(status.unallottedPence).toBe(3_000_000);
    expect(status.pots.map(({ name, pledgedPence }) => [name, pledgedPence])).toEqual([
      ['Harold Hill', 1_000_000],
      ['Rainham', 1_000_000],
    ]);
  });

  it('is the same when it is sent again', async () => {
    const ports = await chestWithRound();
    expect(valueOf(await createRound(ports)(lead, roundInput()))).toEqual({ version: 1 });
    expect(await allottedTo(ports)).toBe(2_000_000);
    expect(ports.announced.map((event) => event.kind)).toEqual([
      'chest-set-up',
      'round-opened',
      'money-allotted',
    ]);
  });

  it('under a taken id is a duplicate, with other money or another design', async () => {
    const ports = await chestWithRound();
    expect(codeOf(await createRound(ports)(lead, roundInput({ name: 'Other' })))).toBe('duplicate');
    expect(codeOf(await createRound(ports)(lead, roundInput({ pots: pot(60_000) })))).toBe('duplicate');
    expect(await allottedTo(ports)).toBe(2_000_000);
  });

  it('that the pledges cannot bear is refused and leaves nothing behind', async () => {
    const ports = await chestSetUp();
    expect(await createRound(ports)(lead, roundInput({ pots: pot(3_000_001) }))).toEqual({
      ok: false,
      refusal: { code: 'pledge-too-small', availablePence: 3_000_000, askedPence: 3_000_001 },
    });
    expect(await ports.rounds.all()).toEqual([]);
    expect(await ports.ledgers.find('summer')).toBeUndefined();
  });

  it.each([
    ['another role', actorAs('officer'), {}, 'not-allowed'],
    ['dates out of order', lead, { closesAt: '2026-06-01T00:00:00.000Z' }, 'invalid-input'],
    ['limits the wrong way round', lead, { minimumPence: 600_000 }, 'invalid-input'],
    [
      'a pot for an area that is none',
      lead,
      { pots: [{ neighbourhood: 'mars', parts: [] }] },
      'invalid-input',
    ],
    [
      'a pledge that does not exist',
      lead,
      { pots: [{ neighbourhood: 'romford', parts: [{ pledge: 'x', amountPence: 1 }] }] },
      'invalid-input',
    ],
    ['two pots for one area', lead, { pots: [...pot(1), ...pot(2)] }, 'invalid-input'],
    [
      'a category that nobody has',
      lead,
      {
        panelRules: {
          minimumPresent: 1,
          minimumByCategory: { mayor: 1 },
          minimumScores: 1,
          castingVote: false,
        },
      },
      'invalid-input',
    ],
    ['the id of the chest’s own chain', lead, { id: 'chest' }, 'invalid-input'],
    ['a pot of nothing', lead, { pots: pot(0) }, 'invalid-input'],
  ])('is refused with %s', async (_what, actor, changes, code) => {
    const ports = await chestSetUp();
    expect(codeOf(await createRound(ports)(actor, roundInput(changes)))).toBe(code);
    expect(await ports.rounds.all()).toEqual([]);
  });
});

describe('a round whose making broke off', () => {
  async function brokenAt(step: number): Promise<{ readonly ports: MemoryPorts; readonly broke: boolean }> {
    let calls = -1000;
    const ports = await chestSetUp({
      before: () => {
        calls += 1;
        if (calls === step) throw new Error('Graph went away');
      },
    });
    calls = 0;
    const broke = await createRound(ports)(lead, roundInput()).then(
      () => false,
      () => true,
    );
    return { ports, broke };
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('at step %i is finished by sending it again', async (step) => {
    const { ports } = await brokenAt(step);
    expect(valueOf(await createRound(ports)(lead, roundInput())).version).toBeGreaterThan(0);
    expect(await allottedTo(ports)).toBe(2_000_000);
    expect(valueOf(await fundStatus(ports)(lead)).unallottedPence).toBe(3_000_000);
  });

  it('between the two books is completed by the sweeper, and adds up meanwhile', async () => {
    const { ports, broke } = await brokenAt(8);
    expect(broke).toBe(true);
    expect(await allottedTo(ports)).toBe(0);
    const meanwhile = valueOf(await fundStatus(ports)(lead)).total;
    expect([meanwhile.pledgedPence, meanwhile.availablePence]).toEqual([5_000_000, 5_000_000]);
    expect(valueOf(await completeTransfers(ports)())).toEqual({ completed: 1 });
    expect(valueOf(await completeTransfers(ports)())).toEqual({ completed: 0 });
    expect(await allottedTo(ports)).toBe(2_000_000);
  });

  it('before its money may be sent again with other figures', async () => {
    const { ports, broke } = await brokenAt(5);
    expect(broke).toBe(true);
    valueOf(await createRound(ports)(lead, roundInput({ name: 'Other', pots: pot(70_000) })));
    expect((await ports.rounds.find('summer'))?.value.name).toBe('Other');
    expect(await allottedTo(ports)).toBe(70_000);
  });
});

describe('two rounds that want the last of a pledge', () => {
  it('get it once', async () => {
    const ports = await chestSetUp();
    const most = (id: string) => roundInput({ id, pots: pot(2_000_000) });
    const made = await Promise.all(['one', 'two'].map((id) => createRound(ports)(lead, most(id))));
    expect(made.map(codeOf).sort()).toEqual(['done', 'pledge-too-small']);
    const { unallottedPence } = valueOf(await fundStatus(ports)(lead));
    expect(unallottedPence).toBe(3_000_000);
  });
});
