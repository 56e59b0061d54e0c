import fc from 'fast-check';
import { countRankings, sharesOfHundred } from '../../../core/developing/count-rankings';
import { prioritySetting } from '../../../core/developing/set-priorities';
import { closePoll, openPoll, rankThemes } from '../../../core/developing/run-poll';
import { actorAs, stranger } from '../../builders/chest/actors';
import { chestWithRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import type { MemoryPorts } from '../../builders/in-memory/ports';

const lead = actorAs('lead');
const linkWorker = actorAs('link-worker');
const asked = { round: 'summer', themes: ['loneliness', 'money', 'young-people'] };

const ranked = (...orders: readonly string[]) => orders.map((order) => ({ order: order.split('') }));

describe('counting rankings', () => {
  it('gives each place its points, and those left out the average of what is left', () => {
    const result = countRankings(['a', 'b', 'c', 'd'], ranked('abcd', 'b'));
    expect(result.map(({ theme, points }) => [theme, points])).toEqual([
      ['b', 5],
      ['a', 4],
      ['c', 2],
      ['d', 1],
    ]);
  });

  it('breaks ties by first places, then by id, and always the same way', () => {
    const tied = countRankings(['a', 'b', 'c'], ranked('cab', 'cba', 'abc', 'bac', 'acb', 'bca'));
    expect(tied.map(({ theme }) => theme)).toEqual(['a', 'b', 'c']);
    const firsts = countRankings(['a', 'b', 'c'], ranked('abc', 'bca', 'bac', 'acb', 'cba', 'acb'));
    expect(firsts[0]).toMatchObject({ theme: 'a', firsts: 3 });
  });

  it('has no result without a ranking', () => {
    expect(countRankings(['a', 'b'], [])).toEqual([]);
    expect(countRankings(['a', 'b'], ranked('z'))).toEqual([]);
  });

  const options = ['a', 'b', 'c', 'd', 'e'];
  const orders = fc.array(fc.shuffledSubarray(options, { minLength: 1 }), { minLength: 1, maxLength: 12 });

  it('proposes weights that add up to 100, whatever was ranked and in whatever order it came in', () => {
    fc.assert(
      fc.property(orders, (given) => {
        const result = countRankings(
          options,
          given.map((order) => ({ order })),
        );
        expect(result.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
        const turned = given.toReversed().map((order) => ({ order }));
        expect(countRankings(options.toReversed(), turned)).toEqual(result);
      }),
    );
  });

  it('never puts a theme lower because somebody ranks it first', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(...options), (given, theme) => {
        const placeOf = (rankings: readonly (readonly string[])[]) =>
          countRankings(
            options,
            rankings.map((order) => ({ order })),
          ).findIndex((line) => line.theme === theme);
        expect(placeOf([...given, [theme]])).toBeLessThanOrEqual(placeOf(given));
      }),
    );
  });

  it('shares a hundred by largest remainder', () => {
    expect(sharesOfHundred([1, 1, 1])).toEqual([34, 33, 33]);
    expect(sharesOfHundred([0, 0])).toEqual([0, 0]);
  });
});

describe('a poll of themes', () => {
  async function open(): Promise<MemoryPorts> {
    const ports = await chestWithRound();
    valueOf(await openPoll(ports)(lead, asked));
    return ports;
  }

  async function seen(ports: MemoryPorts, actor = linkWorker) {
    return valueOf(await prioritySetting(ports)(actor, { round: 'summer' })).poll;
  }

  it('keeps one ranking a person, shows how many ranked, and no result before it is closed', async () => {
    const ports = await open();
    valueOf(await rankThemes(ports)(linkWorker, { round: 'summer', order: ['money'] }));
    valueOf(await rankThemes(ports)(linkWorker, { round: 'summer', order: ['money', 'loneliness'] }));
    valueOf(await rankThemes(ports)(lead, { round: 'summer', order: ['loneliness'] }));
    const poll = await seen(ports);
    expect(poll).toMatchObject({
      state: 'open',
      ranked: 2,
      eligible: 2,
      mine: ['money', 'loneliness'],
      mayRank: true,
    });
    expect(poll).not.toHaveProperty('result');
    expect(JSON.stringify(await seen(ports, actorAs('auditor')))).not.toContain('points');
  });

  it('counts once it is closed, keeps what it counted, and finds the same when closed again', async () => {
    const ports = await open();
    valueOf(await rankThemes(ports)(linkWorker, { round: 'summer', order: ['money', 'loneliness'] }));
    valueOf(await closePoll(ports)(lead, { round: 'summer' }));
    const poll = await seen(ports);
    expect(poll?.result?.map(({ name, weight }) => [name, weight])).toEqual([
      ['Money and debt', 67],
      ['Loneliness and isolation', 33],
      ['Young people', 0],
    ]);
    valueOf(await closePoll(ports)(lead, { round: 'summer' }));
    expect(ports.announced.filter(({ kind }) => kind === 'poll-closed')).toHaveLength(1);
    expect((await ports.polls.find('summer'))?.value.counted).toEqual([
      { key: `summer|1|${linkWorker.key}`, version: 1 },
    ]);
    const late = await rankThemes(ports)(linkWorker, { round: 'summer', order: ['loneliness'] });
    expect(codeOf(late)).toBe('wrong-state');
  });

  it('can be asked again, and starts from nothing', async () => {
    const ports = await open();
    valueOf(await rankThemes(ports)(linkWorker, { round: 'summer', order: ['money'] }));
    expect(codeOf(await openPoll(ports)(lead, { ...asked, themes: ['money', 'loneliness'] }))).toBe(
      'wrong-state',
    );
    expect(codeOf(await openPoll(ports)(lead, asked))).toBe('done');
    valueOf(await closePoll(ports)(lead, { round: 'summer' }));
    valueOf(await openPoll(ports)(lead, { ...asked, themes: ['money', 'loneliness'] }));
    expect(await seen(ports)).toMatchObject({ ballot: 2, state: 'open', ranked: 0 });
  });

  it.each([
    ['by a link worker', linkWorker, {}, 'not-allowed'],
    ['of one theme', lead, { themes: ['money'] }, 'invalid-input'],
    ['of a theme twice', lead, { themes: ['money', 'money'] }, 'invalid-input'],
    ['of an unknown theme', lead, { themes: ['money', 'mars'] }, 'invalid-input'],
    ['for an unknown round', lead, { round: 'winter' }, 'not-found'],
  ])('is not opened %s', async (_what, actor, changes, code) => {
    const ports = await chestWithRound();
    expect(codeOf(await openPoll(ports)(actor, { ...asked, ...changes }))).toBe(code);
  });

  it.each([
    ['somebody who only pays', actorAs('finance'), ['money'], 'not-allowed'],
    ['a stranger', stranger, ['money'], 'not-allowed'],
    ['an empty order', linkWorker, [], 'invalid-input'],
    ['a theme twice', linkWorker, ['money', 'money'], 'invalid-input'],
    ['a theme that was not asked about', linkWorker, ['mars'], 'invalid-input'],
  ])('takes no ranking from or with %s', async (_what, actor, order, code) => {
    const ports = await open();
    expect(codeOf(await rankThemes(ports)(actor, { round: 'summer', order }))).toBe(code);
  });

  it('is not opened once the priorities stand', async () => {
    const ports = await chestWithRound();
    const row = await ports.rounds.find('summer');
    if (row === undefined) throw new Error('there is no round');
    await ports.rounds.save(row, { ...row.value, state: 'scoring' }, []);
    expect(codeOf(await openPoll(ports)(lead, asked))).toBe('wrong-state');
  });
});
