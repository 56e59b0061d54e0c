import { foundChest } from '../../builders/http/panel-over-http';
import { chest, hidden, linkIn, linkVisitor, typedNeed } from '../../builders/http/link-visitor';
import { onlyDateIsOurs } from '../../builders/http/outage';
import { startTeam, type StartedTeam } from '../../builders/http/started-team';

let team: StartedTeam;
const { visit, post, invite, lastInvited, openPage, send, needs } = linkVisitor(() => team);

beforeAll(async () => {
  onlyDateIsOurs();
  team = await startTeam();
  await foundChest(team, chest);
});
afterAll(async () => {
  await team.close();
  jest.useRealTimers();
});

describe('a personal link', () => {
  test('shows a button to whoever looks, however often, and is used up by the first press', async () => {
    const link = await invite();
    for (const method of ['GET', 'HEAD', 'GET']) expect((await visit(link, { method })).status).toBe(200);
    const claimed = await post(link, {});
    expect([claimed.status, claimed.headers.get('location')]).toEqual([303, `/raise/${chest}`]);
    expect(claimed.headers.getSetCookie()[0]).toMatch(
      /^__Host-raise=.*HttpOnly.*Secure|^__Host-raise=.*Secure.*HttpOnly/i,
    );
    const again = await post(link, {});
    expect([again.status, again.cookie]).toEqual([410, '']);
    expect(again.text).toContain('It was used before.');
    expect((await visit(link)).status).toBe(410);
  });

  test('of two presses at once opens one page', async () => {
    const link = await invite();
    const answers = await Promise.all([post(link, {}), post(link, {})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
  });

  test('ends with a newer one, and after its time', async () => {
    const first = await invite({ nonce: 'twice' });
    const second = await invite({ nonce: 'twice' });
    expect((await visit(first)).text).toContain('A newer link was sent to you.');
    expect((await visit(second)).status).toBe(200);
    jest.setSystemTime(Date.now() + 8 * 24 * 3_600_000);
    expect((await visit(second)).text).toContain('that is over');
  });

  test.each(['/link/x', `/link/${'A'.repeat(43)}`, '/link/..%2f..%2fneeds', '/link/%3Cscript%3E'])(
    'that nobody issued (%s) tells nothing',
    async (path) => {
      const page = await visit(path);
      expect(page.status).toBe(404);
      expect(page.text).not.toContain('<script');
      expect((await post(path, {})).cookie).toBe('');
    },
  );

  test('that has ended sends a new one to its own address, and says the same to anybody', async () => {
    const mailed = () => team.microsoft.graph.controls.mail();
    expect(await invite({ email: 'perpetua@gap.example', nonce: 'mailed' })).toBe('');
    const link = linkIn(mailed().at(-1));
    expect((await post(link, {})).status).toBe(303);
    expect((await visit(link)).text).toContain('Send me a new link');
    const asked = await post(`${link}/new`, {});
    expect(asked.text).not.toContain('perpetua');
    const renewed = linkIn(mailed().at(-1));
    expect(renewed).not.toBe(link);
    expect((await visit(renewed)).status).toBe(200);
    const stranger = await post(`/link/${'B'.repeat(43)}/new?fund=${chest}`, {});
    expect([stranger.status, stranger.text]).toEqual([asked.status, asked.text]);
  });
});

test('a browser that is told to send no referrer says «null» for our own page, and is let in', async () => {
  const headers = { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' };
  expect((await post(await invite(), {}, headers)).status).toBe(303);
  expect((await post(await invite(), {}, { Origin: 'null' })).status).toBe(303);
  const foreign = { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' };
  expect((await post(await invite(), {}, foreign)).status).toBe(403);
});

describe('whoever has no page', () => {
  test('is told how to get one', async () => {
    for (const cookie of ['', '__Host-raise=x', '__Host-raise=e30.AAAA', '__Host-raise=.']) {
      const page = await visit(`/raise/${chest}`, { headers: { cookie } });
      expect([page.status, page.text]).toEqual([401, expect.stringContaining('Open your link again')]);
    }
  });

  test('cannot make one out of another’s: neither another fund nor another end opens', async () => {
    const { cookie } = await openPage();
    expect((await visit('/raise/newham', { headers: { cookie } })).status).toBe(401);
    const [told = '', signature = ''] = cookie.replace('__Host-raise=', '').split('.');
    const inside = JSON.parse(Buffer.from(told, 'base64url').toString()) as object;
    const longer = Buffer.from(JSON.stringify({ ...inside, endsAt: '2099-01-01T00:00:00.000Z' })).toString(
      'base64url',
    );
    const forged = { headers: { cookie: `__Host-raise=${longer}.${signature}` } };
    expect((await visit(`/raise/${chest}`, forged)).status).toBe(401);
  });

  test('ends with the day, and at once when the fund shuts them out', async () => {
    const page = await openPage();
    const person = lastInvited();
    const out = { chest, person, name: 'Perpetua', organisation: '', roles: ['link-worker'], active: false };
    const people = await team.ask('lead.hackney', 'listPeople', { chest });
    const versions = Object.values(people.body as object) as { key: string; version: number }[];
    const version = versions.find(({ key }) => key === person)?.version;
    expect((await team.ask('lead.hackney', 'changePerson', { ...out, version })).status).toBe(200);
    jest.setSystemTime(Date.now() + 61_000);
    expect((await send(page, typedNeed)).status).toBe(401);
    const other = await openPage();
    jest.setSystemTime(Date.now() + 11 * 3_600_000);
    expect((await visit(`/raise/${chest}`, { headers: { cookie: other.cookie } })).status).toBe(401);
  });

  test('sends nothing through somebody else’s browser', async () => {
    const page = await openPage();
    const before = await needs();
    const fields = { ...typedNeed, missing: 'From another site', token: hidden(page, 'token'), nonce: 'x1' };
    const { cookie } = page;
    for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://evil.example' }]) {
      expect((await post(`/raise/${chest}`, fields, { cookie, ...headers })).status).toBe(403);
    }
    expect((await post(`/raise/${chest}`, { ...fields, token: 'x' }, { cookie })).status).toBe(403);
    expect(
      (await post(`/raise/${chest}`, { ...fields, missing: 'x'.repeat(70_000) }, { cookie })).status,
    ).toBe(413);
    expect(await needs()).toBe(before);
  });
});
