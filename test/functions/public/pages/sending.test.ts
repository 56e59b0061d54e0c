import { createHash } from 'node:crypto';
import type { Submission } from '../../../../core/engaging/intake';
import { beginOnline } from '../../../../local/public-site/apply-online';
import { latePassCookie } from '../../../../functions/public/late-pass';
import { begun, ready } from '../../../builders/public/begun';
import { anApplicant } from '../../../builders/public/site-in-process';
import { roundPath, smallRound, smallSite } from '../../../builders/public/small-site';

function submitted(act: string | undefined): Submission {
  return JSON.parse(act ?? '{}');
}

test('an application is one act: the answers that count, the form’s version and how long it took', async () => {
  const { site, applicant, draft, home } = await ready();
  await applicant.open(`${home}/check`);
  site.clock.advance(25 * 60_000);
  const sent = await applicant.submit();
  expect(sent.path).toBe(`${home}/sent`);
  expect(sent.heading).toBe('Application sent');
  const [item] = site.box.items;
  expect(item).toMatchObject({
    nonce: draft().nonce,
    kind: 'submit',
    state: 'waiting',
    acceptedAt: site.clock.now(),
  });
  expect(submitted(item?.act)).toMatchObject({
    round: 'spring-2026',
    draft: draft().id,
    formVersion: 1,
    minutesTaken: 25,
    looksAutomatic: true,
    answers: { 'group-name': 'Harold Hill Garden Club' },
  });
});

test('the record being away, the act is kept and the person told so, with the same reference', async () => {
  const { site, applicant, draft, home } = await ready();
  site.box.away = true;
  await applicant.open(`${home}/check`);
  const sent = await applicant.submit();
  expect(sent.html).toContain('Saved, being filed');
  expect(sent.html).toContain(draft().sent?.application);
});

test('when an act can be kept nowhere nothing is said to be sent, and the draft is as it was', async () => {
  const { site, applicant, draft, home } = await ready();
  await applicant.open(`${home}/check`);
  const put = site.box.put;
  site.box.put = () => Promise.reject(new Error('no storage'));
  const page = await applicant.submit();
  expect(page.status).toBe(500);
  expect(page.html).toContain('What you saved before is still there');
  expect(draft().sent).toBeUndefined();
  site.box.put = put;
  await applicant.open(`${home}/check`);
  expect((await applicant.submit()).heading).toBe('Application sent');
});

test('every page of a sent draft leads to its confirmation, in every tab', async () => {
  const { applicant, home } = await ready();
  await applicant.open(`${home}/check`);
  const sent = await applicant.submit();
  for (const path of [home, `${home}/check`, `${home}/group`]) {
    expect((await applicant.open(path)).path).toBe(`${home}/sent`);
  }
  expect((await applicant.open(`${home}/sent`)).html).toBe(sent.html);
});

test('after the closing time a draft says that the round is closed and what is kept; nothing is sent', async () => {
  const { site, applicant, home, draft } = await ready();
  const check = await applicant.open(`${home}/check`);
  expect(check.forms).toHaveLength(1);
  site.clock.set('2026-07-31T16:00:00.000Z');
  // The session outlasts the evening: the closing time alone decides.
  const found = await site.drafts.find(draft().id);
  const sessions = draft().sessions.map((session) => ({ ...session, endsAt: '2026-08-02T00:00:00.000Z' }));
  if (found !== undefined) await site.drafts.save(found, { ...found.draft, sessions });
  const page = await applicant.submit();
  expect(page.heading).toBe('This round is closed');
  expect(page.html).toContain('Applications closed Friday 31 July 2026 at 5pm');
  expect(page.html).toContain('Awards for All');
  expect(site.box.items).toEqual([]);
});

test('a late pass opens a closed round, and goes with the application', async () => {
  const hash = createHash('sha256').update('a late pass').digest('base64url');
  const latePasses = [{ hash, endsAt: '2026-08-03T16:00:00.000Z' }];
  const site = await smallSite({ latePasses, isOpen: false });
  site.clock.set('2026-08-01T09:00:00.000Z');
  const applicant = await anApplicant(site);
  expect((await applicant.open(roundPath)).links.map(({ text }) => text)).not.toContain('Start now');
  applicant.cookies.set(latePassCookie('spring-2026'), hash);
  await beginOnline(applicant, roundPath, smallRound().form);
  expect(site.drafts.all()[0]?.draft.latePass).toBe(hash);
  site.clock.set('2026-08-03T16:00:00.000Z');
  expect((await applicant.open(roundPath)).links.map(({ text }) => text)).not.toContain('Start now');
});

describe('what looks automatic is marked and served like everybody else', () => {
  test.each([
    ['the field that nobody sees was filled in', 60_000, { website: 'http://spam.example' }, true],
    ['the page was answered at once', 500, {}, true],
    ['the moment was made up', 60_000, { shown: '2026-07-01T00:00:00.000Z xyz' }, true],
    ['the moment is missing', 60_000, { shown: '' }, true],
    ['a person read the page', 60_000, {}, undefined],
  ])('%s', async (_, milliseconds, filled, marked) => {
    const site = await smallSite();
    const applicant = await anApplicant(site);
    await applicant.open(`${roundPath}/ready`);
    site.clock.advance(milliseconds);
    expect((await applicant.submit(filled)).heading).toBe('Your application');
    expect(site.drafts.all()[0]?.draft.looksAutomatic).toBe(marked);
  });
});

test('more beginnings from one network than a full library has are asked to wait', async () => {
  const site = await smallSite();
  const applicant = await anApplicant(site);
  for (let drafts = 0; drafts < 60; drafts += 1) {
    await applicant.ask({ method: 'POST', path: `${roundPath}/begin`, body: '' });
  }
  const page = await applicant.ask({ method: 'POST', path: `${roundPath}/begin`, body: '' });
  expect(page.status).toBe(429);
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(page.html).toContain('Please wait a little');
});

test('the wrong answer to a check is explained, with a way forward, and kept by nobody', async () => {
  const { site } = await begun();
  const applicant = await anApplicant(site);
  await applicant.open(`${roundPath}/check-you-can-apply/here`);
  const page = await applicant.submit({ answer: 'no' });
  expect(page.html).toContain('This money is for people who live in this area.');
  expect(page.html).toContain('Awards for All');
  expect(applicant.cookies.size).toBe(0);
});

test('on a shared device the application is closed for whoever comes next', async () => {
  const { applicant, home } = await ready();
  await applicant.open(`${home}/check`);
  await applicant.submit();
  const before = new Map(applicant.cookies);
  const page = await applicant.submit({}, 'Close it on this device');
  expect(page.path).toBe(roundPath);
  expect(applicant.cookies.size).toBe(0);
  for (const [name, value] of before) applicant.cookies.set(name, value);
  expect((await applicant.open(`${home}/sent`)).status).toBe(404);
});
