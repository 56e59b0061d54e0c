import { cardOf, type MessageView } from '../../local/teams/client/wire';
import type { TeamsWindow } from '../../local/teams/client/teams-client';
import { createUseCases } from '../../core/create-use-cases';
import { actorAs } from '../builders/chest/actors';
import { valueOf } from '../builders/chest/chest-in-use';
import { needInput } from '../builders/chest/inputs';
import type { MemoryPorts } from '../builders/in-memory/ports';
import { chestOf } from './panel-in-scoring';
import { startBot, type StartedBot } from './started-bot';

let havering: MemoryPorts;
let started: StartedBot;
let worker: TeamsWindow;
let form: MessageView;

beforeAll(async () => {
  started = await startBot();
});

beforeEach(async () => {
  havering = await chestOf('havering');
  started.startAfresh({ havering });
  worker = await started.openAs('link-worker.havering.1');
  const [message] = await worker.say(await worker.personalChat(), 'raise a need');
  if (message === undefined) throw new Error('no form came');
  form = message;
});

afterAll(async () => {
  await started.close();
});

const words = { missing: 'A warm place to meet', forWhom: 'Older people', neighbourhood: 'rainham' };
const needs = () => havering.needs.search({});

async function raise(inputs: Readonly<Record<string, string>>, deliveries = 1): Promise<string> {
  const { outcome } = await worker.press(form, { verb: 'need.raise' }, inputs, deliveries);
  return JSON.stringify(outcome);
}

test('three answers are enough; the record is shown as it stands', async () => {
  const text = await raise(words);
  expect(text).toContain('Thank you, your need is recorded');
  expect(text).toContain('A warm place to meet');
  const [need] = await needs();
  expect(need?.value).toMatchObject(words);
});

test('the area is offered again next time', async () => {
  await raise(words);
  const [again] = await worker.say(await worker.personalChat(), 'raise a need');
  expect(JSON.stringify(again && cardOf(again))).toContain('"value":"rainham"}');
});

test('the same form sent three times at once is one need', async () => {
  await raise(words, 3);
  expect(await needs()).toHaveLength(1);
});

test('what stands under «add more» is kept too', async () => {
  await raise({ ...words, theme: 'loneliness', band: '11-25', trend: 'growing', evidence: 'resident' });
  const [need] = await needs();
  expect(need?.value).toMatchObject({
    theme: 'loneliness',
    band: '11-25',
    trend: 'growing',
    evidence: 'resident',
  });
});

describe('words that point at a person are not stored', () => {
  test.each([
    ['an NHS number', 'missing', 'Help for NHS 999 000 0018', 'an NHS number'],
    ['an e-mail', 'missing', 'Write to ann@home.example', 'an e-mail address'],
    ['a full postcode', 'words', 'They live at RM3 9XX', 'a full postcode'],
  ])('%s', async (_name, field, text, named) => {
    const answer = await raise({ ...words, [field]: text });
    expect(answer).toContain(`Your words seem to hold ${named}.`);
    expect(answer).toContain(`"value":"${text}"`);
    expect(answer).toContain('Take out anything that points to one person.');
    expect(await needs()).toEqual([]);
    expect(JSON.stringify(started.log)).not.toContain(text);
  });

  test('the corrected form is taken under the same number', async () => {
    await raise({ ...words, missing: 'Help for NHS 999 000 0018' });
    await raise(words);
    expect(await needs()).toHaveLength(1);
  });
});

describe('words that may be harmless', () => {
  const phone = { ...words, missing: 'Somebody to ring the club on 020 7946 0018' };

  test('are sent back once with the fault marked, and go in all the same when their writer says so', async () => {
    const answer = await raise(phone);
    expect(answer).toContain('Your words seem to hold a phone number.');
    expect(answer).toContain('No, it points at nobody: send it all the same');
    expect(await needs()).toEqual([]);
    await raise({ ...phone, sendAllTheSame: 'false' });
    expect(await needs()).toEqual([]);
    await raise({ ...phone, sendAllTheSame: 'true' });
    const [need] = await needs();
    expect(need?.value.missing).toBe(phone.missing);
    expect(need?.events[0]?.facts).toMatchObject({ warned: 'phone' });
  });

  test('open no door for what is never let through, whatever a client ticks', async () => {
    const answer = await raise({ ...phone, words: 'NHS 999 000 0018', sendAllTheSame: 'true' });
    expect(answer).toContain('an NHS number');
    expect(answer).not.toContain('send it all the same');
    expect(await needs()).toEqual([]);
  });
});

describe('a need that others have raised', () => {
  const standing = { missing: 'A warm place to meet on weekdays', forWhom: 'Older people' };
  beforeEach(async () => {
    const officer = actorAs('officer');
    const input = needInput({ nonce: 'standing', neighbourhood: 'rainham', ...standing });
    valueOf(await createUseCases(havering).raiseNeed(officer, input));
  });

  test('is shown before another is made, with what was typed still there', async () => {
    const answer = await raise(words);
    expect(answer).toContain('One like it has been raised');
    expect(answer).toContain('1. A warm place to meet on weekdays');
    expect(answer).toContain('"value":"A warm place to meet"');
    expect(await needs()).toHaveLength(1);
  });

  test('can be joined instead: its raisers are counted, and it stays one need', async () => {
    await raise(words);
    const [answer] = await started.press('link-worker.havering.1', 'need.join', {
      chest: 'havering',
      need: 'standing',
    });
    expect(JSON.stringify(answer?.body)).toContain('You are added to this need');
    expect(JSON.stringify(answer?.body)).toContain('2 people');
    const [need, ...others] = await needs();
    expect(others).toEqual([]);
    expect(need?.value.raisers).toHaveLength(2);
  });

  test('stands in nobody’s way: theirs is another, and the same press again is the same need', async () => {
    const data = { chest: 'havering', nonce: 'mine', ...words };
    const [answer] = await started.press('link-worker.havering.1', 'need.raise-mine', data);
    expect(JSON.stringify(answer?.body)).toContain('Thank you, your need is recorded');
    const [again] = await started.press('link-worker.havering.1', 'need.raise', data);
    expect(JSON.stringify(again?.body)).toContain('Thank you, your need is recorded');
    expect(await needs()).toHaveLength(2);
  });

  test('cannot be joined by somebody who raises none', async () => {
    const data = { chest: 'havering', need: 'standing' };
    const [answer] = await started.press('member.havering.1', 'need.join', data);
    expect(JSON.stringify(answer?.body)).toContain('This is not part of your role in this fund.');
  });
});

describe('a form that a client has bent', () => {
  const press = (data: object) => started.press('link-worker.havering.1', 'need.raise', data);

  test.each([
    [
      'without words',
      { missing: '', forWhom: 'x', neighbourhood: 'rainham' },
      '«What is missing?» is missing',
    ],
    ['in an area that is not here', { ...words, neighbourhood: 'atlantis' }, 'is not one of the choices'],
    ['with a band that is not one', { ...words, band: 'thousands' }, 'is not one of the choices'],
    ['with too many words', { ...words, missing: 'x'.repeat(1001) }, '«What is missing?» is too long'],
    ['with a list for words', { ...words, missing: ['x'] }, '«What is missing?» is missing'],
  ])('%s is refused, marked, and changes nothing', async (_name, inputs, expected) => {
    const [answer] = await press({ chest: 'havering', nonce: 'n1', ...inputs });
    expect(JSON.stringify(answer?.body)).toContain(expected);
    expect(await needs()).toEqual([]);
  });

  test('for another fund is refused', async () => {
    const [answer] = await press({ chest: 'newham', nonce: 'n1', ...words });
    expect(JSON.stringify(answer?.body)).toContain('This is not part of your role in this fund.');
  });
});

test('a panel member who raises no needs gets no form', async () => {
  const member = await started.openAs('member.havering.1');
  const [said] = await member.say(await member.personalChat(), 'raise a need');
  expect(JSON.stringify(said && cardOf(said))).toContain('This is not part of your role');
});

test('somebody who raises needs in several funds chooses which', async () => {
  started.startAfresh({ havering, newham: await chestOf('newham') });
  const lead = await started.openAs('admin.nel');
  const [choice] = await lead.say(await lead.personalChat(), 'raise a need');
  expect(JSON.stringify(choice && cardOf(choice))).toContain('Which fund?');
  if (choice === undefined) return;
  const { outcome } = await lead.press(choice, { title: 'Newham Community Chest' });
  expect(JSON.stringify(outcome)).toContain('For Newham Community Chest');
});
