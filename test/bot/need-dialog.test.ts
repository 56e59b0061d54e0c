import { memberOf } from '../builders/http/answers';
import type { MemoryPorts } from '../builders/in-memory/ports';
import { lintCard } from '../../local/cards/lint-card';
import { dialogCard } from '../../bot/cards/dialog-card';
import { catalogue } from '../../bot/cards/catalogue';
import { createMemory } from '../../bot/memory';
import { memoryReferences } from './memory-references';
import { chestOf } from './panel-in-scoring';
import { startBot, type StartedBot } from './started-bot';

let havering: MemoryPorts;
let started: StartedBot;

beforeAll(async () => {
  started = await startBot();
});
beforeEach(async () => {
  havering = await chestOf('havering');
  started.startAfresh({ havering });
});
afterAll(() => started.close());

async function invoke(person: string, name: string, value: object): Promise<unknown> {
  const window = await started.openAs(person);
  const place = await window.personalChat();
  const [delivery] = await window.invoke(place, `composeExtension/${name}`, {
    commandId: 'raiseNeed',
    ...value,
  });
  return memberOf(delivery?.body, 'task');
}

const cardIn = (task: unknown): string =>
  JSON.stringify(memberOf(memberOf(memberOf(task, 'value'), 'card'), 'content')) ?? '';
const nonceIn = (task: unknown): string => /"nonce":"([^"]+)"/.exec(cardIn(task))?.[1] ?? '';

const words = { missing: 'A warm place to meet', forWhom: 'Older people', neighbourhood: 'rainham' };

test('the message extension opens the form for a need in a dialog, whose buttons a dialog can press', async () => {
  const opened = await invoke('link-worker.havering.1', 'fetchTask', {});
  expect(memberOf(opened, 'type')).toBe('continue');
  expect(memberOf(memberOf(opened, 'value'), 'title')).toBe('Raise a need');
  expect(cardIn(opened)).toContain('"type":"Action.Submit"');
  expect(cardIn(opened)).not.toContain('Action.Execute');
});

test('what is sent from the dialog is a need; the dialog shows it as it stands, and the chat stays as it was', async () => {
  const opened = await invoke('link-worker.havering.1', 'fetchTask', {});
  const data = { verb: 'need.raise', chest: 'havering', nonce: nonceIn(opened), ...words };
  const sent = await invoke('link-worker.havering.1', 'submitAction', { data });
  expect(cardIn(sent)).toContain('Thank you, your need is recorded');
  await invoke('link-worker.havering.1', 'submitAction', { data });
  const needs = await havering.needs.search({});
  expect(needs.map(({ value }) => value.missing)).toEqual(['A warm place to meet']);
});

test('words that point at a person come back in the dialog, and nothing is stored', async () => {
  const data = {
    verb: 'need.raise',
    chest: 'havering',
    nonce: 'n1',
    ...words,
    missing: 'Write to ann@home.example',
  };
  const back = await invoke('link-worker.havering.1', 'submitAction', { data });
  expect(cardIn(back)).toContain('an e-mail address');
  expect(await havering.needs.search({})).toEqual([]);
});

test.each([
  ['a command that is none', 'fetchTask', { commandId: 'dropEverything' }],
  ['a command by the name of every object’s parent', 'fetchTask', { commandId: 'constructor' }],
  ['a verb that is none', 'submitAction', { data: { verb: 'toString', chest: 'havering' } }],
  ['no data', 'submitAction', {}],
  ['a list for data', 'submitAction', { data: ['need.raise'] }],
])('%s changes nothing and says so', async (_case, name, value) => {
  const answer = await invoke('link-worker.havering.1', name, value);
  expect(cardIn(answer)).toContain('This card is out of date');
});

test('roles hold in a dialog as anywhere', async () => {
  expect(cardIn(await invoke('member.havering.1', 'fetchTask', {}))).toContain(
    'This is not part of your role',
  );
  const data = { verb: 'need.raise', chest: 'newham', nonce: 'n1', ...words };
  const answer = await invoke('link-worker.havering.1', 'submitAction', { data });
  expect(cardIn(answer)).toContain('This is not part of your role');
});

test('a chat that the bot is no part of is not remembered as one to speak in', async () => {
  const references = memoryReferences();
  const memory = createMemory({ references, clock: { now: () => '2026-07-17T14:00:00.000Z' } });
  const sender = { tenantId: 't', objectId: 'o', name: 'Ravi', teamsId: '29:x' };
  const place = {
    conversationId: 'chat-of-two',
    kind: 'personal',
    tenantId: 't',
    serviceUrl: 'https://s',
  } as const;
  const from = { sender, place: { ...place, person: 't~o' } };
  await memory.remember({ ...from, kind: 'dialog', verb: 'need.form', data: {} });
  await memory.remember({ ...from, kind: 'extension-query', text: '' });
  expect([...references.known.keys()]).toEqual([]);
  await memory.remember({ ...from, kind: 'command', text: 'help', activityId: '1' });
  expect([...references.known.keys()]).toEqual(['chat-of-two']);
});

test('no card of ours keeps a button that a dialog cannot press', () => {
  for (const build of Object.values(catalogue)) {
    const card = build();
    expect(lintCard(card)).toEqual([]);
    expect(JSON.stringify(dialogCard(card))).not.toContain('Action.Execute');
  }
});
