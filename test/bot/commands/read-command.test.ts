import fc from 'fast-check';
import { commands, type CommandName } from '../../../core/contracts/commands';
import { readCommand } from '../../../bot/commands/read-command';

const names = Object.keys(commands) as CommandName[];
const everyPhrase = names.flatMap((name) =>
  [commands[name].title, ...commands[name].words].map((words) => [words, name] as const),
);

test.each(everyPhrase)('«%s» is taken as it is written in the table', (words, name) => {
  expect(readCommand(words)).toEqual({ kind: 'command', name, about: '' });
});

describe('what people really type', () => {
  test.each([
    ['Status', 'status', ''],
    ['  STATUS!! ', 'status', ''],
    ['<at>Community Chest</at> status', 'status', ''],
    ['<at>Community Chest</at>&nbsp;who is waiting?', 'waiting', ''],
    ['\u00a0status\u00a0', 'status', ''],
    ['staus', 'status', ''],
    ['aplications', 'applications', ''],
    ['show me the applications please', 'applications', ''],
    ['left Harold Hill', 'left', 'harold hill'],
    ['how much is left in Harold Hill?', 'left', 'harold hill'],
    ['how much is left in the Harold Hill', 'left', 'harold hill'],
    ['status harold hill', 'status', 'harold hill'],
    ['who hasn’t scored', 'waiting', ''],
    ['raise need', 'need', ''],
    ['Can you help me?', 'help', ''],
    ['?', 'help', ''],
    ['🙂', 'help', ''],
    ['', 'help', ''],
    ['<at>Community Chest</at>', 'help', ''],
  ])('«%s»', (typed, name, about) => {
    expect(readCommand(typed)).toEqual({ kind: 'command', name, about });
  });
});

test.each(['remnd', 'please remind them', 'panel card please', 'show the pannel'])(
  '«%s» would write or post, so it is asked about and not guessed',
  (typed) => {
    const read = readCommand(typed);
    expect(read.kind).toBe('unsure');
  },
);

test.each(['what is the weather', 'xyzzy', '’; DROP TABLE needs; --', 'a'.repeat(5000)])(
  '«%s» is not understood, and nothing is done',
  (typed) => {
    expect(readCommand(typed).kind).not.toBe('command');
  },
);

test('a text of any kind is read without a fault, and asks about three commands at most', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      const read = readCommand(typed);
      if (read.kind === 'unsure') expect(read.names.length).toBeLessThanOrEqual(3);
    }),
  );
});

test('capitals, odd spaces, punctuation at the end and a mention change nothing', () => {
  const phrase = fc.constantFrom(...everyPhrase.map(([words]) => words));
  const space = fc.constantFrom(' ', '\u00a0', '  ', '\t', '&nbsp;');
  fc.assert(
    fc.property(
      phrase,
      space,
      fc.constantFrom('', '.', '!', '?', '…'),
      fc.boolean(),
      (words, gap, end, isLoud) => {
        const typed = `<at id="0">Community Chest</at>${gap}${isLoud ? words.toUpperCase() : words}${end}${gap}`;
        expect(readCommand(typed)).toEqual(readCommand(words));
      },
    ),
  );
});

test('one slip of typing in a long command word is forgiven', () => {
  const word = 'applications';
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: word.length - 2 }),
      fc.constantFrom('drop', 'swap', 'double'),
      (at, slip) => {
        const [here, next] = [word[at] ?? '', word[at + 1] ?? ''];
        const middle = slip === 'drop' ? next : slip === 'swap' ? next + here : here + here + next;
        const read = readCommand(word.slice(0, at) + middle + word.slice(at + 2));
        expect(read).toEqual({ kind: 'command', name: 'applications', about: '' });
      },
    ),
  );
});
