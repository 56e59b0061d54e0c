import { bookPlaces } from '../../core/engaging/outreach/book-places';
import { saveContact } from '../../core/engaging/outreach/save-contact';
import { saveSession } from '../../core/engaging/outreach/save-session';
import { cardOf } from '../../local/teams/client/wire';
import { actorAs } from '../builders/chest/actors';
import { valueOf } from '../builders/chest/chest-in-use';
import { contactInput, sessionInput } from '../builders/outreach/inputs';
import { chestOf, panelInScoring } from './panel-in-scoring';
import { startBot, type StartedBot } from './started-bot';

let started: StartedBot;

beforeAll(async () => {
  const newham = await chestOf('newham');
  const officer = { ...actorAs('officer'), chest: 'newham' };
  valueOf(await saveSession(newham)(officer, sessionInput()));
  valueOf(await saveContact(newham)(officer, contactInput()));
  valueOf(await bookPlaces(newham)(officer, { session: 's-1', contact: 'c-1', places: 1 }));
  started = await startBot({ havering: await panelInScoring('havering'), newham });
});

afterAll(async () => {
  await started.close();
});

/** What the bot answers somebody in their own chat, as text. */
async function ask(person: string, words: string): Promise<string> {
  const window = await started.openAs(person);
  const said = await window.say(await window.personalChat(), words);
  return JSON.stringify(said.map((message) => cardOf(message) ?? message.text));
}

describe('how the fund stands', () => {
  test('one fund: what is left, and each neighbourhood', async () => {
    const text = await ask('lead.havering', 'status');
    expect(text).toContain('How Havering Community Chest stands');
    expect(text).toContain('£50,000 left');
    expect(text).toContain('Harold Hill');
    expect(text).toContain('Set aside by panels');
  });

  test('several funds: a line for each and a total', async () => {
    const text = await ask('admin.nel', 'status');
    expect(text).toContain('£100,000 left');
    expect(text).toContain('"Havering Community Chest"');
    expect(text).toContain('"Newham Community Chest"');
    expect(text).toContain('All together');
  });

  test('somebody of one fund never hears of another', async () => {
    expect(await ask('lead.havering', 'status')).not.toContain('Newham');
  });

  test('outside the fund team nothing is said of what panels have set aside', async () => {
    const text = await ask('link-worker.havering.1', 'status');
    expect(text).not.toContain('Set aside by panels');
    expect(text).toContain('As of the last time results were told to groups.');
  });
});

describe('what is left in a place', () => {
  test.each(['how much is left in Harold Hill?', 'left harold hil', 'left HAROLD  HILL'])(
    '«%s»',
    async (words) => {
      const text = await ask('lead.havering', words);
      expect(text).toContain('What is left in Harold Hill');
      expect(text).toContain('£10,000 left');
    },
  );

  test('a place that nobody knows is asked about, with buttons, and not repeated', async () => {
    const text = await ask('lead.havering', 'left Timbuktu');
    expect(text).toContain('I do not know that neighbourhood');
    expect(text).toContain('left.show');
    expect(text).not.toContain('imbuktu');
  });
});

test('the applications of the round', async () => {
  const text = await ask('officer.havering', 'applications');
  expect(text).toContain('2 applications, asking for £4,000 in all');
  expect(text).toContain('Garden Club 2');
});

test('a link worker may not list applications', async () => {
  const text = await ask('link-worker.havering.1', 'applications');
  expect(text).toContain('This is not part of your role');
  expect(text).not.toContain('Garden Club');
});

test('help shows what this person can do and who helps them', async () => {
  const forLead = await ask('lead.havering', 'help');
  expect(forLead).toContain('who is waiting');
  expect(forLead).toContain('extension 100');
  expect(await ask('link-worker.havering.1', 'help')).not.toContain('who is waiting');
});

test('an answer to anything else: near commands as buttons, or help', async () => {
  expect(await ask('lead.havering', 'remnd')).toContain('Did you mean one of these?');
  expect(await ask('lead.havering', 'what is the weather like')).toContain('Here is what I can do.');
});

test('somebody without a role is told what to do', async () => {
  expect(await ask('staff.notpanel', 'status')).toContain('You have no role in a fund here');
});

test('a command delivered again is answered once', async () => {
  const window = await started.openAs('lead.havering');
  const chat = await window.personalChat();
  const before = (await window.messages(chat)).length;
  await window.send(chat, { text: 'status' }, 3);
  expect(await window.messages(chat)).toHaveLength(before + 2);
});

describe('in a channel', () => {
  test('figures and names go to the asker’s own chat, not to everybody', async () => {
    const window = await started.openAs('lead.havering');
    const channel = await window.panelChannel('havering');
    const said = await window.say(channel, '@Community Chest status');
    expect(said.map(({ text }) => text)).toEqual([
      'I have answered in your own chat with me, so that only you see it.',
    ]);
    const own = await window.messages(await window.personalChat());
    expect(JSON.stringify(own.at(-1))).toContain('How Havering Community Chest stands');
  });

  test('a channel of one fund is about that fund, also for somebody with several', async () => {
    const lead = await started.openAs('lead.havering');
    await lead.say(await lead.panelChannel('havering'), '@Community Chest show panel');
    const both = await started.openAs('admin.nel');
    await both.say(await both.panelChannel('havering'), '@Community Chest status');
    const own = await both.messages(await both.personalChat());
    expect(JSON.stringify(own.at(-1))).not.toContain('Newham');
  });
});

describe('the message extension', () => {
  async function find(person: string, text: string): Promise<string> {
    const window = await started.openAs(person);
    const value = { commandId: 'find', parameters: [{ name: 'text', value: text }] };
    const [answer] = await window.invoke(await window.personalChat(), 'composeExtension/query', value);
    expect(answer?.status).toBe(200);
    return JSON.stringify(answer?.body);
  }

  test('finds applications by group, and shares them by reference alone', async () => {
    const found = JSON.parse(await find('officer.havering', 'garden club 2'));
    const { attachments } = found.composeExtension;
    expect(attachments).toHaveLength(1);
    expect(JSON.stringify(attachments[0].preview)).toContain('Garden Club 2');
    expect(JSON.stringify(attachments[0].content)).not.toContain('Garden Club');
    expect(JSON.stringify(attachments[0].content)).toContain('summer-0002');
  });

  test('finds nothing for somebody who may not list them', async () => {
    expect(await find('link-worker.havering.1', 'garden')).toContain('Nothing found');
  });
});

describe('what is coming up', () => {
  test('nobody is left without an answer where nothing is planned', async () => {
    expect(await ask('officer.havering', 'next surgery')).toContain('Nothing is planned yet');
  });

  test('the next session, with what is left of it, and not who is coming', async () => {
    const text = await ask('link-worker.newham.1', 'sessions');
    expect(text).toContain('Ask about the fund');
    expect(text).toContain('3 places left');
    expect(text).not.toContain('Sewing');
  });
});
