import { nextBlock, type Block } from '../../core/kernel/chain';
import { aNeed, anEvent } from './rows-for-suite';
import type { RecordUnderTest } from './rows-suite';

function blockOf(chain: string, last: Block | undefined, ...ids: readonly string[]): Block {
  return nextBlock(
    chain,
    last,
    ids.map((id) => anEvent(id, { chain })),
  );
}

/** What every audit trail must do, whatever it stands on. */
export function behavesAsTrail(start: () => Promise<RecordUnderTest>): void {
  let record: RecordUnderTest;
  beforeAll(async () => {
    record = await start();
  });
  afterAll(() => record.close());

  describe('the head of a chain', () => {
    test('of a chain that nobody began is empty', async () => {
      expect(await record.open().eventChain.head('r-0')).toEqual({ sweptTo: '' });
    });

    test('moves by compare-and-set: the second mover is told', async () => {
      const { eventChain } = record.open();
      const empty = await eventChain.head('r-1');
      const block = blockOf('r-1', undefined, 'h-1');
      const first = await eventChain.moveHead('r-1', empty, { last: block, sweptTo: '' });
      expect(await eventChain.moveHead('r-1', empty, { last: block, sweptTo: '' })).toBe('changed');
      if (first === 'changed') throw new Error('nobody else moved it');
      expect(first.last).toEqual(block);
      expect(await record.open().eventChain.head('r-1')).toEqual(first);

      const next = blockOf('r-1', block, 'h-2');
      const second = await eventChain.moveHead('r-1', first, {
        last: next,
        sweptTo: '2026-07-17T13:00:00.000Z',
      });
      if (second === 'changed') throw new Error('nobody else moved it');
      expect(await eventChain.moveHead('r-1', first, { last: next, sweptTo: '' })).toBe('changed');
      expect(await record.open().eventChain.head('r-1')).toEqual(second);
    });
  });

  test('blocks are written once and read in order', async () => {
    const { eventChain } = record.open();
    const one = blockOf('r-2', undefined, 'b-1', 'b-2');
    const two = blockOf('r-2', one, 'b-3');
    for (const block of [two, one, two]) await eventChain.putBlock(block);
    expect(await eventChain.blocksAfter('r-2', 0)).toEqual([one, two]);
    expect(await eventChain.blocksAfter('r-2', 1)).toEqual([two]);
    expect(await eventChain.blocksAfter('r-3', 0)).toEqual([]);
  });

  test('chains are those that have a head', async () => {
    const { eventChain } = record.open();
    await eventChain.moveHead('chest', await eventChain.head('chest'), { sweptTo: '' });
    expect(await eventChain.chains()).toEqual(['chest', 'r-1']);
  });

  test('a row’s next write drops the events that are swept, and no others', async () => {
    const { eventChain, needs } = record.open();
    const at = (time: string): string => `2026-07-17T${time}:00.000Z`;
    const events = [
      anEvent('swept', { at: at('09:00'), chain: 'r-5' }),
      anEvent('later', { at: at('11:00'), chain: 'r-5' }),
      anEvent('filed-later', { at: at('09:00'), filedAt: at('11:00'), chain: 'r-5' }),
      anEvent('other-chain', { at: at('09:00'), chain: 'r-6' }),
    ];
    const { row } = await needs.create('swept-need', aNeed({ id: 'swept-need' }), events);
    await eventChain.moveHead('r-5', await eventChain.head('r-5'), { sweptTo: at('10:00') });
    const saved = await needs.save(row, aNeed({ id: 'swept-need', missing: 'new' }), [anEvent('new')]);
    if (saved === 'changed') throw new Error('nobody else wrote');
    expect(saved.events.map(({ id }) => id)).toEqual(['later', 'filed-later', 'other-chain', 'new']);
  });

  describe('changed rows', () => {
    test('are found since a mark, each once, with the events they hold', async () => {
      const before = await record.open().changedRows.since('');
      const { needs, seats } = record.open();
      const { row } = await needs.create('c-1', aNeed({ id: 'c-1' }), [anEvent('c-a')]);
      await needs.save(row, aNeed({ id: 'c-1', missing: 'more' }), [anEvent('c-b')]);
      const seat = { panel: 'p', member: 'm', name: 'N', category: 'nhs', interests: {}, present: true };
      await seats.create('p|m', seat, [anEvent('c-c')]);
      const after = await record.open().changedRows.since(before.mark);
      expect(after.events.map(({ id }) => id).sort()).toEqual(['c-a', 'c-b', 'c-c']);
      expect((await record.open().changedRows.since(after.mark)).events).toEqual([]);
    });

    test('without a mark are all rows', async () => {
      const all = await record.open().changedRows.since('');
      expect(all.events.map(({ id }) => id)).toEqual(expect.arrayContaining(['c-a', 'other-chain']));
    });
  });
}
