import { agreePriority } from '../../../core/developing/agree-priority';
import { raiseNeed } from '../../../core/developing/raise-need';
import { sortNeed } from '../../../core/developing/sort-need';
import { actorAs } from '../../builders/chest/actors';
import { chestWithOpenRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { needInput } from '../../builders/chest/inputs';
import type { MemoryPorts } from '../../builders/in-memory/ports';

const linkWorker = actorAs('link-worker');
const officer = actorAs('officer');

async function raised(ports: MemoryPorts, ...names: readonly string[]): Promise<void> {
  for (const nonce of names) valueOf(await raiseNeed(ports)(linkWorker, needInput({ nonce })));
}

describe('agreeing a priority', () => {
  const priority = { round: 'summer', theme: 'loneliness', weight: 40, needs: ['a', 'b'] };

  async function accepted(): Promise<MemoryPorts> {
    const ports = await chestWithOpenRound();
    await raised(ports, 'a', 'b');
    for (const need of ['a', 'b'])
      valueOf(await sortNeed(ports)(officer, { need, act: 'accept', version: 1 }));
    return ports;
  }

  it('puts it on the round and its needs on the way', async () => {
    const ports = await accepted();
    valueOf(await agreePriority(ports)(officer, priority));
    expect((await ports.rounds.find('summer'))?.value.priorities).toEqual([
      { theme: 'loneliness', name: 'Loneliness and isolation', weight: 40, needs: ['a', 'b'] },
    ]);
    const states = (await ports.needs.search({})).map((row) => row.value.state);
    expect(states).toEqual(['prioritised', 'prioritised']);
    expect((await ports.priorities.find('summer|loneliness'))?.value.agreedBy).toBe(officer.key);
  });

  it('changes nothing when repeated', async () => {
    const ports = await accepted();
    valueOf(await agreePriority(ports)(officer, priority));
    const before = ports.announced.length;
    valueOf(await agreePriority(ports)(officer, priority));
    expect(ports.announced).toHaveLength(before);
    valueOf(await agreePriority(ports)(officer, { ...priority, weight: 50 }));
    expect((await ports.rounds.find('summer'))?.value.priorities.map(({ weight }) => weight)).toEqual([50]);
    expect((await ports.priorities.find('summer|loneliness'))?.value.weight).toBe(50);
  });

  it.each([
    ['a need that nobody accepted', { needs: ['raw'] }, 'invalid-input'],
    ['a need that is not there', { needs: ['x'] }, 'invalid-input'],
    ['an unknown theme', { theme: 'mars' }, 'invalid-input'],
    ['needs of another theme', { theme: 'money' }, 'invalid-input'],
    ['an unknown round', { round: 'winter' }, 'not-found'],
  ])('is refused with %s', async (_what, changes, code) => {
    const ports = await accepted();
    await raised(ports, 'raw');
    expect(codeOf(await agreePriority(ports)(officer, { ...priority, ...changes }))).toBe(code);
    expect((await ports.needs.find('a'))?.value.state).toBe('accepted');
  });

  it('is refused once scoring has begun', async () => {
    const ports = await accepted();
    const row = await ports.rounds.find('summer');
    if (row === undefined) throw new Error('there is no round');
    await ports.rounds.save(row, { ...row.value, state: 'scoring' }, []);
    expect(codeOf(await agreePriority(ports)(officer, priority))).toBe('wrong-state');
  });
});

describe('a priority that only a spreadsheet stands behind', () => {
  const lead = actorAs('lead');
  const onCounts = { round: 'summer', theme: 'money', weight: 30, needs: [], sources: ['referrals'] };

  it('is agreed with its source, and with nothing is refused', async () => {
    const ports = await chestWithOpenRound();
    expect(codeOf(await agreePriority(ports)(lead, { ...onCounts, sources: [] }))).toBe('invalid-input');
    expect(codeOf(await agreePriority(ports)(lead, onCounts))).toBe('invalid-input');
    const month = ports.clock.now().slice(0, 7);
    const brought = { broughtBy: lead.key, broughtAt: ports.clock.now() };
    const count = {
      source: 'referrals',
      theme: 'money',
      neighbourhood: 'rainham',
      month,
      count: 40,
      ...brought,
    };
    await ports.needCounts.create('key', count, []);
    valueOf(await agreePriority(ports)(lead, onCounts));
    expect((await ports.priorities.find('summer|money'))?.value).toMatchObject({
      sources: ['referrals'],
      needs: [],
    });
    expect((await ports.rounds.find('summer'))?.value.priorities).toMatchObject([
      { theme: 'money', weight: 30 },
    ]);
  });
});
