import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HttpRequest } from '@azure/functions';
import { siteHandler } from '../../../functions/public/serve';
import { sentBytes } from '../../builders/public/check-page';
import { begun } from '../../builders/public/begun';
import { builtSite } from '../../builders/public/built-site';
import { anApplicant } from '../../builders/public/site-in-process';
import { roundPath, smallSite } from '../../builders/public/small-site';

const views = join(__dirname, '../../../functions/public/views');

test('every answer is framed by nobody, loads nothing from elsewhere and runs no inline script (HEAD-01)', async () => {
  const { applicant, home } = await begun();
  const paths = [
    '/',
    '/havering',
    roundPath,
    home,
    `${home}/group`,
    '/no/such/page/here',
    '/assets/no-such.css',
  ];
  for (const path of paths) {
    const { headers } = await applicant.open(path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:/);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin');
  }
});

test('pages with answers are kept by nobody', async () => {
  const { applicant, home } = await begun();
  for (const path of [home, `${home}/group`, `${home}/check`, `${roundPath}/ready`]) {
    expect((await applicant.open(path)).headers.get('cache-control')).toBe('no-store');
  }
});

test('the session’s cookie is for this site alone, and for no script', async () => {
  const site = await smallSite();
  const handle = siteHandler(site, await builtSite());
  const request = new HttpRequest({
    method: 'POST',
    url: `${site.origin}${roundPath}/begin`,
    body: { string: 'a=b' },
  });
  const { cookies = [] } = await handle(request);
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ path: '/', httpOnly: true, secure: true, sameSite: 'Lax' });
  expect(cookies[0]?.name).toMatch(/^__Host-d-/);
  expect(cookies[0]?.value).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(JSON.stringify(site.drafts.all())).not.toContain(cookies[0]?.value);
});

test('a first view is one page, one style sheet, one script and one icon, of 45 kB together', async () => {
  const applicant = await anApplicant(await smallSite());
  const { html } = await applicant.open(roundPath);
  const { assets } = await builtSite();
  const asked = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(asked).toHaveLength(3);
  const weights = asked.map(
    (path) => assets.get(path.slice('/assets/'.length))?.gzip.byteLength ?? Number.NaN,
  );
  expect(weights.reduce((sum, weight) => sum + weight, sentBytes(html))).toBeLessThanOrEqual(45_000);
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!www\.example\.org)/);
  expect(html).not.toMatch(/<script>|<style|style=| on\w+=/);
});

test('assets are kept for good, under names that change with them', async () => {
  const applicant = await anApplicant(await smallSite());
  const { paths } = await builtSite();
  for (const path of Object.values(paths)) {
    const { headers, status } = await applicant.open(path);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('immutable');
    expect(path).toMatch(/-[0-9a-f]{10}\.\w+$/);
  }
});

test('the styles fetch nothing, and no font', async () => {
  const { assets } = await builtSite();
  const css = [...assets]
    .filter(([name]) => name.endsWith('.css'))
    .map(([, { plain }]) => Buffer.from(plain).toString());
  expect(css.join('')).not.toMatch(/@font-face|https?:|@import/);
});

test('HEAD is answered as GET, without the page', async () => {
  const site = await smallSite();
  const handle = siteHandler(site, await builtSite());
  const { status, body } = await handle(
    new HttpRequest({ method: 'HEAD', url: `${site.origin}${roundPath}` }),
  );
  expect([status, body]).toEqual([200, undefined]);
});

test('a form longer than any page has is refused before it is read to its end', async () => {
  const { applicant, draft, home } = await begun();
  const before = draft();
  const page = await applicant.ask({
    method: 'POST',
    path: `${home}/group`,
    body: `group-name=${'x'.repeat(200_000)}`,
  });
  expect(page.status).toBe(413);
  expect(draft()).toEqual(before);
});

/** What a view hands to a macro as markup must be made of escaped parts in that very view. */
function unsafeParts(source: string): readonly string[] {
  const marks = /\|\s*safe|autoescape/.test(source) ? ['safe'] : [];
  const parts = [...source.matchAll(/\bhtml\s*:\s*([^,}]+)/g)].map(([, part = '']) => part.trim());
  const isMade = (part: string): boolean =>
    source.includes(`{% set ${part} %}`) || new RegExp(`{% set ${part} = [\\w.]+ \\| escape`).test(source);
  return [...marks, ...parts.filter((part) => !isMade(part))];
}

test('no view takes a text as markup', () => {
  const found = readdirSync(views).map((name) => [
    name,
    unsafeParts(readFileSync(join(views, name), 'utf8')),
  ]);
  expect(found.filter(([, parts]) => parts?.length !== 0)).toEqual([]);
  expect(unsafeParts('{{ x | safe }}{{ a({ html: words.answer }) }}')).toEqual(['safe', 'words.answer']);
});
