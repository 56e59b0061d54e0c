import type { PublishedApplication } from '../../../../core/engaging/published';
import { finishedAnswers } from '../../../builders/form';
import type { MemorySite } from '../../../builders/in-memory/site';
import { atApplication, publishApplication } from '../../../builders/public/opened-by-link';
import { anApplicant } from '../../../builders/public/site-in-process';
import { smallSite } from '../../../builders/public/small-site';

let site: MemorySite;
beforeEach(async () => {
  site = await smallSite();
});

const home = '/havering/application/spring-2026-b2c3-d4f5';
const acts = () => site.box.items.map(({ kind, act }) => ({ kind, act: JSON.parse(act) as unknown }));
const headers = { 'content-type': 'application/x-www-form-urlencoded' };

describe('what a group sees of its application', () => {
  test.each<[PublishedApplication['state'], string]>([
    ['received', 'Received'],
    ['question-asked', 'We have a question'],
    ['being-considered', 'Being considered'],
    ['decided', 'Decided'],
    ['withdrawn', 'Withdrawn'],
  ])('is its state in plain words (%s)', async (state, words) => {
    const page = (await atApplication(site, { state })).page();
    expect(page.heading).toBe('Tuesday lunch club');
    expect(page.html).toContain(words);
    expect(page.html).toContain('spring-2026-b2c3-d4f5');
  });

  test('is nothing of a decision before there is one, and its words afterwards', async () => {
    const before = (await atApplication(site, { state: 'being-considered' })).page();
    expect(before.html).not.toContain('id="decision"');
    await publishApplication(site, {
      state: 'decided',
      decision: { heading: 'We can offer you £1,500', words: 'The panel liked it.\nYou will get a letter.' },
    });
    const page = await (
      await atApplication(site, {
        state: 'decided',
        decision: {
          heading: 'We can offer you £1,500',
          words: 'The panel liked it.\nYou will get a letter.',
        },
      })
    ).open(home);
    expect(page.html).toContain('We can offer you £1,500');
    expect(page.html).toContain('<p>You will get a letter.</p>');
  });

  test('is what it sent, written as text and never as tags', async () => {
    const answers = { ...finishedAnswers(), 'group-name': '<script>alert(1)</script>' };
    const page = (await atApplication(site, { answers, title: '<img src=x>' })).page();
    expect(page.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.html).not.toContain('<script>alert');
    expect(page.html).not.toContain('<img');
  });

  test('says what was done only of things that can be done', async () => {
    const applicant = await atApplication(site);
    expect((await applicant.open(`${home}?done=withdraw`)).html).toContain('We have your withdrawal');
    for (const made of ['<b>x', 'constructor', 'toString']) {
      expect((await applicant.open(`${home}?done=${made}`)).html).not.toContain('notification-banner');
    }
  });
});

describe('somebody else’s application (LINK-02)', () => {
  const other = '/havering/application/spring-2026-other-one';
  const otherDraft = '/havering/spring-2026/draft/a-spring-2026-other-one';

  test.each([[''], ['/withdraw'], ['/hand-over']])(
    'is not found at %s, with nothing of it on the page',
    async (part) => {
      await atApplication(site, { id: 'spring-2026-other-one', title: 'Secret garden' });
      const applicant = await atApplication(site);
      for (const [name, value] of applicant.cookies) {
        applicant.cookies.set(name.replace('b2c3-d4f5', 'other-one'), value);
      }
      const page = await applicant.open(`${other}${part}`);
      expect(page.status).toBe(404);
      expect(page.html).not.toContain('Secret garden');
      expect((await applicant.open('/havering/application/spring-2026-no-such')).html).toBe(page.html);
    },
  );

  test.each(['change', 'reply', 'withdraw', 'hand-over'])('is not changed by a post to %s', async (act) => {
    await atApplication(site, { id: 'spring-2026-other-one', title: 'Secret garden' });
    const before = site.drafts.all().find(({ draft }) => draft.id === 'a-spring-2026-other-one');
    const applicant = await atApplication(site);
    expect(
      (await applicant.ask({ method: 'POST', path: `${other}/${act}`, body: 'csrf=x', headers })).status,
    ).toBe(404);
    expect(site.drafts.all().find(({ draft }) => draft.id === 'a-spring-2026-other-one')).toEqual(before);
    expect(acts()).toEqual([]);
  });

  test.each(['', '/check', '/save', '/language', '/files/evidence', '/in-short'])(
    'does not open as a form at draft%s',
    async (part) => {
      await (
        await atApplication(site, { id: 'spring-2026-other-one', title: 'Secret garden' })
      ).submit({}, 'Change your answers');
      const applicant = await atApplication(site);
      const page = await applicant.open(`${otherDraft}${part}`);
      expect(page.status).toBe(404);
      expect(page.html).not.toContain('Secret garden');
    },
  );
});

describe('withdrawing', () => {
  test('asks first, and is put down once however often it is pressed', async () => {
    const applicant = await atApplication(site);
    await applicant.follow('Withdraw your application');
    expect(acts()).toEqual([]);
    const { forms } = applicant.page();
    const controls = Object.fromEntries((forms[0]?.controls ?? []).map(({ name, value }) => [name, value]));
    const body = new URLSearchParams({ ...controls, reason: ' We got the money elsewhere. ' }).toString();
    for (let time = 0; time < 3; time += 1) {
      const done = await applicant.ask({ method: 'POST', path: `${home}/withdraw`, body, headers });
      expect(done.html).toContain('We have your withdrawal');
    }
    expect(acts()).toEqual([
      {
        kind: 'withdraw',
        act: { application: 'spring-2026-b2c3-d4f5', reason: 'We got the money elsewhere.' },
      },
    ]);
  });

  test('takes a reason of 500 characters at most, and keeps what was typed', async () => {
    const applicant = await atApplication(site);
    await applicant.open(`${home}/withdraw`);
    const page = await applicant.submit({ reason: 'x'.repeat(501) });
    expect(page.faults).toEqual([{ text: 'The reason must be 500 characters or fewer', href: '#reason' }]);
    expect(page.html).toContain('x'.repeat(501));
    expect(acts()).toEqual([]);
  });

  test('is not offered when it is too late', async () => {
    const applicant = await atApplication(site, { state: 'decided', canWithdraw: false });
    expect(applicant.page().html).not.toContain('Withdraw your application');
    expect((await applicant.open(`${home}/withdraw`)).path).toBe(home);
  });
});

describe('handing over', () => {
  test('suggests the second contact and puts down who speaks from now on', async () => {
    const answers = {
      ...finishedAnswers(),
      'second-contact-name': 'Bea Bell',
      'second-contact-email': 'bea@club.example',
    };
    const applicant = await atApplication(site, { answers });
    await applicant.follow('Hand over to somebody else in your group');
    await applicant.submit();
    expect(acts()).toEqual([
      {
        kind: 'hand-over',
        act: { application: 'spring-2026-b2c3-d4f5', name: 'Bea Bell', email: 'bea@club.example' },
      },
    ]);
  });

  test('needs a name and an address', async () => {
    const applicant = await atApplication(site);
    await applicant.open(`${home}/hand-over`);
    const page = await applicant.submit({ name: ' ', email: 'bea' });
    expect(page.faults).toEqual([
      { text: 'Enter their full name', href: '#name' },
      { text: 'Enter an e-mail address in the correct format, like name@example.org', href: '#email' },
    ]);
    expect(acts()).toEqual([]);
  });
});

test.each([
  ['withdraw', 'reason='],
  ['hand-over', 'name=Eve&email=eve%40evil.example'],
  ['change', ''],
  ['reply', ''],
])('nothing is done by a post to %s without the token of its own form', async (act, fields) => {
  const asked = { words: 'How many?', questions: ['what'], dueAt: '2026-07-24T16:00:00.000Z' };
  const applicant = await atApplication(site, { asked });
  const [own = ''] = applicant.page().forms.map((form) => form.controls[0]?.value ?? '');
  const before = site.drafts.all();
  for (const csrf of ['', 'x', act === 'reply' ? 'y' : own]) {
    const body = `${fields}&csrf=${encodeURIComponent(csrf)}`;
    const refused = await applicant.ask({ method: 'POST', path: `${home}/${act}`, body, headers });
    expect(refused.status).toBe(403);
  }
  expect(acts()).toEqual([]);
  expect(site.drafts.all()).toEqual(before);
});

test('a visitor without a link is told how to get one', async () => {
  await publishApplication(site);
  const page = await (await anApplicant(site)).open(home);
  expect(page.status).toBe(404);
  expect(page.links.map(({ href }) => href)).toContain('/havering/return');
});
