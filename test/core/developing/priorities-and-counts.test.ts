import { agreePriority } from '../../../core/developing/agree-priority';
import { cellsToHide, countNeeds, smallestShownCount } from '../../../core/developing/count-needs';
import { listNeeds } from '../../../core/developing/list-needs';
import { raiseNeed } from '../../../core/developing/raise-need';
import { sortNeed } from '../../../core/developing/sort-need';
import { actorAs, stranger } from '../../builders/chest/actors';
import { chestSetUp, chestWithOpenRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
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

describe('counting needs', () => {
  const cell = (neighbourhood: string, theme: string, count: number) => ({ neighbourhood, theme, count });

  it('leaves out what does not stand for itself any more', async () => {
    const ports = await chestSetUp();
    await raised(ports, 'a', 'b', 'c');
    valueOf(await sortNeed(ports)(officer, { need: 'b', act: 'merge', into: 'a', version: 1 }));
    valueOf(await sortNeed(ports)(officer, { need: 'c', act: 'decline', reason: 'no', version: 1 }));
    const needs = (await ports.needs.search({})).map((row) => row.value);
    expect(countNeeds(needs)).toEqual([cell('harold-hill', 'loneliness', 1)]);
  });

  it('hides small counts, and another in a line where one alone could be worked out', () => {
    const cells = [
      cell('hill', 'money', 3),
      cell('hill', 'food', 9),
      cell('hill', 'debt', 20),
      cell('vale', 'money', 12),
      cell('vale', 'food', 8),
    ];
    const hidden = cellsToHide(cells);
    const shown = cells.filter((one) => !hidden.has(one));
    expect(shown).toEqual([cell('hill', 'debt', 20)]);
    for (const line of ['hill', 'vale']) {
      const inLine = cells.filter((one) => one.neighbourhood === line && hidden.has(one));
      expect(inLine.length === 1).toBe(false);
    }
  });

  it('hides nothing where no count is small', () => {
    expect(cellsToHide([cell('hill', 'money', smallestShownCount), cell('vale', 'food', 99)]).size).toBe(0);
  });
});

describe('listing needs', () => {
  async function manyNeeds(): Promise<MemoryPorts> {
    const ports = await chestSetUp();
    for (let at = 0; at < 6; at += 1) await raised(ports, `lonely-${at}`);
    const money = { theme: 'money', missing: 'Advice on debt' };
    for (let at = 0; at < 2; at += 1) {
      valueOf(
        await raiseNeed(ports)(actorAs('link-worker', 'other'), needInput({ ...money, nonce: `debt-${at}` })),
      );
    }
    return ports;
  }

  it('shows the fund team everything', async () => {
    const view = valueOf(await listNeeds(await manyNeeds())(actorAs('lead'), {}));
    expect(view.needs).toHaveLength(8);
    expect(view.counts.map(({ theme, count }) => [theme, count])).toEqual([
      ['Loneliness and isolation', 6],
      ['Money and debt', 2],
    ]);
  });

  it('shows others their own needs, and hides what could point at a person', async () => {
    const ports = await manyNeeds();
    const view = valueOf(await listNeeds(ports)(linkWorker, {}));
    expect(view.needs.map((need) => need.mine)).toEqual([true, true, true, true, true, true]);
    expect(view.counts.map(({ count }) => count)).toEqual(['hidden', 'hidden']);
    expect(valueOf(await listNeeds(ports)(actorAs('panel-member'), {})).needs).toEqual([]);
  });

  it('shows by no search what another hides', async () => {
    const ports = await manyNeeds();
    const searched = valueOf(await listNeeds(ports)(linkWorker, { theme: 'loneliness' }));
    expect(searched.counts.map(({ count }) => count)).toEqual(['hidden']);
  });

  it('is refused to a stranger', async () => {
    expect(codeOf(await listNeeds(await chestSetUp())(stranger, {}))).toBe('not-allowed');
  });
});
