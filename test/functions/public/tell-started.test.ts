import { createHash } from 'node:crypto';
import { fillOnline } from '../../../local/public-site/apply-online';
import { smallAnswers } from '../../builders/form';
import { begun } from '../../builders/public/begun';
import { smallRound } from '../../builders/public/small-site';

test('the reach funnel is told of a draft twice: that it began, and in codes who began it', async () => {
  const { site, applicant, draft, home } = await begun();
  await fillOnline(applicant, home, smallRound().form, smallAnswers());
  const mark = createHash('sha256').update(draft().id).digest('hex').slice(0, 40);
  expect(site.box.later.map(({ nonce, kind }) => [nonce, kind])).toEqual([
    [`start-${mark}`, 'start'],
    [`facts-${mark}`, 'start'],
  ]);
  const told = site.box.later.map(({ act }) => act).join('');
  expect(told).toContain('"neighbourhood":"harold-hill"');
  for (const secret of [draft().id, 'Gale', 'garden.example', '01632']) expect(told).not.toContain(secret);
});

test('a count that cannot be kept costs nobody a page', async () => {
  const { site, applicant, home } = await begun();
  site.box.putLater = () => Promise.reject(new Error('no queue'));
  await applicant.open(`${home}/group`);
  await fillOnline(applicant, home, smallRound().form, smallAnswers());
  expect(site.logged.map(({ event }) => event)).toContain('start.uncounted');
});
