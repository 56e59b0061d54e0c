import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeApp } from '../../../local/teams/app-description';
import { isAnswerOld, isRefreshedFor, refreshOf } from '../../../local/teams/client/automatic-refresh';
import { actionsOf, gatherInputs, inputsOf } from '../../../local/teams/client/card-actions';
import { patienceFor } from '../../../local/teams/deliver-activity';
import { makeFaults } from '../../../local/teams/faults';
import { makeSendingMeter, teamsSendingLimits } from '../../../local/teams/sending-limits';
import { scoreCard } from './small-bot';

const refreshed = (userIds?: string[]) => {
  const refresh = refreshOf({
    refresh: { action: { type: 'Action.Execute', verb: 'v' }, ...(userIds ? { userIds } : {}) },
  });
  if (refresh === undefined) throw new Error('The card has no refresh.');
  return refresh;
};

describe('automatic refresh', () => {
  test('reaches those listed, at most sixty, and nobody for an empty list', () => {
    expect(isRefreshedFor(refreshed(['29:a']), '29:a', 500)).toBe(true);
    expect(isRefreshedFor(refreshed(['29:a']), '29:b', 2)).toBe(false);
    expect(isRefreshedFor(refreshed([]), '29:a', 2)).toBe(false);
    const many = Array.from({ length: 61 }, (_, place) => `29:${place}`);
    expect(isRefreshedFor(refreshed(many), '29:60', 61)).toBe(false);
  });

  test('reaches everybody of a small conversation when nobody is listed', () => {
    expect(isRefreshedFor(refreshed(), '29:a', 60)).toBe(true);
    expect(isRefreshedFor(refreshed(), '29:a', 61)).toBe(false);
  });

  test('asks again only after a minute', () => {
    expect(isAnswerOld(0, 60_000)).toBe(false);
    expect(isAnswerOld(0, 60_001)).toBe(true);
  });

  test('is no refresh without Action.Execute', () => {
    expect(refreshOf({ refresh: { action: { type: 'Action.Submit' } } })).toBeUndefined();
    expect(refreshOf({})).toBeUndefined();
  });
});

describe('a card’s buttons and inputs', () => {
  test('leave out the refresh and what stands only in a fallback', () => {
    const card = { ...scoreCard('x'), fallback: { type: 'Action.Execute', title: 'Old client' } };
    expect(actionsOf(card).map((action) => action.title)).toEqual(['Save score']);
    expect(inputsOf(card).map((input) => input.id)).toEqual(['score', 'unsure']);
  });

  test('send what was filled in, toggles as they stood, and nothing for what is empty', () => {
    expect(gatherInputs(scoreCard('x'), { score: '4' })).toEqual({ score: '4', unsure: 'false' });
    expect(() => gatherInputs(scoreCard('x'), {})).toThrow('Give a score from 0 to 4');
  });
});

test('searches and dialogs are tried three times in five seconds, cards once in fifteen', () => {
  expect(patienceFor({ name: 'composeExtension/query' })).toEqual({ timeoutMs: 5_000, tries: 3 });
  expect(patienceFor({ name: 'task/fetch' }).tries).toBe(3);
  expect(patienceFor({ name: 'adaptiveCard/action' })).toEqual({ timeoutMs: 15_000, tries: 1 });
});

test('sending limits let through seven a second and eight in two', () => {
  const meter = makeSendingMeter(teamsSendingLimits);
  const at = (ms: number) => meter.admit('c', ms);
  expect(Array.from({ length: 7 }, () => at(0))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(at(500)).toBe(1);
  expect(at(1_000)).toBe(0);
  expect(at(1_100)).toBe(1);
  expect(meter.admit('another', 1_100)).toBe(0);
});

test('faults are taken in order, as often as asked, and only for their act', () => {
  const faults = makeFaults();
  faults.add({ act: 'send', status: 429, times: 2 });
  faults.add({ act: 'any', latencyMs: 5 });
  expect(faults.take('update')).toEqual({ act: 'any', latencyMs: 5 });
  expect([faults.take('send'), faults.take('send'), faults.take('send')].map((rule) => rule?.status)).toEqual(
    [429, 429, undefined],
  );
  faults.clear();
  expect(faults.take('send')).toBeUndefined();
});

describe('the app’s description', () => {
  test('puts this computer in place of the deployed host, whatever the placeholder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
    const file = join(folder, 'manifest.json');
    const contentUrl = 'https://${{TAB_DOMAIN}}/tabs/index.html#/fund';
    writeFileSync(file, JSON.stringify({ staticTabs: [{ entityId: 'fund', name: 'Fund', contentUrl }] }));
    expect(describeApp(file, 'http://127.0.0.1:7071/', false).tabs).toEqual([
      { entityId: 'fund', name: 'Fund', contentUrl: 'http://127.0.0.1:7071/tabs/index.html#/fund' },
    ]);
    rmSync(folder, { recursive: true });
  });

  test('is bare without a manifest', () => {
    expect(describeApp('/nowhere/manifest.json', 'http://127.0.0.1', true)).toMatchObject({
      tabs: [],
      mail: true,
    });
  });
});
