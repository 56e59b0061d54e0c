import { finishedAnswers } from '../../../builders/form';
import type { MemorySite } from '../../../builders/in-memory/site';
import { atApplication, publishApplication } from '../../../builders/public/opened-by-link';
import { smallSite } from '../../../builders/public/small-site';

let site: MemorySite;
beforeEach(async () => {
  site = await smallSite();
});

const home = '/havering/application/spring-2026-b2c3-d4f5';
const draftHome = '/havering/spring-2026/draft/a-spring-2026-b2c3-d4f5';
const acts = () => site.box.items.map(({ kind, act }) => ({ kind, act: JSON.parse(act) as unknown }));
const headers = { 'content-type': 'application/x-www-form-urlencoded' };

describe('changing what was sent', () => {
  test('opens the form filled in, and sends an amendment over the version that was seen', async () => {
    const applicant = await atApplication(site, { version: 3 });
    const tasks = await applicant.submit({}, 'Change your answers');
    expect(tasks.path).toBe(draftHome);
    await applicant.open(`${draftHome}/in-short?from=check`);
    const filled = finishedAnswers();
    const checked = await applicant.submit({ title: 'Wednesday lunch club' });
    expect(checked.path).toBe(`${draftHome}/check`);
    await applicant.submit();
    expect(acts()).toEqual([
      {
        kind: 'amend',
        act: {
          application: 'spring-2026-b2c3-d4f5',
          over: 3,
          formVersion: expect.any(Number),
          answers: expect.objectContaining({ ...filled, title: 'Wednesday lunch club' }),
        },
      },
    ]);
  });

  test('pressed again goes on where it was; once sent it waits for the filing; then it begins anew', async () => {
    const applicant = await atApplication(site);
    await applicant.submit({}, 'Change your answers');
    await applicant.open(`${draftHome}/in-short?from=check`);
    await applicant.submit({ title: 'Half changed' });
    await applicant.open(home);
    await applicant.submit({}, 'Go on with your changes');
    expect((await applicant.open(`${draftHome}/check`)).html).toContain('Half changed');
    await applicant.submit();

    await applicant.open(home);
    expect((await applicant.submit({}, 'Change your answers')).html).toContain('still being filed');
    const nonces = site.box.items.map(({ nonce }) => nonce);
    await publishApplication(site, { version: 2 });
    await applicant.open(home);
    expect((await applicant.submit({}, 'Change your answers')).path).toBe(draftHome);
    await applicant.open(`${draftHome}/check`);
    await applicant.submit();
    expect(site.box.items).toHaveLength(2);
    expect(nonces).not.toContain(site.box.items[1]?.nonce);
  });

  test('is offered until the last moment, and refused from then on', async () => {
    const applicant = await atApplication(site);
    const token = /name="csrf" value="([^"]+)"/.exec(applicant.page().html)?.[1] ?? '';
    site.clock.set('2026-07-17T16:59:59.000Z');
    await publishApplication(site, { changeUntil: '2026-07-17T17:00:00.000Z' });
    expect((await applicant.open(home)).html).toContain('Change your answers');
    site.clock.set('2026-07-17T17:00:00.000Z');
    const late = await applicant.open(home);
    expect(late.html).not.toContain('Change your answers');
    const body = `csrf=${encodeURIComponent(token)}`;
    const page = await applicant.ask({ method: 'POST', path: `${home}/change`, body, headers });
    expect(page.path).toBe(home);
    expect((await site.drafts.find('a-spring-2026-b2c3-d4f5'))?.draft.about).toBeUndefined();
  });
});

describe('a question of the fund team', () => {
  const asked = {
    words: 'How many sessions will there be?\nAnd where?',
    questions: ['what'],
    dueAt: '2026-07-24T16:00:00.000Z',
  };

  test('opens the questions that it is about, and sends a reply', async () => {
    const applicant = await atApplication(site, { state: 'question-asked', asked });
    expect(applicant.page().html).toContain('How many sessions will there be?');
    await applicant.submit({}, 'Answer the question');
    expect((await applicant.open(`${draftHome}/in-short`)).path).toBe(draftHome);
    await applicant.open(`${draftHome}/what`);
    await applicant.submit({ what: 'Twelve sessions of cooking together, and a meal at the end of each.' });
    await applicant.open(`${draftHome}/check`);
    await applicant.submit();
    expect(acts()).toEqual([
      { kind: 'reply', act: expect.objectContaining({ application: 'spring-2026-b2c3-d4f5' }) },
    ]);
  });

  test('that was due says so and opens nothing', async () => {
    site.clock.set('2026-07-24T16:00:00.000Z');
    const page = (await atApplication(site, { state: 'question-asked', asked })).page();
    expect(page.html).toContain('The time to answer has passed');
    expect(page.html).not.toContain('Answer the question');
  });
});
