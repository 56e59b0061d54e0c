import { cardOf } from '../../local/teams/client/wire';
import { panelId, panelInScoring } from './panel-in-scoring';
import { startBot, type StartedBot } from './started-bot';

let started: StartedBot;

beforeEach(async () => {
  started = await startBot({ havering: await panelInScoring('havering') });
});

afterEach(async () => {
  await started.close();
});

test('a link worker raises a need in chat', async () => {
  const window = await started.openAs('link-worker.havering.1');
  const chat = await window.personalChat();
  const [form] = await window.say(chat, 'raise a need');
  expect(form).toBeDefined();
  console.log(JSON.stringify(started.log), JSON.stringify(cardOf(form!)).slice(0, 3000));
  const pressed = await window.press(
    form!,
    { verb: 'need.raise' },
    {
      missing: 'A warm room',
      forWhom: 'Older people',
      neighbourhood: 'rainham',
    },
  );
  console.log(JSON.stringify(pressed.outcome));
});

test('round card', async () => {
  const lead = await started.openAs('lead.havering');
  const channel = await lead.panelChannel('havering');
  console.log(
    JSON.stringify((await lead.say(channel, '@Community Chest show panel')).map((m) => [m.text, cardOf(m)])),
  );
  console.log(JSON.stringify(started.log));
  const member = await started.openAs('member.havering.1');
  const messages = await member.messages(channel);
  const card = messages.find((m) => JSON.stringify(m).includes('panel.view'));
  console.log(JSON.stringify(await member.show(channel, card!)));
  const p = await member.press(card!, { verb: 'interest.declare' }, { level: 'clear' });
  console.log(JSON.stringify(p.outcome).slice(0, 1500));
  const q = await member.press(card!, { verb: 'score.save' }, { 'mark.need': '3', 'mark.reach': '3' });
  console.log(JSON.stringify(q.outcome).slice(0, 1500));
  console.log(JSON.stringify(started.log), panelId);
});
