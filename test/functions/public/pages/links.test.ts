import { addMinutes } from '../../../../core/kernel/dates';
import { anApplicant } from '../../../builders/public/site-in-process';
import { smallSite } from '../../../builders/public/small-site';
import { atApplication, issueLink } from '../../../builders/public/opened-by-link';
import { aDraft } from '../../../builders/public-rows';
import type { MemorySite } from '../../../builders/in-memory/site';

let site: MemorySite;
beforeEach(async () => {
  site = await smallSite();
});

const draftHome = '/havering/spring-2026/draft/draft0000000000000001';
const acts = () => site.box.items.map(({ kind, act }) => ({ kind, act: JSON.parse(act) as unknown }));
const sessionsOf = async (id: string) => (await site.drafts.find(id))?.draft.sessions ?? [];

describe('a link to a draft', () => {
  beforeEach(() => site.drafts.create(aDraft()));

  test('is opened by a mail scanner and then by its person, and only the person’s press uses it (LINK-01)', async () => {
    const token = await issueLink(site);
    const scanner = await anApplicant(site);
    for (const method of ['HEAD', 'GET', 'GET'] as const) {
      const seen = await scanner.ask({ method: method as 'GET', path: `/link/${token}` });
      expect(seen.status).toBe(200);
    }
    expect(scanner.cookies.size).toBe(0);
    expect(await sessionsOf('draft0000000000000001')).toEqual([]);

    const person = await anApplicant(site);
    expect((await person.open(`/link/${token}`)).heading).toBe('Open your application');
    const opened = await person.submit();
    expect([opened.status, opened.path]).toEqual([200, draftHome]);
    expect(opened.path).not.toContain(token);
    expect(await sessionsOf('draft0000000000000001')).toHaveLength(1);
  });

  test('is claimed by a fresh session, whatever cookie the browser brought', async () => {
    const person = await anApplicant(site);
    person.cookies.set('__Host-d-draft0000000000000001', 'planted');
    await person.open(`/link/${await issueLink(site)}`);
    await person.submit();
    expect(person.cookies.get('__Host-d-draft0000000000000001')).not.toBe('planted');
  });

  test('is not claimed by a post that another site made the browser send', async () => {
    const token = await issueLink(site);
    const person = await anApplicant(site);
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' };
    expect((await person.ask({ method: 'POST', path: `/link/${token}`, headers })).status).toBe(403);
    expect(await site.links.look(token, site.clock.now())).toMatchObject({ purpose: 'continue-draft' });
  });

  test.each([
    [
      'used',
      'This link has been used',
      async (token: string) => void (await site.links.claim(token, site.clock.now())),
    ],
    ['over its time', 'This link has ended', async () => site.clock.advance(61 * 60_000)],
    ['older than another', 'There is a newer link', async () => void (await issueLink(site))],
  ])(
    'that is %s says so and offers a new one, without a session (LINK-03)',
    async (_what, heading, after) => {
      const token = await issueLink(site);
      await after(token);
      const person = await anApplicant(site);
      for (const ask of [
        () => person.open(`/link/${token}`),
        () => person.ask({ method: 'POST', path: `/link/${token}` }),
      ]) {
        const dead = await ask();
        expect([dead.status, dead.heading]).toEqual([410, heading]);
      }
      expect(person.cookies.size).toBe(0);
      expect(await sessionsOf('draft0000000000000001')).toEqual([]);
    },
  );

  test('that has ended sends a new one to the address of the draft, which it never shows', async () => {
    const { draft } = (await site.drafts.find('draft0000000000000001')) ?? { draft: aDraft() };
    await site.drafts.drop(draft.id);
    await site.drafts.create({ ...draft, answers: { 'contact-email': 'ada@club.example' } });
    const token = await issueLink(site);
    site.clock.advance(61 * 60_000);
    const person = await anApplicant(site);
    expect((await person.open(`/link/${token}`)).html).not.toContain('ada@club.example');
    const asked = await person.submit({}, 'Send me a new link');
    expect(asked.heading).toBe('Check your e-mail');
    expect(asked.html).not.toContain('ada@club.example');
    expect(acts()).toEqual([
      {
        kind: 'ask-link',
        act: {
          round: 'spring-2026',
          about: 'draft0000000000000001',
          purpose: 'continue-draft',
          email: 'ada@club.example',
        },
      },
    ]);
  });

  test('to a draft that is gone says how long drafts are kept', async () => {
    const token = await issueLink(site);
    await site.drafts.drop('draft0000000000000001');
    const person = await anApplicant(site);
    await person.open(`/link/${token}`);
    const gone = await person.submit();
    expect([gone.status, gone.heading]).toEqual([410, 'This application is no longer here']);
  });
});

test('a link that nobody issued is unknown; the fund’s name and phone stand around it when the address names it', async () => {
  const person = await anApplicant(site);
  expect((await person.open(`/link/${'x'.repeat(43)}`)).status).toBe(404);
  const named = await person.open(`/link/${'x'.repeat(43)}?fund=havering`);
  expect([named.status, named.heading]).toEqual([404, 'This link does not work']);
  expect(named.html).toContain('tel:01632960123');
});

test('a link to raise needs by opens nothing here and is not used up', async () => {
  const token = await issueLink(site, { purpose: 'raise-need', about: 'somebody' });
  const person = await anApplicant(site);
  expect((await person.ask({ method: 'POST', path: `/link/${token}` })).status).toBe(404);
  expect(await site.links.look(token, site.clock.now())).toMatchObject({ purpose: 'raise-need' });
});

test('a token is in no log line, no act and no cookie (LINK-04)', async () => {
  const person = await atApplication(site);
  const token = site.links.issued[0]?.token ?? 'none';
  await person.open(`/link/${token}`);
  await person.submit({}, 'Send me a new link');
  expect(token).toHaveLength(43);
  for (const kept of [site.logged, site.box.items, site.drafts.all(), [...person.cookies]]) {
    expect(JSON.stringify(kept)).not.toContain(token);
  }
});

test('a session ends after its idle time', async () => {
  const person = await atApplication(site);
  expect((await person.open('/havering/application/spring-2026-b2c3-d4f5')).status).toBe(200);
  site.clock.set(addMinutes(site.clock.now(), 481));
  expect((await person.open('/havering/application/spring-2026-b2c3-d4f5')).status).toBe(404);
});

test('whoever sits at a shared computer closes their application there, and it opens no more', async () => {
  const person = await atApplication(site);
  const path = person.page().path;
  const kept = new Map(person.cookies);
  expect((await person.submit({}, 'Close it on this device')).path).toBe('/havering');
  expect(person.cookies.size).toBe(0);
  for (const [name, value] of kept) person.cookies.set(name, value);
  expect((await person.open(path)).status).toBe(404);
});

test('nobody else closes it for them', async () => {
  const person = await atApplication(site);
  const path = person.page().path;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const refused = await person.ask({ method: 'POST', path: `${path}/leave`, body: 'csrf=x', headers });
  expect(refused.status).toBe(403);
  expect((await person.open(path)).status).toBe(200);
});
