import { tellByMail } from '../../functions/team/tell-by-mail';
import { memoryChannel } from '../builders/in-memory/outside';
import { memoryPorts } from '../builders/in-memory/ports';

const words = { title: 'Your need moved', next: 'There is nothing to do.' };

async function voiceFor(email?: string) {
  const ports = memoryPorts();
  const person = { name: 'Perpetua', organisation: '', roles: ['link-worker' as const], active: true };
  await ports.people.create(
    'link~a',
    { key: 'link~a', ...person, ...(email === undefined ? {} : { email }) },
    [],
  );
  const channel = memoryChannel(['link~a']);
  return { ports, channel, voice: tellByMail(channel, ports) };
}

test('words for somebody without a chat go to their address, once for each key', async () => {
  const { ports, voice } = await voiceFor('p@gap.example');
  for (const key of ['k1', 'k1', 'k2'])
    expect(await voice.tell('havering', 'link~a', { ...words, key })).toBe(true);
  expect(ports.mail.letters.map(({ to, subject }) => [to, subject])).toEqual([
    ['p@gap.example', 'Your need moved'],
    ['p@gap.example', 'Your need moved'],
  ]);
});

test('nobody is written to who has a chat, or no address', async () => {
  const { ports, channel, voice } = await voiceFor();
  expect(await voice.tell('havering', 'link~a', words)).toBe(false);
  expect(await voice.tell('havering', 't~b', words)).toBe(true);
  expect(channel.told.map(({ person }) => person)).toEqual(['t~b']);
  expect(ports.mail.letters).toEqual([]);
});
