import { beginOnline, fillOnline, sendOnline } from '../../../../local/public-site/apply-online';
import { smallAnswers } from '../../../builders/form';
import { anApplicant } from '../../../builders/public/site-in-process';
import { roundPath, smallRound, smallSite } from '../../../builders/public/small-site';

test('a group goes from the round’s page to its reference', async () => {
  const site = await smallSite();
  const applicant = await anApplicant(site);
  const { form } = smallRound();
  const home = await beginOnline(applicant, roundPath, form);
  await fillOnline(applicant, home, form, smallAnswers());
  const reference = await sendOnline(applicant, home);
  expect(reference).toMatch(/^spring-2026-\w{4}-\w{4}$/);
  expect(site.box.items).toHaveLength(1);
});
