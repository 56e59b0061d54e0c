import { chainEvents } from '../../core/chain-events';
import { openChainIndex } from '../../core/chain-index';
import { faultInChain, nextBlock, type Block } from '../../core/kernel/chain';
import type { ChestEvent } from '../../core/kernel/event';
import { newEvent } from '../../core/kernel/record-event';
import { verifyChain } from '../../core/verify-chain';
import { actorAs, worker } from '../builders/chest/actors';
import { valueOf } from '../builders/chest/chest-in-use';
import { memoryPorts } from '../builders/in-memory/ports';
import { seededScheduler } from '../builders/seeded-scheduler';

function eventsNamed(name: string, count: number, chain = 'summer'): readonly ChestEvent[] {
  return Array.from({ length: count }, (_, at) =>
    newEvent(worker, `2026-07-17T14:00:00.${String(at % 1000).padStart(3, '0')}Z`, {
      kind: 'score-saved',
      chain,
      about: [name, at],
      facts: { panel: 'p', application: `a${at}`, version: 1 },
    }),
  );
}

const idsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => block.events.map((event) => event.id));

describe('the audit trail', () => {
  it('holds 250 events in three blocks of at most 100, in order', async () => {
    const ports = memoryPorts();
    const added = await chainEvents(ports, openChainIndex())(eventsNamed('a', 250));
    const blocks = await ports.eventChain.blocksAfter('summer', 0);
    expect(blocks.map((block) => block.events.length)).toEqual([100, 100, 50]);
    expect(faultInChain(blocks)).toBeUndefined();
    expect(added).toHaveLength(250);
  });

  it('holds an event once however often it comes, also to a process that knows nothing of it', async () => {
    const ports = memoryPorts();
    const chain = chainEvents(ports, openChainIndex());
    await chain(eventsNamed('a', 120));
    expect(await chain(eventsNamed('a', 130))).toHaveLength(10);
    expect(await chainEvents(ports, openChainIndex())(eventsNamed('a', 130))).toEqual([]);
    expect(idsIn(await ports.eventChain.blocksAfter('summer', 0))).toHaveLength(130);
  });

  it('keeps a chain for each round and one for the chest', async () => {
    const ports = memoryPorts();
    await chainEvents(ports, openChainIndex())([...eventsNamed('a', 3), ...eventsNamed('b', 2, 'chest')]);
    expect(valueOf(await verifyChain(ports)(actorAs('auditor')))).toEqual([
      { chain: 'chest', blocks: 1, events: 2 },
      { chain: 'summer', blocks: 1, events: 3 },
    ]);
  });

  it('costs a warm process three calls a block', async () => {
    let calls = 0;
    const ports = memoryPorts({ before: () => void (calls += 1) });
    const chain = chainEvents(ports, openChainIndex());
    await chain(eventsNamed('a', 100));
    calls = 0;
    await chain(eventsNamed('b', 100));
    expect(calls).toBe(3);
  });
});

describe('writers of the same chain at the same moment', () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);

  it.each(seeds)('make one whole chain with each event once (seed %i)', async (seed) => {
    const scheduler = seededScheduler(seed);
    const ports = memoryPorts({ before: () => scheduler.step() });
    const shared = openChainIndex();
    const bursts = ['a', 'b', 'a', 'c', 'b'].map((name) => eventsNamed(name, 1 + scheduler.pick(150)));
    const ended = await scheduler.run(
      bursts.map((events, at) => () => chainEvents(ports, at < 3 ? shared : openChainIndex())(events)),
    );
    expect(ended.filter((end) => end.status === 'rejected')).toEqual([]);
    const blocks = await ports.eventChain.blocksAfter('summer', 0);
    expect(faultInChain(blocks)).toBeUndefined();
    expect(new Set(idsIn(blocks))).toEqual(new Set(bursts.flat().map((event) => event.id)));
  });

  it.each(seeds)('survive one of them dying at any step (seed %i)', async (seed) => {
    const scheduler = seededScheduler(seed);
    let toDie = scheduler.pick(14);
    const ports = memoryPorts({
      before: async () => {
        await scheduler.step();
        toDie -= 1;
        if (toDie === 0) throw new Error('the process died here');
      },
    });
    const bursts = ['a', 'b', 'c'].map((name) => eventsNamed(name, 1 + scheduler.pick(120)));
    await scheduler.run(bursts.map((events) => () => chainEvents(ports, openChainIndex())(events)));
    for (const events of bursts) await chainEvents(ports, openChainIndex())(events);
    const blocks = await ports.eventChain.blocksAfter('summer', 0);
    expect(faultInChain(blocks)).toBeUndefined();
    expect(new Set(idsIn(blocks))).toEqual(new Set(bursts.flat().map((event) => event.id)));
  });

  it('finish the block of one that died between head and row', async () => {
    let isDying = true;
    const ports = memoryPorts({
      before: ({ act, key }) => {
        if (isDying && act === 'create' && key === 'summer|1') throw new Error('the process died here');
      },
    });
    await expect(chainEvents(ports, openChainIndex())(eventsNamed('a', 5))).rejects.toThrow('died');
    expect(await ports.eventChain.blocksAfter('summer', 0)).toEqual([]);
    isDying = false;
    await chainEvents(ports, openChainIndex())([...eventsNamed('a', 5), ...eventsNamed('b', 5)]);
    const blocks = await ports.eventChain.blocksAfter('summer', 0);
    expect(blocks.map((block) => block.events.length)).toEqual([5, 5]);
    expect(faultInChain(blocks)).toBeUndefined();
  });
});

describe('working a chain through again', () => {
  const first = nextBlock('r', undefined, eventsNamed('a', 3));
  const second = nextBlock('r', first, eventsNamed('b', 2));
  const third = nextBlock('r', second, eventsNamed('c', 2));
  const [anEvent] = first.events;
  if (anEvent === undefined) throw new Error('a block holds events');

  it.each<readonly [string, readonly Block[], string]>([
    ['a changed event', [{ ...first, events: [{ ...anEvent, actor: 'x' }] }, second], 'block 1 was changed'],
    ['an event taken out', [{ ...first, events: first.events.slice(1) }, second], 'block 1 was changed'],
    ['a missing block', [first, third], 'block 2 is missing'],
    ['a missing beginning', [second, third], 'block 1 is missing'],
    [
      'a block put in its place with a fresh hash',
      [nextBlock('r', undefined, eventsNamed('x', 3)), second],
      'block 2 does not follow the one before',
    ],
    [
      'an event that stands twice',
      [first, nextBlock('r', first, eventsNamed('a', 1))],
      'event score-saved:a:0 stands twice',
    ],
  ])('finds %s', (_what, blocks, fault) => expect(faultInChain(blocks)).toBe(fault));

  it('finds nothing wrong with a whole chain', () => {
    expect(faultInChain([first, second, third])).toBeUndefined();
  });

  it('refuses those who are neither auditor nor lead', async () => {
    expect(await verifyChain(memoryPorts())(actorAs('officer'))).toEqual({
      ok: false,
      refusal: { code: 'not-allowed' },
    });
  });

  it('says so when the end of a chain was cut off', async () => {
    const ports = memoryPorts();
    await chainEvents(ports, openChainIndex())(eventsNamed('a', 250));
    const eventChain = {
      ...ports.eventChain,
      blocksAfter: async () => (await ports.eventChain.blocksAfter('summer', 0)).slice(0, 1),
    };
    const [check] = valueOf(await verifyChain({ eventChain })(actorAs('auditor')));
    expect(check).toMatchObject({ chain: 'summer', fault: 'the head is not at block 3' });
  });
});
