import { setUpChest } from '../../../core/founding/set-up-chest';
import { actorAs, stranger } from '../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { setUpInput } from '../../builders/chest/inputs';
import { memoryPorts } from '../../builders/in-memory/ports';

const lead = actorAs('lead');

describe('setting a chest up', () => {
  it('writes the chest, its people, funders, pledges and books', async () => {
    const ports = await chestSetUp();
    expect((await ports.chests.find('havering'))?.value.name).toBe('Havering Community Chest');
    expect((await ports.people.all()).map((row) => row.value.name)).toEqual(['Lena Lead', 'Lin Worker']);
    expect((await ports.funders.all()).map((row) => row.key)).toEqual(['icb', 'council']);
    expect((await ports.pledges.all()).map((row) => row.value.pledgedPence)).toEqual([3_000_000, 2_000_000]);
    const book = (await ports.ledgers.find('chest'))?.value;
    expect(book).toMatchObject({ kind: 'chest', transfers: [], pledges: [{ pledge: 'icb-2026-27' }, {}] });
    expect(ports.announced.map((event) => event.id)).toEqual(['chest-set-up:havering']);
  });

  it('is the same when it is sent again, and refused when another is sent', async () => {
    const ports = await chestSetUp();
    expect(valueOf(await setUpChest(ports)(lead, setUpInput()))).toEqual({ version: 1 });
    expect(codeOf(await setUpChest(ports)(lead, setUpInput({ name: 'Another' })))).toBe('already-set-up');
    expect(ports.announced).toHaveLength(1);
  });

  it.each([1, 3, 5, 7, 9])('is finished by sending it again when it broke off at step %i', async (step) => {
    let calls = 0;
    const ports = memoryPorts({
      before: () => {
        calls += 1;
        if (calls === step) throw new Error('Graph went away');
      },
    });
    await expect(setUpChest(ports)(lead, setUpInput())).rejects.toThrow('Graph went away');
    expect(valueOf(await setUpChest(ports)(lead, setUpInput()))).toEqual({ version: 1 });
    expect(await ports.people.all()).toHaveLength(2);
    expect(await ports.pledges.all()).toHaveLength(2);
  });

  it.each([
    ['an officer', actorAs('officer')],
    ['a stranger', stranger],
  ])('is refused to %s, with nothing written', async (_who, actor) => {
    const ports = memoryPorts();
    expect(codeOf(await setUpChest(ports)(actor, setUpInput()))).toBe('not-allowed');
    expect(await ports.ledgers.all()).toEqual([]);
  });

  it.each([
    [
      'an area twice',
      { neighbourhoods: [...setUpInput().neighbourhoods, { id: 'romford', name: 'R', codes: [] }] },
    ],
    ['no lead among the people', { people: [{ key: 'tenant~x', name: 'X', organisation: '', roles: [] }] }],
    [
      'a year that is none',
      { funders: [{ id: 'f', name: 'F', kind: 'nhs' as const, pledgedPence: 1, financialYear: '2026/28' }] },
    ],
    ['a theme whose id holds a separator', { themes: [{ id: 'a|b', name: 'A' }] }],
  ])('is refused with %s, with nothing written', async (_what, changes) => {
    const ports = memoryPorts();
    expect(codeOf(await setUpChest(ports)(lead, setUpInput(changes)))).toBe('invalid-input');
    expect(await ports.ledgers.all()).toEqual([]);
  });

  it('takes a funder who has not promised anything yet', async () => {
    const ports = memoryPorts();
    const funders = [{ id: 'f', name: 'F', kind: 'other' as const, pledgedPence: 0, financialYear: '' }];
    valueOf(await setUpChest(ports)(lead, setUpInput({ funders })));
    expect(await ports.funders.all()).toHaveLength(1);
    expect(await ports.pledges.all()).toEqual([]);
  });
});
