import { beginOnline, fieldsFor, fillOnline } from '../../../../local/public-site/apply-online';
import type { Applicant, SeenPage } from '../../../../local/public-site/applicant';
import { aForm, smallAnswers } from '../../../builders/form';
import { axeFaults, htmlFaults, sentBytes } from '../../../builders/public/check-page';
import { ready } from '../../../builders/public/begun';
import { everyKindForm } from '../../../builders/public/every-kind-form';
import { anApplicant } from '../../../builders/public/site-in-process';
import { roundPath, smallSite } from '../../../builders/public/small-site';

jest.setTimeout(120_000);

async function expectSound(page: SeenPage, bytes = 4096): Promise<void> {
  expect({ page: page.path, html: await htmlFaults(page.html) }).toEqual({ page: page.path, html: [] });
  expect({ page: page.path, axe: await axeFaults(page.html) }).toEqual({ page: page.path, axe: [] });
  expect(sentBytes(page.html)).toBeLessThanOrEqual(bytes);
  expect(page.html).toContain('01632\u00a0960123');
  expect(page.title.startsWith('Error: ')).toBe(page.faults.length > 0);
}

test('pages before the form are sound', async () => {
  const applicant = await anApplicant(await smallSite());
  for (const path of [
    '',
    '/questions',
    '/check-you-can-apply/here',
    '/check-you-can-apply/here/not',
    '/ready',
  ]) {
    const page = await applicant.open(`${roundPath}${path}`);
    expect(page.status).toBe(200);
    await expectSound(page, path === '/questions' ? 10_000 : 4096);
  }
  await expectSound(await applicant.open('/havering'));
  await applicant.open(`${roundPath}/check-you-can-apply/here`);
  await expectSound(await applicant.submit());
});

test('every page of a form with every kind of question is sound, empty and with its faults', async () => {
  const form = everyKindForm();
  const applicant = await anApplicant(await smallSite({ form }));
  const home = await beginOnline(applicant, roundPath, form);
  await expectSound(applicant.page());
  for (const [path, filled] of pagesAndAnswers) {
    await expectSound(await applicant.open(`${home}/${path}`));
    const refused = await applicant.submit();
    if (path !== 'colours') expect(refused.faults.length).toBeGreaterThan(0);
    await expectSound(refused);
    await applicant.open(`${home}/${path}`);
    const gone = await applicant.submit(filled);
    expect({ path, faults: gone.faults }).toEqual({ path, faults: [] });
  }
  await expectSound(await applicant.open(`${home}/check`));
  await expectSound(await applicant.submit());
});

test('every page of the form for small grants is sound, before and after it is filled in', async () => {
  const form = aForm();
  const applicant = await anApplicant(await smallSite());
  const home = await beginOnline(applicant, roundPath, form);
  await fillOnline(applicant, home, form, smallAnswers());
  for (const path of await reachable(
    applicant,
    home,
    form.pages.map((page) => page.path),
  )) {
    await expectSound(await applicant.open(path));
    const names = Object.keys(fieldsFor(form, smallAnswers()));
    await expectSound(await applicant.submit(Object.fromEntries(names.map((name) => [name, '?']))));
  }
});

test('pages that stand where another was expected are sound', async () => {
  const { site, applicant, home, draft } = await ready();
  await expectSound(await applicant.open(`${home}/check`), 8192);
  await expectSound(await applicant.ask({ method: 'POST', path: `${home}/group`, body: 'group-name=A' }));
  await expectSound(await applicant.ask({ method: 'POST', path: `${home}/check`, body: '' }));
  await expectSound(await applicant.open('/havering/no-such-round'));
  await expectSound(await (await anApplicant(site)).open(home));
  const found = await site.drafts.find(draft().id);
  if (found !== undefined) await site.drafts.save(found, { ...found.draft, formVersion: 0 });
  await expectSound(await applicant.open(home));
  await applicant.submit();
  await applicant.open(`${home}/check`);
  await expectSound(await applicant.submit(), 8192);
  site.clock.set('2026-07-31T16:00:00.000Z');
  await expectSound(await applicant.open(roundPath));
  await expectSound(await applicant.open(`${roundPath}/ready`));
  site.published.round = () => Promise.reject(new Error('away'));
  await expectSound(await applicant.open(roundPath));
});

async function reachable(
  applicant: Applicant,
  home: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const page = await applicant.open(`${home}/${path}`);
    if (page.path === `${home}/${path}`) found.push(page.path);
  }
  return found;
}

const pagesAndAnswers: readonly (readonly [string, Readonly<Record<string, string | readonly string[]>>])[] =
  [
    ['organisation', { organisation: 'Harold Hill Garden Club' }],
    ['people', { 'contact-email': 'club@garden.example', home: 'E8 1DY' }],
    ['story', { story: 'We dig and we talk.' }],
    ['colour', { colour: 'green' }],
    ['colours', { colours: ['red', 'green'] }],
    ['starts', { 'starts-day': '1', 'starts-month': '9', 'starts-year': '2026' }],
    ['asked', { asked: '£500' }],
    ['budget', { 'budget-what-1': 'Spades', 'budget-amount-1': '500' }],
    ['people-helped', { 'people-helped': '12' }],
    ['promise', { promise: 'yes' }],
  ];
