import { hashOfToken } from '../../../../core/kernel/hash';
import type { SeenPage } from '../../../../local/public-site/applicant';
import { finishedAnswers } from '../../../builders/form';
import { pdfFile } from '../../../builders/files/sample-files';
import type { MemorySite } from '../../../builders/in-memory/site';
import { axeFaults, htmlFaults, sentBytes } from '../../../builders/public/check-page';
import { atApplication, issueLink, publishApplication } from '../../../builders/public/opened-by-link';
import { anApplicant } from '../../../builders/public/site-in-process';
import { roundPath, smallSite } from '../../../builders/public/small-site';
import { aDraft } from '../../../builders/public-rows';

jest.setTimeout(60_000);

let site: MemorySite;
beforeEach(async () => {
  site = await smallSite();
});

/** A page that everybody can use: sound HTML, nothing that axe finds, small, with the helper's phone on it. */
async function expectSound(page: SeenPage, bytes = 4096): Promise<void> {
  expect({ page: page.path, html: await htmlFaults(page.html) }).toEqual({ page: page.path, html: [] });
  expect({ page: page.path, axe: await axeFaults(page.html) }).toEqual({ page: page.path, axe: [] });
  expect(sentBytes(page.html)).toBeLessThanOrEqual(bytes);
  expect(page.html).toContain('tel:01632960123');
  expect(page.title.startsWith('Error: ')).toBe(page.faults.length > 0);
}

test('the pages about the site are sound', async () => {
  const visitor = await anApplicant(site);
  for (const topic of ['help', 'privacy', 'accessibility']) {
    const page = await visitor.open(`/${topic}?fund=havering`);
    expect(page.status).toBe(200);
    await expectSound(page, 6000);
    expect((await visitor.open(`/${topic}?fund=../x`)).status).toBe(200);
  }
  await expectSound(await visitor.open('/havering/other-funds'));
});

test('the pages of links are sound, with and without faults', async () => {
  await site.drafts.create(aDraft());
  const visitor = await anApplicant(site);
  await expectSound(await visitor.open('/havering/return'));
  await expectSound(await visitor.submit());
  await expectSound(await visitor.submit({ email: 'ada@club.example' }));
  const token = await issueLink(site);
  await expectSound(await visitor.open(`/link/${token}`));
  await visitor.submit();
  await expectSound(await visitor.open(`/link/${token}`));
  await expectSound(await visitor.open(`/link/${'x'.repeat(43)}?fund=havering`));
  await expectSound(await visitor.open('/havering/spring-2026/draft/draft0000000000000001/save'));
  await expectSound(await visitor.submit({ email: 'ada' }));
  await expectSound(await visitor.submit({ email: 'ada@club.example' }));
  const gone = await issueLink(site, { about: 'nothing' });
  await visitor.open(`/link/${gone}`);
  await expectSound(await visitor.submit());
});

test('an application’s page is sound in every state', async () => {
  const asked = { words: 'How many?', questions: ['what'], dueAt: '2026-07-24T16:00:00.000Z' };
  const decision = { heading: 'We can offer you £1,500', words: 'The panel liked it.' };
  const applicant = await atApplication(site);
  await expectSound(applicant.page(), 6000);
  await expectSound(await applicant.open(`${applicant.page().path}?done=change`), 6000);
  const home = '/havering/application/spring-2026-b2c3-d4f5';
  await publishApplication(site, { state: 'question-asked', asked });
  await expectSound(await applicant.open(home), 6000);
  await publishApplication(site, { state: 'being-considered' });
  await expectSound(await applicant.open(home), 6000);
  await publishApplication(site, { state: 'decided', decision, canWithdraw: false });
  await expectSound(await applicant.open(home), 6000);
  await publishApplication(site, { state: 'withdrawn', canWithdraw: false });
  await expectSound(await applicant.open(home), 6000);
});

test('what a group does about its application is sound, with and without faults', async () => {
  const applicant = await atApplication(site);
  const home = applicant.page().path;
  await expectSound(await applicant.open(`${home}/withdraw`));
  await expectSound(await applicant.submit({ reason: 'x'.repeat(501) }));
  await expectSound(await applicant.open(`${home}/hand-over`));
  await expectSound(await applicant.submit({ name: '', email: '' }));
});

test('a page that takes files is sound: empty, with a fault, with files in every state of their check, full', async () => {
  await site.drafts.create(aDraft({ answers: finishedAnswers() }));
  const applicant = await anApplicant(site);
  await applicant.open(`/link/${await issueLink(site)}`);
  await applicant.submit();
  const path = '/havering/spring-2026/draft/draft0000000000000001/files/evidence';
  await expectSound(await applicant.open(path));
  await expectSound(await applicant.submit({}, 'Upload this file'));
  for (const name of ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf']) {
    await applicant.attach({ name, content: pdfFile() }, 'Upload this file');
  }
  await expectSound(applicant.page());
  const [, second, third, fourth] = await site.quarantine.ofDraft('draft0000000000000001');
  const scanned = [
    [second, 'clean'],
    [third, 'infected'],
    [fourth, 'failed'],
  ] as const;
  for (const [file, scan] of scanned) site.quarantine.scanned('draft0000000000000001', file?.id ?? '', scan);
  await expectSound(await applicant.open(path));
  await expectSound(await applicant.submit({}, 'Save and continue'));
  await applicant.attach({ name: 'e.pdf', content: pdfFile() }, 'Upload this file');
  await expectSound(await applicant.open(path));
});

describe('a late pass', () => {
  const pass = 'pass-of-forty-three-letters-and-some-digits';
  const endsAt = '2026-08-03T16:00:00.000Z';

  beforeEach(async () => {
    site = await smallSite({ latePasses: [{ hash: hashOfToken(pass), endsAt }] });
    site.clock.set('2026-08-01T09:00:00.000Z');
  });

  test('opens a round that has closed, for this browser, until its end', async () => {
    const visitor = await anApplicant(site);
    expect((await visitor.open(roundPath)).html).not.toContain('Start now');
    await expectSound(await visitor.open(`${roundPath}/late/${pass}`));
    expect(visitor.cookies.size).toBe(0);
    expect((await visitor.submit()).html).toContain('Start now');
    expect(JSON.stringify([...visitor.cookies])).not.toContain(pass);
    site.clock.set(endsAt);
    expect((await visitor.open(roundPath)).html).not.toContain('Start now');
    expect((await visitor.open(`${roundPath}/late/${pass}`)).heading).toBe('This round is closed');
  });

  test('that nobody gave opens nothing', async () => {
    const visitor = await anApplicant(site);
    expect((await visitor.open(`${roundPath}/late/another`)).heading).toBe('This round is closed');
    await visitor.ask({ method: 'POST', path: `${roundPath}/late/another` });
    expect(visitor.cookies.size).toBe(0);
  });
});

describe('the choice of words', () => {
  test('before a draft is remembered by the browser and goes into the draft that it begins', async () => {
    const visitor = await anApplicant(site);
    await expectSound(await visitor.open(`${roundPath}/language`));
    await expectSound(await visitor.submit({ language: 'klingon' }));
    await visitor.submit({ language: 'easy-read' });
    expect(visitor.cookies.get('__Host-language')).toBe('easy-read');
    await visitor.open(`${roundPath}/ready`);
    await visitor.submit();
    expect(site.drafts.all()[0]?.draft.language).toBe('easy-read');
  });

  test('within a draft stays with it, and needs its token', async () => {
    await site.drafts.create(aDraft());
    const applicant = await anApplicant(site);
    await applicant.open(`/link/${await issueLink(site)}`);
    await applicant.submit();
    const path = '/havering/spring-2026/draft/draft0000000000000001/language';
    await expectSound(await applicant.open(path));
    await applicant.submit({ language: 'easy-read' });
    expect(site.drafts.all()[0]?.draft.language).toBe('easy-read');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await applicant.ask({ method: 'POST', path, body: 'language=en-gb', headers });
    expect(site.drafts.all()[0]?.draft.language).toBe('easy-read');
  });
});
