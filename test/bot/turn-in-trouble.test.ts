import type { BotUseCases } from '../../bot/use-cases';
import { withinTime } from '../../bot/watchdog';
import { RecordBroken, RecordUnavailable } from '../../core/ports/faults';
import { refuse } from '../../core/kernel/outcome';
import { chestOf } from './panel-in-scoring';
import { startBot, type StartedBot } from './started-bot';

let started: StartedBot;
let change: (useCases: BotUseCases) => BotUseCases = (useCases) => useCases;

beforeAll(async () => {
  started = await startBot(
    { havering: await chestOf('havering') },
    { change: (useCases) => change(useCases) },
  );
});

afterAll(async () => {
  await started.close();
});

/** What a member is told when reading their view fails so. */
async function pressWhile(fails: () => ReturnType<BotUseCases['memberView']>): Promise<string> {
  change = (useCases) => ({ ...useCases, memberView: fails });
  const place = { chest: 'havering', panel: 'summer-panel' };
  const [answer] = await started.press('member.havering.1', 'panel.view', place);
  expect(answer?.status).toBe(200);
  return JSON.stringify(answer?.body);
}

test('records that are away: nothing was saved, try again', async () => {
  const text = await pressWhile(() => Promise.reject(new RecordUnavailable('503', 'none')));
  expect(text).toContain('We could not reach the fund’s records just now. Nothing was saved.');
});

test('records that may have taken it: nobody is told that it was not saved', async () => {
  const text = await pressWhile(() => Promise.reject(new RecordUnavailable('timed out', 'unknown')));
  expect(text).toContain('We cannot say whether this was saved.');
});

test('a broken list: the lead is to be told, and nothing of it leaks', async () => {
  const text = await pressWhile(() =>
    Promise.reject(new RecordBroken('no column Marks', { list: 'Scores' })),
  );
  expect(text).toContain('The fund’s records need repair');
  expect(text).not.toMatch(/Marks|Scores/);
});

test('any other fault becomes a card too, and is logged', async () => {
  const text = await pressWhile(() => Promise.reject(new TypeError('secret of the machine')));
  expect(text).toContain('Something on our side failed');
  expect(text).not.toContain('secret');
  expect(started.log).toContainEqual(
    expect.objectContaining({ kind: 'fault', event: 'bot.fault', action: 'panel.view' }),
  );
});

test('an act that is kept for later is shown as saved and being filed', async () => {
  const text = await pressWhile(() => Promise.resolve(refuse({ code: 'record-unavailable', saved: true })));
  expect(text).toContain('Saved, being filed');
  expect(text).toContain('You do not need to send it again.');
});

describe('a turn that takes too long', () => {
  const from = {
    sender: { tenantId: 't', objectId: 'o', name: 'n', teamsId: '29:1' },
    place: { conversationId: 'c', kind: 'personal' as const, tenantId: 't', serviceUrl: 'https://x' },
  };
  const data = { chest: 'havering', panel: 'summer-panel' };
  const press = {
    ...from,
    kind: 'card-action' as const,
    verb: 'vote.cast',
    data,
    trigger: 'manual' as const,
  };
  const log = { security: () => {}, note: () => {}, fault: () => {} };
  const never = () => new Promise<never>(() => {});

  test('is answered with «still working» and a way to check', async () => {
    const reply = await withinTime(press, { log }, never, 5);
    expect(JSON.stringify(reply)).toContain('Still working on it');
    expect(JSON.stringify(reply)).toContain(
      '"verb":"panel.view","data":{"chest":"havering","panel":"summer-panel"}',
    );
  });

  test('answers a search in words', async () => {
    const reply = await withinTime({ ...from, kind: 'extension-query', text: '' }, { log }, never, 5);
    expect(reply.kind).toBe('text');
  });

  test('is not cut short when it is quick', async () => {
    const reply = await withinTime(press, { log }, async () => ({ kind: 'text', text: 'quick' }));
    expect(reply).toEqual({ kind: 'text', text: 'quick' });
  });
});
