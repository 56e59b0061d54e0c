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

describe('an amount of money', () => {
  const amount = question('pounds', { least: 50_000, most: 500_000 });

  it.each([
    ['500', 50_000],
    ['£1,250', 125_000],
    [' 1250.50 ', 125_050],
    ['5000', 500_000],
    ['500\u200b', 50_000],
    ['\u00a0£ 600\u2060', 60_000],
  ])('reads %j as whole pence', (raw, pence) => {
    expect(read(amount, raw)).toEqual({ value: pence });
    expect(Number.isSafeInteger(pence)).toBe(true);
  });

  it.each(['499.99', '5000.01', '-500', '0', '\u2212600'])('finds %j out of range', (raw) => {
    expect(read(amount, raw)).toBe('range');
  });

  it.each([
    '1e3',
    'NaN',
    'Infinity',
    '0x1F4',
    '1250.505',
    '1.250,00',
    'five hundred',
    '٥٠٠',
    '５００',
    '9'.repeat(400),
    '--5',
    '1,25',
    '£',
    '600;',
    '5 0 0',
    '-',
  ])('does not take %j for an amount', (raw) => expect(read(amount, raw)).toBe('format'));

  it.each(['', '   ', '\u200b'])('misses an answer in %j', (raw) => {
    expect(read(amount, raw)).toBe('missing');
    expect(read({ ...amount, required: false }, raw)).toEqual({ value: undefined });
  });
});

describe('a whole number', () => {
  const count = question('number', { least: 1, most: 1000 });
  it.each([
    ['25', 25],
    ['1,000', 1000],
  ])('reads %j', (raw, value) => expect(read(count, raw)).toEqual({ value }));
  it.each(['-3', '0', '1001'])('finds %j out of range', (raw) => expect(read(count, raw)).toBe('range'));
  it.each(['2.5', '1e2', 'ten', '٣'])('does not take %j', (raw) => expect(read(count, raw)).toBe('format'));
});

describe('a postcode', () => {
  it.each([
    ['E8 1DY', 'E8 1DY'],
    ['e81dy', 'E8 1DY'],
    ['  ec1a  1bb ', 'EC1A 1BB'],
    ['W1A0AX', 'W1A 0AX'],
    ['E8.1DY', 'E8 1DY'],
    ['E8\u00a01DY', 'E8 1DY'],
    ['E8\u200b1DY', 'E8 1DY'],
    ['GIR 0AA', 'GIR 0AA'],
    ['RM3 9AB', 'RM3 9AB'],
  ])('reads %j as %s', (raw, value) => expect(read(question('postcode'), raw)).toEqual({ value }));

  it.each(['SW1A', '12345', 'E8 1D', 'QQ1 1QQQ', "E8 1DY'; --", 'E8 1DYE', 'E8  IDY'])('refuses %j', (raw) =>
    expect(read(question('postcode'), raw)).toBe('format'),
  );
  it('misses an empty one', () => expect(read(question('postcode'), '')).toBe('missing'));
});

describe('an e-mail address', () => {
  it.each([
    ['a@b.org', 'a@b.org'],
    ["first.o'neil+chest@charity.org.uk", "first.o'neil+chest@charity.org.uk"],
    [' x@y.co \u200b', 'x@y.co'],
    ['x@例え.jp', 'x@例え.jp'],
    ['x@xn--r8jz45g.jp', 'x@xn--r8jz45g.jp'],
  ])('takes %j', (raw, value) => expect(read(question('email'), raw)).toEqual({ value }));

  it.each([
    'a@b',
    'a..b@c.org',
    'a@b..org',
    '"a b"@c.org',
    'a@c.org\r\nBcc: all@nhs.example',
    'a@c.org,d@e.org',
    '<a@c.org>',
    `${'a'.repeat(321)}@c.org`,
    '@c.org',
    'a@',
    'a@c.o',
    'a@-c.org',
    'a@c_d.org',
    '.a@c.org',
    'a@b@c.org',
    'a@c.org\u0000\nd@e.org',
    `a@${'c'.repeat(64)}.org`,
    'a@1.2.3.4',
  ])('refuses %j', (raw) => expect(read(question('email'), raw)).toBe('format'));

  it('misses an empty one, and finds one that is there already', () => {
    expect(read(question('email'), '')).toBe('missing');
    expect(read(question('email', { taken: 'A@b.org' }), 'a@B.org')).toBe('repeated');
  });
});

describe('free text', () => {
  const story = question('words', { most: 50 });

  it.each([
    'We helped 9990000018 get out more',
    'NHS no. 999 000 0026',
    '999-000-0034',
    '999\u200b0000042',
    '９９９ ０００ ００２６',
  ])('refuses a patient’s number in %j', (raw) => {
    expect(read(story, raw)).toBe('personal-data');
    expect(read(question('line', { most: 100 }), raw)).toBe('personal-data');
  });

  it.each(['Phone 07700 900123', 'Charity 1234567', '9990000019 bad check digit', 'Invoice 1234567890123'])(
    'lets %j through',
    (raw) => expect(read(story, raw)).toEqual({ value: raw }),
  );

  it('counts words, not characters', () => {
    expect(read(question('words', { most: 3 }), 'one  two\nthree')).toEqual({ value: 'one  two\nthree' });
    expect(read(question('words', { most: 3 }), 'one two three four')).toBe('too-long');
    expect(read(question('words', { most: 3 }), 'x'.repeat(200))).toBe('too-long');
    expect(read(question('words', { least: 3 }), 'one two')).toBe('too-short');
  });

  it('tidies what is pasted', () => {
    expect(read(story, ' a\u200b\u202eb\r\nc\u00ad ')).toEqual({ value: 'ab\nc' });
    expect(read(question('line'), 'a\r\nBcc: b')).toEqual({ value: 'a Bcc: b' });
    expect(read(question('line', { most: 3 }), 'abcd')).toBe('too-long');
  });

  it('keeps markup as the letters it is', () => {
    for (const raw of ['<script>alert(1)</script>', '{{x}}', '[a](javascript:b)', '&lt;b&gt;']) {
      expect(read(question('line'), raw)).toEqual({ value: raw });
    }
  });
});

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
