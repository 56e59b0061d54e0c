import { HtmlValidate } from 'html-validate';
import { foundChest } from '../../builders/http/panel-over-http';
import { chest, linkIn, linkVisitor, typedNeed, type Page } from '../../builders/http/link-visitor';
import { graphIsAway, graphIsBack, onlyDateIsOurs } from '../../builders/http/outage';
import { startTeam, type StartedTeam } from '../../builders/http/started-team';

let team: StartedTeam;
const { visit, post, invite, openPage, send, needs } = linkVisitor(() => team);

beforeAll(async () => {
  onlyDateIsOurs();
  team = await startTeam();
  await foundChest(team, chest);
});
afterAll(async () => {
  await team.close();
  jest.useRealTimers();
});

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

async function expectSoundHtml({ text }: Page): Promise<void> {
  const { results } = await validator.validateString(text);
  expect(
    results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
  ).toEqual([]);
  expect(text).not.toMatch(/<script|style=|https?:\/\/|onclick/i);
}

describe('the page for a need', () => {
  test('takes one from a browser without script, shows it done, and offers the area again', async () => {
    const page = await openPage();
    expect(page.status).toBe(200);
    const raised = await send(page, { ...typedNeed, band: '11-25' });
    expect([raised.status, raised.headers.get('location')]).toEqual([303, `/raise/${chest}?done=raised`]);
    const done = await visit(`/raise/${chest}?done=raised`, { headers: { cookie: raised.cookie } });
    expect(done.text).toContain('Thank you, your need is recorded');
    expect(done.text).toContain('<option value="harold-hill" selected>');
    expect(await needs()).toContain('A warm place to meet');
  });

  test('sent twice is one need', async () => {
    const page = await openPage();
    const fields = { ...typedNeed, missing: 'Dancing on a Tuesday', forWhom: 'Anybody' };
    await Promise.all([send(page, fields), send(page, fields)]);
    expect((await needs()).split('Dancing on a Tuesday')).toHaveLength(2);
  });

  test('comes back with every word when something is wrong, each fault named at its field', async () => {
    const page = await openPage();
    const typed = { missing: '', forWhom: 'Young "carers" & <i>friends</i>', neighbourhood: 'atlantis' };
    const back = await send(page, typed);
    expect(back.status).toBe(422);
    expect(back.text).toContain('<title>Error: Raise a need');
    expect(back.text).toContain('href="#missing"');
    expect(back.text).toContain('value="Young &quot;carers&quot; &amp; &lt;i&gt;friends&lt;/i&gt;"');
    const elsewhere = await send(page, { ...typedNeed, neighbourhood: 'atlantis', act: 'raise-mine' });
    expect(elsewhere.text).toContain('id="neighbourhood-fault">Choose a neighbourhood.');
  });

  test('stores nothing that points at a person, and lets through what only may when its writer says so', async () => {
    const page = await openPage();
    const secret = await send(page, { ...typedNeed, words: 'NHS 999 000 0018', sendAllTheSame: 'true' });
    expect(secret.status).toBe(422);
    expect(secret.text).toContain('an NHS number');
    const phone = { ...typedNeed, missing: 'Somebody to ring the choir on 020 7946 0018', act: 'raise-mine' };
    const warned = await send(page, phone);
    expect(warned.text).toContain('It points at nobody: send it all the same');
    expect(await needs()).not.toContain('020 7946 0018');
    expect((await send(page, { ...phone, sendAllTheSame: 'true' })).status).toBe(303);
    expect(await needs()).toContain('020 7946 0018');
    expect(team.logged.join('\n')).not.toMatch(/020 7946|999 000/);
  });

  test('shows what others raised like it, to be joined or not', async () => {
    const page = await openPage();
    const like = { ...typedNeed, missing: 'A warm place to meet and talk', forWhom: 'Older people' };
    const shown = await send(page, like);
    expect(shown.text).toContain('Others have raised something like it');
    expect(shown.text).toContain('>\nA warm place to meet and talk</textarea>');
    const joining = /value="(join [^"]+)"/.exec(shown.text)?.[1] ?? '';
    expect((await send(page, { ...like, act: joining })).headers.get('location')).toContain('done=joined');
    expect((await send(page, { ...like, act: 'raise-mine' })).headers.get('location')).toContain(
      'done=raised',
    );
  });

  test.each(['join nowhere', 'join ', 'join ../../people', 'drop'])(
    'a bent button (%s) does no harm',
    async (act) => {
      const page = await openPage();
      const before = await needs();
      const { status } = await send(page, { missing: '', forWhom: '', neighbourhood: '', act });
      expect([status, await needs()]).toEqual([422, before]);
    },
  );
});

test('every page is sound HTML without script, framed and kept by nobody', async () => {
  const link = await invite();
  const page = await openPage();
  const pages = [
    await visit(link),
    await visit('/link/x?fund=hackney'),
    page,
    await send(page, { missing: '', forWhom: '', neighbourhood: '' }),
    await send(page, { ...typedNeed, missing: 'A warm place to meet, with "quotes" and <tags>' }),
    await visit(`/raise/${chest}`),
  ];
  for (const each of pages) {
    await expectSoundHtml(each);
    expect(each.headers.get('cache-control')).toBe('no-store');
    expect(each.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(each.headers.get('referrer-policy')).toBe('no-referrer');
  }
  expect(page.text).toContain('For Perpetua &lt;b&gt;Quill&lt;/b&gt;.');
  expect((await visit('/styles/link-pages-1.css')).headers.get('content-type')).toContain('text/css');
});

test('whoever raised a need hears by mail when it moves, having no chat', async () => {
  expect(await invite({ email: 'tell@gap.example', nonce: 'told' })).toBe('');
  const { mail } = team.microsoft.graph.controls;
  const { cookie } = await post(linkIn(mail().at(-1)), {});
  const page = { ...(await visit(`/raise/${chest}`, { headers: { cookie } })), cookie };
  await send(page, {
    ...typedNeed,
    missing: 'A choir for beginners',
    forWhom: 'Shy people',
    act: 'raise-mine',
  });
  const { needs: listed } = await team.as('officer.hackney')('listNeeds', { chest });
  const need = listed.find(({ missing }) => missing === 'A choir for beginners');
  const { id = '', version = 0 } = need ?? {};
  await team.as('officer.hackney')('sortNeed', { chest, need: id, act: 'accept', version });
  await team.settle();
  const letter = JSON.stringify(mail().at(-1));
  expect(letter).toContain('tell@gap.example');
  expect(letter).toContain('Your need «A choir for beginners» is on the list for the next round.');
});

test('a need sent while the record is away is kept, and filed later', async () => {
  const page = await openPage();
  await graphIsAway(team);
  const sent = await send(page, {
    ...typedNeed,
    missing: 'Chess by the pond',
    forWhom: 'Quiet people',
    act: 'raise-mine',
  });
  expect([sent.status, sent.headers.get('location') ?? sent.text]).toEqual([
    303,
    `/raise/${chest}?done=filed`,
  ]);
  await graphIsBack(team);
  expect(await needs()).toContain('Chess by the pond');
});
