import { RecordUnavailable } from '../../../../core/ports/faults';
import { beginOnline, fillOnline, sendOnline } from '../../../../local/public-site/apply-online';
import { finishedAnswers, smallAnswers } from '../../../builders/form';
import { begun } from '../../../builders/public/begun';
import { anApplicant } from '../../../builders/public/site-in-process';
import { roundPath, smallRound, smallSite } from '../../../builders/public/small-site';

test.each([
  ['£600, which asks little', smallAnswers()],
  ['£2,000, which asks for all', finishedAnswers()],
])('a group goes from the front page to its reference for %s', async (_, answers) => {
  const site = await smallSite();
  const applicant = await anApplicant(site);
  const { form } = smallRound();
  await applicant.open('/');
  await applicant.follow('Havering Community Chest');
  await applicant.follow('Spring 2026');
  expect(applicant.page().path).toBe(roundPath);
  const home = await beginOnline(applicant, roundPath, form);
  await fillOnline(applicant, home, form, answers);
  const reference = await sendOnline(applicant, home);
  expect(reference).toMatch(/^spring-2026-\w{4}-\w{4}$/);
  const [item] = site.box.items;
  expect(JSON.parse(item?.act ?? '{}').answers).toEqual(answers);
});

test('all questions can be read before anything is begun, with their minutes and when they are asked', async () => {
  const applicant = await anApplicant(await smallSite());
  await applicant.open(roundPath);
  const { html } = await applicant.follow('See all the questions before you start');
  expect(html).toContain('What do you want to do?');
  expect(html).toContain('about 6 minutes');
  expect(html).toMatch(/Only asked if [^<]*you ask for £1,000 or more/);
  const document = await applicant.follow('Download as a Word document');
  expect(document.headers.get('content-disposition')).toBe(
    'attachment; filename="havering-spring-2026-questions.docx"',
  );
});

test('an address that nothing has is told so, with whom to ring', async () => {
  const applicant = await anApplicant(await smallSite());
  const page = await applicant.open('/havering/no-such-round');
  expect([page.status, page.heading]).toEqual([404, 'Page not found']);
  expect(page.html).toContain('01632\u00a0960123');
});

describe('when something is away or breaks', () => {
  const kinds = [
    ['storage', Object.assign(new Error('no answer from ann@example.org'), { name: 'RestError' }), 503],
    ['the record', new RecordUnavailable('no answer from ann@example.org', 'none'), 503],
    ['our own code', new TypeError('cannot read ann@example.org'), 500],
  ] as const;

  test.each(kinds)(
    '%s: the page says what is kept and what to do, and the log nothing that was typed',
    async (_, fault, status) => {
      const { site, applicant, home } = await begun();
      const lines = jest.spyOn(console, 'log').mockImplementation(() => undefined);
      site.drafts.find = () => Promise.reject(fault);
      const page = await applicant.open(`${home}/group`);
      expect(page.status).toBe(status);
      expect(page.html).toContain('What you saved before is still there');
      expect(page.html).toContain('01632\u00a0960123');
      expect(JSON.stringify(lines.mock.calls)).not.toContain('ann@example.org');
      lines.mockRestore();
    },
  );
});
