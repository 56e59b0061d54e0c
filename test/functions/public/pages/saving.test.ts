import { everyKindForm } from '../../../builders/public/every-kind-form';
import { begun, ready, type Begun } from '../../../builders/public/begun';
import { anApplicant } from '../../../builders/public/site-in-process';
import { aForm, smallAnswers } from '../../../builders/form';
import { roundPath, smallRound } from '../../../builders/public/small-site';

const form = everyKindForm();

async function at(path: string): Promise<Begun> {
  const one = await begun({ form });
  await one.answer({ organisation: 'Garden Club', story: 'We dig', colour: 'red', asked: 50_000 });
  await one.applicant.open(`${one.home}/${path}`);
  return one;
}

test('words over the limit are kept with the draft, and their page is not complete', async () => {
  const { applicant, draft, home } = await at('story');
  const story = 'word '.repeat(25).trim();
  const page = await applicant.submit({ story });
  expect(page.faults.map(({ text, href }) => [text, href])).toEqual([
    ['Make story 20 words or fewer', '#story'],
  ]);
  expect(page.title).toMatch(/^Error: /);
  expect(draft().answers['story']).toBe(story);
  const tasks = await applicant.open(home);
  expect(tasks.html).toContain('In progress');
});

test('the count of words is told without script', async () => {
  const { applicant } = await at('story');
  expect(applicant.page().html).toContain('You can enter up to 20 words');
});

test('an answer that was taken away is taken out of the draft', async () => {
  const { applicant, draft } = await at('story');
  await applicant.submit({ story: '' });
  expect(draft().answers).not.toHaveProperty('story');
});

test('an answer that cannot be read leaves what was saved before', async () => {
  const { applicant, draft } = await at('asked');
  await applicant.submit({ asked: 'five hundred' });
  expect(draft().answers['asked']).toBe(50_000);
});

test('a line of a budget is added without script, and what was typed stays, readable or not', async () => {
  const { applicant } = await at('budget');
  const lines = { 'budget-what-1': 'Spades', 'budget-amount-1': 'lots', 'budget-what-3': 'Seeds' };
  const page = await applicant.submit(lines, 'Add another line');
  expect(page.faults).toEqual([]);
  const values = Object.fromEntries(page.forms[0]?.controls.map(({ name, value }) => [name, value]) ?? []);
  expect(values).toMatchObject({ ...lines, 'budget-what-4': '', 'budget-amount-4': '' });
});

test('a budget takes as many lines as its question says', async () => {
  const { applicant } = await at('budget');
  for (let lines = 3; lines < 6; lines += 1) await applicant.submit({}, 'Add another line');
  const names = applicant.page().forms[0]?.controls.map(({ name }) => name) ?? [];
  expect(names).toContain('budget-what-6');
  expect(names).not.toContain('budget-what-7');
  expect(applicant.page().html).not.toContain('Add another line');
});

test('a budget that does not fit its sum is kept, and says so', async () => {
  const { applicant, draft } = await at('budget');
  const page = await applicant.submit({ 'budget-what-1': 'Spades', 'budget-amount-1': '100' });
  expect(page.faults.map(({ text }) => text)).toEqual(['Make budget add up to £500']);
  expect(draft().answers['budget']).toEqual([{ what: 'Spades', pence: 10_000 }]);
});

test('«Save and come back later» saves what is there, holds nothing against it, and goes to the page for that', async () => {
  const { applicant, draft, home } = await at('people');
  const page = await applicant.submit(
    { 'contact-email': 'a@b.org', home: 'nowhere' },
    'Save and come back later',
  );
  expect(page.path).toBe(`${home}/save`);
  expect(draft().answers['contact-email']).toBe('a@b.org');
});

test('pages of two tabs are both kept, whichever is saved later', async () => {
  const { site, applicant, draft, home } = await at('organisation');
  const second = await anApplicant(site);
  for (const [name, value] of applicant.cookies) second.cookies.set(name, value);
  await second.open(`${home}/story`);
  await Promise.all([
    applicant.submit({ organisation: 'New name' }),
    second.submit({ story: 'A new story' }),
  ]);
  expect(draft().answers).toMatchObject({ organisation: 'New name', story: 'A new story' });
});

test('a page saved after the application was sent changes nothing', async () => {
  const { site, applicant, draft, home } = await ready();
  const second = await anApplicant(site);
  for (const [name, value] of applicant.cookies) second.cookies.set(name, value);
  await second.open(`${home}/group`);
  await applicant.open(`${home}/check`);
  await applicant.submit();
  const page = await second.submit({ 'group-name': 'Another name' });
  expect(page.path).toBe(`${home}/sent`);
  expect(draft().answers['group-name']).toBe('Harold Hill Garden Club');
});

test('a change from the check page leads straight back there', async () => {
  const { applicant, draft, home } = await ready();
  await applicant.open(`${home}/check`);
  await applicant.follow('Change What is your group called?');
  expect(applicant.page().links.find(({ text }) => text === 'Back')?.href).toBe(`${home}/check`);
  const back = await applicant.submit({ 'group-name': 'Hill Gardeners' });
  expect(back.path).toBe(`${home}/check`);
  expect(back.html).toContain('Hill Gardeners');
  expect(draft().answers['group-name']).toBe('Hill Gardeners');
});

test('a change that opens more questions leads to those', async () => {
  const { applicant, home } = await ready();
  await applicant.open(`${home}/amount?from=check`);
  const next = await applicant.submit({ asked: '2000' });
  expect(next.path).toMatch(/\?from=check$/);
  const check = await applicant.open(`${home}/check`);
  expect(check.html).toContain('Some answers are still missing');
  expect(check.forms).toEqual([]);
});

test('a page that cannot be started yet, or is not asked, leads to the task list', async () => {
  const { applicant, home } = await begun();
  expect((await applicant.open(`${home}/budget`)).path).toBe(home);
  expect((await applicant.open(`${home}/no-such-page`)).path).toBe(home);
});

test('a draft begun under an older form is told what is asked no more, and goes on under the newer one', async () => {
  const { site, applicant, draft, home } = await begun();
  const found = await site.drafts.find(draft().id);
  if (found === undefined) throw new Error('the draft is gone');
  const answers = { ...smallAnswers(), 'old-question': 'Words from before' };
  await site.drafts.save(found, { ...found.draft, answers });
  await site.published.publishRound(smallRound({ form: { ...aForm(), version: 2 } }), new Uint8Array());
  const page = await applicant.open(`${home}/group`);
  expect(page.path).toBe(home);
  expect(page.heading).toBe('The form has changed since you began');
  expect(page.html).toContain('Words from before');
  const tasks = await applicant.submit();
  expect(tasks.heading).toBe('Your application');
  expect(draft().formVersion).toBe(2);
});

test('nobody opens a draft without its session, and is told the same of one that does not exist', async () => {
  const { site, home } = await ready();
  const stranger = await anApplicant(site);
  const other = await stranger.open(home);
  const none = await stranger.open(`${roundPath}/draft/nosuchdraft000000000`);
  expect([other.status, none.status]).toEqual([404, 404]);
  const rest = (html: string): string => html.replaceAll(/draft\/\w+/g, '');
  expect(rest(other.html)).toBe(rest(none.html));
  expect(other.html).not.toContain('Harold Hill Garden Club');
});

test('a session ends some hours after the last page that was saved', async () => {
  const { site, applicant, home } = await at('organisation');
  site.clock.advance(7 * 3_600_000);
  expect((await applicant.submit({ organisation: 'Club' })).status).toBe(200);
  site.clock.advance(7 * 3_600_000);
  expect((await applicant.open(home)).status).toBe(200);
  site.clock.advance(2 * 3_600_000);
  expect((await applicant.open(home)).status).toBe(404);
});

test('what was written in paragraphs is read in paragraphs, and markup in it as text', async () => {
  const { applicant, home } = await at('story');
  await applicant.submit({ story: 'We dig.\n\nWe <b>talk</b>.' });
  const check = await applicant.open(`${home}/check`);
  expect(check.html).toContain('We dig.<br><br>We &lt;b&gt;talk&lt;/b&gt;.');
});
