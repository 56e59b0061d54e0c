import type { IntakeItem } from '../../../../core/engaging/intake';
import { csrfToken } from '../../../../functions/public/csrf';
import { cookieName } from '../../../../functions/public/session';
import { textOf } from '../../../../local/public-site/read-html';
import { begun, ready, type Begun } from '../../../builders/public/begun';
import { everyKindForm } from '../../../builders/public/every-kind-form';
import { anApplicant } from '../../../builders/public/site-in-process';

const form = everyKindForm();

/** Somebody at a page of the form with every kind of question, with what pages before it need. */
async function at(path: string): Promise<Begun> {
  const one = await begun({ form });
  await one.answer({ organisation: 'Garden Club', story: 'We dig', colour: 'red', asked: 50_000 });
  await one.applicant.open(`${one.home}/${path}`);
  return one;
}

describe('a post without a token of its own session (FORM-01)', () => {
  const cases: readonly (readonly [string, (token: string, other: string) => string | undefined])[] = [
    ['with none', () => undefined],
    ['with an empty one', () => ''],
    ['with that of another session', (_, other) => other],
    ['with a mangled one', (token) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
  ];
  test.each(cases)('%s changes nothing, says to try again, and keeps what was typed', async (_, tokenFor) => {
    const { site, applicant, draft, home } = await at('asked');
    const path = `${home}/asked`;
    const secret = applicant.cookies.get(cookieName(draft().id)) ?? '';
    const token = tokenFor(csrfToken(site, secret, path), csrfToken(site, 'another secret', path));
    const before = draft();
    const body = new URLSearchParams({ asked: '1234', ...(token === undefined ? {} : { csrf: token }) });
    const page = await applicant.ask({ method: 'POST', path, body: body.toString() });
    expect(page.status).toBe(403);
    expect(page.html).toContain('try again');
    expect(page.html).toContain('value="1234"');
    expect(draft()).toEqual(before);
  });

  test('and the page that says so can be sent as it stands', async () => {
    const { applicant, draft, home } = await at('asked');
    await applicant.ask({ method: 'POST', path: `${home}/asked`, body: 'asked=1234' });
    await applicant.submit();
    expect(draft().answers['asked']).toBe(123_400);
  });
});

test.each([
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  { origin: 'https://evil.example' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'null' },
])('a post that another site made the browser send is refused (FORM-02): %p', async (headers) => {
  const { site, applicant, draft, home } = await ready();
  const path = `${home}/check`;
  const secret = applicant.cookies.get(cookieName(draft().id)) ?? '';
  const before = draft();
  const body = `csrf=${csrfToken(site, secret, path)}`;
  const page = await applicant.ask({ method: 'POST', path, body, headers });
  expect(page.status).toBe(403);
  expect(page.html).toContain('try again');
  expect(draft()).toEqual(before);
  expect(site.box.items).toEqual([]);
});

test('sending with pages missing leads to the first of them and sends nothing (FORM-03)', async () => {
  const { site, applicant, draft, home } = await begun();
  const path = `${home}/check`;
  const secret = applicant.cookies.get(cookieName(draft().id)) ?? '';
  const body = `csrf=${csrfToken(site, secret, path)}&declaration=yes`;
  const page = await applicant.ask({ method: 'POST', path, body });
  expect(page.path).toBe(`${home}/group`);
  expect(site.box.items).toEqual([]);
  expect(draft().sent).toBeUndefined();
});

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "{{constructor.constructor('alert(1)')()}}",
  '{% raw %}x{% endraw %}',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/p.png)',
  '<at>everyone</at>',
  '&lt;b&gt;',
  '</textarea><svg/onload=alert(1)>',
])('what somebody typed is shown as the characters that it is (FORM-04): %s', async (text) => {
  const { applicant, draft, home } = await at('organisation');
  await applicant.submit({ organisation: text });
  expect(draft().answers['organisation']).toBe(text);
  await applicant.open(`${home}/story`);
  await applicant.submit({ story: text });
  const again = await applicant.open(`${home}/organisation`);
  expect(again.forms[0]?.controls.find(({ name }) => name === 'organisation')?.value).toBe(text);
  const story = await applicant.open(`${home}/story`);
  expect(story.forms[0]?.controls.find(({ name }) => name === 'story')?.value).toBe(text);
  const check = await applicant.open(`${home}/check`);
  for (const page of [again, story, check]) {
    expect(page.html).not.toMatch(/<(?:script>|img|svg|at>|b>)/);
    expect(page.html).not.toContain('href="javascript:');
  }
  expect(textOf(check.html.replace(/<br>/g, ' '))).toContain(text.replace(/\s+/g, ' '));
});

describe('money as people write it (FORM-05)', () => {
  test.each([
    ['500', 50_000],
    ['£1,250', 125_000],
    [' 1250.50 ', 125_050],
    ['5000', 500_000],
    ['500\u200b', 50_000],
  ])('%j is understood, and kept in pence', async (typed, pence) => {
    const { applicant, draft } = await at('asked');
    expect((await applicant.submit({ asked: typed })).faults).toEqual([]);
    expect(draft().answers['asked']).toBe(pence);
  });

  const refused = [
    '499.99',
    '5000.01',
    '0',
    '-500',
    '1e3',
    'NaN',
    'Infinity',
    '0x1F4',
    '1250.505',
    '1.250,00',
  ];
  const written = ['five hundred', '٥٠٠', '５００', '', '9'.repeat(400)];
  test.each(refused.concat(written))('%j is not, and stands there as it was typed', async (typed) => {
    const { applicant, draft } = await at('asked');
    const page = await applicant.submit({ asked: typed });
    expect(page.status).toBe(200);
    expect(page.faults).toHaveLength(1);
    expect(page.forms[0]?.controls.find(({ name }) => name === 'asked')?.value).toBe(typed);
    const kept = draft().answers['asked'];
    expect(kept === undefined || Number.isSafeInteger(kept)).toBe(true);
  });
});

describe('postcodes and e-mail addresses (FORM-06, FORM-07)', () => {
  const good = { 'contact-email': 'a@b.org', home: 'E8 1DY' };

  test.each([
    ['home', 'e81dy', 'E8 1DY'],
    ['home', '  ec1a  1bb ', 'EC1A 1BB'],
    ['home', 'E8.1DY', 'E8 1DY'],
    ['contact-email', "first.o'neil+chest@charity.org.uk", "first.o'neil+chest@charity.org.uk"],
    ['contact-email', ' x@y.co \u200b', 'x@y.co'],
  ])('%s %j is kept as %j', async (field, typed, kept) => {
    const { applicant, draft } = await at('people');
    expect((await applicant.submit({ ...good, [field]: typed })).faults).toEqual([]);
    expect(draft().answers[field]).toBe(kept);
  });

  test.each([
    ['home', 'SW1A'],
    ['home', "E8 1DY'; --"],
    ['home', ''],
    ['contact-email', 'a@b'],
    ['contact-email', 'a@c.org\r\nBcc: all@nhs.example'],
    ['contact-email', 'a@c.org,d@e.org'],
    ['contact-email', `${'a'.repeat(321)}@c.org`],
  ])('%s %j is refused in words, beside its box', async (field, typed) => {
    const { applicant, draft } = await at('people');
    const page = await applicant.submit({ ...good, [field]: typed });
    expect(page.faults.map(({ href }) => href)).toEqual([`#${field}`]);
    expect(page.html).toContain(`id="${field}-error"`);
    expect(draft().answers[field]).toBeUndefined();
  });
});

test('two sendings at once and one more after Back make one application and one confirmation (FORM-08)', async () => {
  const { site, applicant, home, draft } = await ready();
  const check = await applicant.open(`${home}/check`);
  const second = await anApplicant(site);
  for (const [name, value] of applicant.cookies) second.cookies.set(name, value);
  await second.open(`${home}/check`);
  const [first, other] = await Promise.all([applicant.submit(), second.submit()]);
  const token = check.forms[0]?.controls.find(({ name }) => name === 'csrf')?.value ?? '';
  const repeated = await applicant.ask({ method: 'POST', path: `${home}/check`, body: `csrf=${token}` });
  const references = [first, other, repeated].map(({ html }) => /chest-reference">([^<]+)</.exec(html)?.[1]);
  expect(new Set(references).size).toBe(1);
  expect(references[0]).toBe(draft().sent?.application);
  expect(site.box.items.map(({ nonce, kind }: IntakeItem) => [nonce, kind])).toEqual([
    [draft().nonce, 'submit'],
  ]);
});

describe('patients’ numbers (FORM-09)', () => {
  test.each([
    'We helped 9990000018 get out more',
    'NHS no. 999 000 0026',
    '999-000-0034',
    '999\u200b0000042',
  ])('%j comes back to be taken out, and is kept nowhere', async (story) => {
    const { site, applicant } = await at('story');
    const page = await applicant.submit({ story });
    expect(page.faults.map(({ text }) => text)).toEqual(['Remove the NHS number from story']);
    expect(JSON.stringify([site.drafts.all(), site.box.items, site.logged])).not.toMatch(/999[\s-]?000/);
  });

  test.each(['Phone 07700 900123', 'Charity 1234567', '9990000019 bad check digit', 'Invoice 1234567890123'])(
    '%j is none',
    async (story) => {
      const { applicant, draft } = await at('story');
      expect((await applicant.submit({ story })).faults).toEqual([]);
      expect(draft().answers['story']).toBe(story);
    },
  );
});
