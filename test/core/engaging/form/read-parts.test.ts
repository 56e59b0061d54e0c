import { readAnswer } from '../../../../core/engaging/form/read-answer';
import type { RawAnswer } from '../../../../core/engaging/form/answers';
import type { SettledQuestion } from '../../../../core/engaging/form/settle-question';

function question(kind: SettledQuestion['kind'], changes: Partial<SettledQuestion> = {}): SettledQuestion {
  return { id: 'q', kind, text: 'What?', hint: '', required: true, messages: {}, ...changes };
}

/** The value that was read, or the name of the fault. */
function read(asked: SettledQuestion, raw: RawAnswer): unknown {
  const answer = readAnswer(asked, raw);
  return answer.ok ? { value: answer.value } : answer.fault;
}

describe('choices', () => {
  const options = [
    { id: 'yes', text: 'Yes, of course' },
    { id: 'no', text: 'No' },
    { id: 'some', text: 'Some' },
  ];
  const one = question('choice', { options });
  const several = question('choices', { options, most: 2 });

  it('takes an option by its id or by its words', () => {
    expect(read(one, 'yes')).toEqual({ value: 'yes' });
    expect(read(one, ' YES, of course')).toEqual({ value: 'yes' });
    expect(read(one, 'maybe')).toBe('not-a-choice');
    expect(read(one, '')).toBe('missing');
  });

  it('takes several in the form’s order, each once', () => {
    expect(read(several, ['some', 'yes', 'some'])).toEqual({ value: ['yes', 'some'] });
    expect(read(several, 'Some\nNo')).toEqual({ value: ['no', 'some'] });
    expect(read(several, ['yes', 'other'])).toBe('not-a-choice');
    expect(read(several, ['yes', 'no', 'some'])).toBe('too-many');
    expect(read(several, [])).toBe('missing');
    expect(read({ ...several, required: false }, [''])).toEqual({ value: undefined });
  });

  it('takes a promise only for a yes', () => {
    expect(read(question('agreement'), 'yes')).toEqual({ value: 'yes' });
    expect(read(question('agreement'), 'no')).toBe('missing');
    expect(read(question('agreement'), undefined)).toBe('missing');
  });
});

describe('a date', () => {
  const day = question('day');

  it.each<[RawAnswer]>([
    [{ day: '1', month: '9', year: '2026' }],
    [{ day: '01', month: 'Sept', year: '2026' }],
    ['2026-09-01'],
    ['1/9/2026'],
    ['Tuesday 1 September 2026'],
  ])('reads %j', (raw) => expect(read(day, raw)).toEqual({ value: '2026-09-01' }));

  it.each<[RawAnswer]>([
    [{ day: '30', month: '2', year: '2026' }],
    [{ day: '1', month: '13', year: '2026' }],
    [{ day: '1', month: 'ju', year: '2026' }],
    [{ day: '1', month: '9', year: '26' }],
    ['soon'],
    ['1.9.26'],
  ])('refuses %j', (raw) => expect(read(day, raw)).toBe('format'));

  it('names the box that is empty', () => {
    expect(readAnswer(day, { day: '1', month: '', year: '2026' })).toEqual({
      ok: false,
      fault: 'format',
      box: 'month',
    });
    expect(read(day, { day: '', month: '', year: '' })).toBe('missing');
  });

  it('holds to its limits in days', () => {
    const least = Date.parse('2026-09-01T00:00:00Z') / 86_400_000;
    expect(read({ ...day, least }, '2026-08-31')).toBe('range');
    expect(read({ ...day, least }, '2026-09-01')).toEqual({ value: '2026-09-01' });
  });
});

describe('a phone number', () => {
  it.each([
    '07700 900 982',
    '(01632) 960001',
    '+44 808 157 0192',
    '01632 960 001 ext 12',
    '+33 1 23 45 67 89',
  ])('takes %j as written', (raw) => expect(read(question('phone'), raw)).toEqual({ value: raw }));
  it.each(['7700 900', 'ring me', '07700', '0770090098212345', '٠٧٧٠٠٩٠٠٩٨٢'])('refuses %j', (raw) =>
    expect(read(question('phone'), raw)).toBe('format'),
  );
});

describe('a link to a recording', () => {
  it.each([
    ['https://example.org/our-film', 'https://example.org/our-film'],
    ['example.org/a?b=c', 'https://example.org/a?b=c'],
  ])('takes %j', (raw, value) => expect(read(question('link'), raw)).toEqual({ value }));
  it.each([
    'javascript:alert(1)',
    'https://a',
    'ftp://example.org',
    'https://user@example.org/',
    'our film',
    'https://example.org/<b>',
    'https://example.org/"x"',
    'data:text/html,x',
    `https://b.org/${'a'.repeat(500)}`,
  ])('refuses %j', (raw) => expect(read(question('link'), raw)).toBe('format'));
});

describe('a budget', () => {
  const budget = question('budget', { most: 3, total: 30_000 });

  it('takes lines that sum to what is asked', () => {
    const lines = [
      { what: ' Hall ', amount: '£200' },
      { what: '', amount: '' },
      { what: 'Tea', amount: '100.00' },
    ];
    const value = [
      { what: 'Hall', pence: 20_000 },
      { what: 'Tea', pence: 10_000 },
    ];
    expect(read(budget, lines)).toEqual({ value });
    expect(read(budget, 'Hall: £200\nTea: £100')).toEqual({ value });
  });

  it.each<[string, RawAnswer, string, string | undefined]>([
    ['does not sum', [{ what: 'Hall', amount: '299.99' }], 'sums-wrong', undefined],
    ['lacks what it is for', [{ what: '', amount: '300' }], 'missing', 'what-1'],
    ['lacks its amount', [{ what: 'Hall', amount: '' }], 'missing', 'amount-1'],
    ['has no amount', [{ what: 'Hall', amount: '1e2' }], 'format', 'amount-1'],
    [
      'is below nothing',
      [
        { what: 'Hall', amount: '300' },
        { what: 'Gift', amount: '-1' },
      ],
      'range',
      'amount-2',
    ],
    ['names a patient', [{ what: 'For 999 000 0026', amount: '300' }], 'personal-data', 'what-1'],
    ['is long', [{ what: 'x'.repeat(101), amount: '300' }], 'too-long', 'what-1'],
    [
      'has too many lines',
      Array.from({ length: 4 }, () => ({ what: 'a', amount: '75' })),
      'too-many',
      undefined,
    ],
    ['is empty', [{ what: '', amount: '' }], 'missing', undefined],
  ])('refuses one that %s', (_what, raw, fault, box) => {
    expect(readAnswer(budget, raw)).toEqual(
      box === undefined ? { ok: false, fault } : { ok: false, fault, box },
    );
  });
});
