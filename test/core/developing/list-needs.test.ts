import { countNeeds } from '../../../core/developing/count-needs';
import { joinNeed } from '../../../core/developing/join-need';
import { listNeeds } from '../../../core/developing/list-needs';
import { raiseNeed } from '../../../core/developing/raise-need';
import { sortNeed } from '../../../core/developing/sort-need';
import { actorAs, stranger } from '../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { needInput } from '../../builders/chest/inputs';
import type { MemoryPorts } from '../../builders/in-memory/ports';

const linkWorker = actorAs('link-worker');
const officer = actorAs('officer');

async function raised(ports: MemoryPorts, count: number, changes: Parameters<typeof needInput>[0] = {}) {
  const first = (await ports.needs.search({})).length;
  for (let at = 0; at < count; at += 1) {
    valueOf(await raiseNeed(ports)(linkWorker, needInput({ nonce: `need-${first + at}`, ...changes })));
  }
}

/** 12 needs of loneliness and 3 of money in Harold Hill, 9 and 20 in Rainham. */
async function manyNeeds(): Promise<MemoryPorts> {
  const ports = await chestSetUp();
  await raised(ports, 12);
  await raised(ports, 3, { theme: 'money' });
  await raised(ports, 9, { neighbourhood: 'rainham' });
  await raised(ports, 20, { theme: 'money', neighbourhood: 'rainham' });
  return ports;
}

describe('counting needs', () => {
  it('leaves out what does not wait to be met any more', async () => {
    const ports = await chestSetUp();
    await raised(ports, 3);
    valueOf(await sortNeed(ports)(officer, { need: 'need-1', act: 'merge', into: 'need-0', version: 1 }));
    valueOf(
      await sortNeed(ports)(officer, { need: 'need-2', act: 'decline', because: 'already-met', version: 1 }),
    );
    const needs = (await ports.needs.search({})).map((row) => row.value);
    expect(countNeeds(needs)).toEqual([{ row: 'loneliness', column: 'harold-hill', count: 1 }]);
  });

  it('counts everybody who raised or joined a need, so that merging loses none', async () => {
    const ports = await chestSetUp();
    await raised(ports, 1);
    const second = actorAs('link-worker', 'second');
    valueOf(await raiseNeed(ports)(second, needInput({ nonce: 'same' })));
    valueOf(await joinNeed(ports)(actorAs('link-worker', 'third'), { need: 'same' }));
    const count = async () => countNeeds((await ports.needs.search({})).map((row) => row.value))[0]?.count;
    expect(await count()).toBe(3);
    valueOf(await sortNeed(ports)(officer, { need: 'same', act: 'merge', into: 'need-0', version: 2 }));
    expect(await count()).toBe(3);
  });
});

describe('listing needs', () => {
  it('shows the fund team every need, others those that they raised', async () => {
    const ports = await manyNeeds();
    expect(valueOf(await listNeeds(ports)(actorAs('lead'), {})).needs).toHaveLength(44);
    expect(valueOf(await listNeeds(ports)(linkWorker, {})).needs.every((need) => need.mine)).toBe(true);
    expect(valueOf(await listNeeds(ports)(actorAs('panel-member'), {})).needs).toEqual([]);
  });

  it('shows everybody the same table, with small numbers hidden and no total that gives one away', async () => {
    const ports = await manyNeeds();
    const { table } = valueOf(await listNeeds(ports)(actorAs('lead'), {}));
    expect(table.cells.find(({ count }) => count === 'hidden')).toMatchObject({
      neighbourhood: 'harold-hill',
    });
    expect(table.neighbourhoods.map(({ name, count }) => [name, count])).toEqual([
      ['Harold Hill', 15],
      ['Rainham', 30],
      ['Romford', 0],
    ]);
    expect(table.themes.map(({ name, count }) => [name, count])).toEqual([
      ['Money and debt', 25],
      ['Loneliness and isolation', 20],
    ]);
    expect(table.total).toBe(45);
    for (const actor of [linkWorker, actorAs('panel-member'), actorAs('auditor')]) {
      expect(valueOf(await listNeeds(ports)(actor, {})).table).toEqual(table);
    }
  });

  it('shows by no search what another hides', async () => {
    const ports = await manyNeeds();
    const { counts } = valueOf(await listNeeds(ports)(linkWorker, { theme: 'money' }));
    const whole = valueOf(await listNeeds(ports)(linkWorker, {})).counts;
    expect(counts).toEqual(whole.filter(({ theme }) => theme === 'Money and debt'));
    expect(counts.map(({ count }) => count)).toContain('hidden');
  });

  it('follows the rule that the chest has set', async () => {
    const ports = await manyNeeds();
    const row = await ports.chests.find('havering');
    if (row === undefined) throw new Error('there is no chest');
    await ports.chests.save(row, { ...row.value, smallNumbers: 'under-5' }, []);
    const { table } = valueOf(await listNeeds(ports)(linkWorker, {}));
    expect(table.total).toBe(44);
    expect(table.rule).toBe('under-5');
  });

  it('is refused to a stranger', async () => {
    expect(codeOf(await listNeeds(await chestSetUp())(stranger, {}))).toBe('not-allowed');
  });
});
