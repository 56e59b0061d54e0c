import { createHash } from 'node:crypto';
import { fillOnline } from '../../../local/public-site/apply-online';
import { smallAnswers } from '../../builders/form';
import { begun } from '../../builders/public/begun';
import { anApplicant } from '../../builders/public/site-in-process';
import { roundPath, smallRound, smallSite } from '../../builders/public/small-site';

test('the reach funnel is told of a draft twice: that it began, and in codes who began it', async () => {
  const { site, applicant, draft, home } = await begun();
  await fillOnline(applicant, home, smallRound().form, smallAnswers());
  const mark = createHash('sha256').update(draft().id).digest('hex').slice(0, 40);
  expect(site.box.later.filter(({ kind }) => kind === 'start').map(({ nonce }) => nonce)).toEqual([
    `start-${mark}`,
    `facts-${mark}`,
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
  expect(site.logged.map(({ event }) => event)).toContain('reach.uncounted');
});

test('whoever looks whether they can apply is counted once a day, by a mark that leads back to nobody', async () => {
  const site = await smallSite();
  const ask = async (forwardedFor: string): Promise<void> => {
    const visitor = await anApplicant(site);
    await visitor.open(`${roundPath}/check-you-can-apply/here`);
    const { forms } = visitor.page();
    expect(forms).toHaveLength(1);
    await visitor.ask({
      method: 'POST',
      path: `${roundPath}/check-you-can-apply/here`,
      body: 'answer=yes',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: site.origin,
        'x-forwarded-for': forwardedFor,
      },
    });
  };
  await ask('203.0.113.7');
  await ask('203.0.113.9');
  await ask('198.51.100.1');
  const told = site.box.later.filter(({ kind }) => kind === 'enquire');
  expect(new Set(told.map(({ nonce }) => nonce)).size).toBe(2);
  expect(told.map(({ act }) => act)).toEqual(Array(3).fill('{"round":"spring-2026"}'));
});
