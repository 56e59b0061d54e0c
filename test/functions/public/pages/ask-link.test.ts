import { anApplicant } from '../../../builders/public/site-in-process';
import { smallSite } from '../../../builders/public/small-site';
import { issueLink, publishApplication } from '../../../builders/public/opened-by-link';
import { aDraft } from '../../../builders/public-rows';
import type { MemorySite } from '../../../builders/in-memory/site';

let site: MemorySite;
beforeEach(async () => {
  site = await smallSite();
});

const draftHome = '/havering/spring-2026/draft/draft0000000000000001';
const acts = () => site.box.items.map(({ kind, act }) => ({ kind, act: JSON.parse(act) as unknown }));

describe('asking for a link', () => {
  const ask = async (email: string, reference = '') => {
    const person = await anApplicant(site);
    await person.open('/havering/return');
    return person.submit({ email, reference });
  };

  test('is the same page for an address that is known and one that is not', async () => {
    await publishApplication(site);
    const known = await ask('ada@club.example', 'spring-2026-b2c3-d4f5');
    const unknown = await ask('nobody@nowhere.example', 'spring-2026-zzzz-zzzz');
    expect(known.path).toBe('/havering/return?asked');
    expect(unknown.html).toBe(known.html);
    expect(known.html).not.toContain('ada@club.example');
  });

  test('puts the request down for the worker, with the reference or for every application of that address', async () => {
    await ask(' ada@club.example ', ' Spring-2026-B2C3-D4F5 ');
    await ask('ada@club.example');
    expect(acts().map(({ act }) => act)).toEqual([
      {
        round: 'spring-2026',
        about: 'spring-2026-b2c3-d4f5',
        purpose: 'see-application',
        email: 'ada@club.example',
      },
      { round: 'spring-2026', about: 'any', purpose: 'see-application', email: 'ada@club.example' },
    ]);
  });

  test.each([
    ['', 'Enter an e-mail address'],
    ['ada', 'Enter an e-mail address in the correct format, like name@example.org'],
  ])('with «%s» for an address says what to do, and keeps what was typed', async (email, fault) => {
    const page = await ask(email, 'spring-2026-b2c3-d4f5');
    expect(page.title).toMatch(/^Error: /);
    expect(page.faults).toEqual([{ text: fault, href: '#email' }]);
    expect(page.html).toContain('value="spring-2026-b2c3-d4f5"');
    expect(acts()).toEqual([]);
  });

  test('pressed twice is one request', async () => {
    const person = await anApplicant(site);
    const form = await person.open('/havering/return');
    const once = form.forms[0]?.controls.find(({ name }) => name === 'once')?.value ?? '';
    const body = `email=ada%40club.example&once=${once}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    for (let time = 0; time < 2; time += 1)
      await person.ask({ method: 'POST', path: '/havering/return', body, headers });
    expect(acts()).toHaveLength(1);
  });

  test('over and over for one address looks the same, and stops sending, so that its last link stays good', async () => {
    const pages = [];
    for (let time = 0; time < 8; time += 1) pages.push((await ask('ada@club.example')).html);
    expect(new Set(pages).size).toBe(1);
    expect(acts()).toHaveLength(5);
    await ask('bert@club.example');
    expect(acts()).toHaveLength(6);
  });

  test('a hundred times from one network is held back with the time to wait, whatever headers say (RATE-01)', async () => {
    const statuses: number[] = [];
    let wait: string | null = null;
    const person = await anApplicant(site);
    for (let time = 0; time < 100; time += 1) {
      const page = await person.ask({
        method: 'POST',
        path: '/havering/return',
        body: `email=a${time}%40club.example`,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': `10.0.${time}.1, 198.51.100.7`,
          'x-client-ip': `10.1.${time}.1`,
          forwarded: `for=10.2.${time}.1`,
        },
      });
      statuses.push(page.status);
      wait = page.headers.get('retry-after') ?? wait;
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(80);
    expect(Number(wait)).toBeGreaterThan(0);
    expect(acts()).toHaveLength(20);
  });

  test('with somebody else’s host in the headers brings that nowhere (LINK-05)', async () => {
    const person = await anApplicant(site);
    const answer = await person.ask({
      method: 'POST',
      path: '/havering/return',
      body: 'email=ada%40club.example',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        forwarded: 'host=evil.example',
        'x-original-url': '/evil',
      },
    });
    expect(answer.status).toBe(200);
    expect(JSON.stringify([answer.html, [...answer.headers], site.box.items])).not.toContain('evil');
  });
});

describe('saving for later', () => {
  const atDraft = async () => {
    await site.drafts.create(aDraft());
    const person = await anApplicant(site);
    await person.open(`/link/${await issueLink(site)}`);
    await person.submit();
    return person;
  };

  test('asks where to send the link, and says where it went', async () => {
    const person = await atDraft();
    await person.open(`${draftHome}/save`);
    expect((await person.submit({ email: 'ada' })).faults).toHaveLength(1);
    const sent = await person.submit({ email: 'ada@club.example' });
    expect(sent.heading).toBe('Check your e-mail');
    expect(sent.html).toContain('ada@club.example');
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

  test('without the form’s token changes nothing', async () => {
    const person = await atDraft();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const refused = await person.ask({
      method: 'POST',
      path: `${draftHome}/save`,
      body: 'email=evil%40evil.example&csrf=x',
      headers,
    });
    expect(refused.status).toBe(403);
    expect(acts()).toEqual([]);
  });

  test('is nobody else’s page', async () => {
    await atDraft();
    expect((await (await anApplicant(site)).open(`${draftHome}/save`)).status).toBe(404);
  });
});
