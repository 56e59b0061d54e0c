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
