import type { FileAnswer } from '../../../../core/engaging/form/answers';
import type { Applicant } from '../../../../local/public-site/applicant';
import { multipartOf } from '../../../../local/public-site/multipart';
import { finishedAnswers } from '../../../builders/form';
import { jpegFile, pdfFile, testVirus, wordFile } from '../../../builders/files/sample-files';
import type { MemorySite } from '../../../builders/in-memory/site';
import { issueLink } from '../../../builders/public/opened-by-link';
import { anApplicant } from '../../../builders/public/site-in-process';
import { smallSite } from '../../../builders/public/small-site';
import { aDraft } from '../../../builders/public-rows';

let site: MemorySite;
let applicant: Applicant;
const home = '/havering/spring-2026/draft/draft0000000000000001';
const filesPath = `${home}/files/evidence`;

beforeEach(async () => {
  site = await smallSite();
  await site.drafts.create(aDraft({ answers: finishedAnswers() }));
  applicant = await anApplicant(site);
  await applicant.open(`/link/${await issueLink(site)}`);
  await applicant.submit();
  await applicant.open(filesPath);
});

const quote = (name = 'quote.pdf') => ({ name, content: pdfFile(name) });
const upload = (file = quote()) => applicant.attach(file, 'Upload this file');
const answered = async (): Promise<readonly FileAnswer[]> =>
  ((await site.drafts.find('draft0000000000000001'))?.draft.answers['attachments'] ??
    []) as readonly FileAnswer[];
const quarantined = () => site.quarantine.ofDraft('draft0000000000000001');

test('the page of the form that takes files leads here', async () => {
  expect((await applicant.open(`${home}/evidence?from=check`)).path).toBe(`${filesPath}?from=check`);
});

test('a file is added under its name, waits for its check, and is told when that is done', async () => {
  const added = await upload();
  expect(added.html).toContain('The file was added.');
  expect(added.html).toContain('Being checked for viruses');
  const [file] = await answered();
  expect(file).toMatchObject({ name: 'quote.pdf', bytes: pdfFile('quote.pdf').length });
  site.quarantine.scanned('draft0000000000000001', file?.file ?? '', 'clean');
  expect((await applicant.open(filesPath)).html).toContain('Checked');
});

test('going on takes a file that was chosen and not uploaded yet', async () => {
  const next = await applicant.attach(quote(), 'Save and continue');
  expect(next.path).not.toContain('/files/');
  expect(await answered()).toHaveLength(1);
});

test('going on without a file is allowed where none is asked for', async () => {
  const next = await applicant.submit({}, 'Save and continue');
  expect(next.status).toBe(200);
  expect(next.path).not.toContain('/files/');
});

test('«Upload» without a file asks for one', async () => {
  const page = await applicant.submit({}, 'Upload this file');
  expect(page.title).toMatch(/^Error: /);
  expect(page.faults).toEqual([{ text: 'Select a file', href: '#file' }]);
});

test('«Save and come back later» keeps the file and asks where to send the link', async () => {
  expect((await applicant.attach(quote(), 'Save and come back later')).path).toBe(`${home}/save`);
  expect(await answered()).toHaveLength(1);
});

test.each([
  [
    { name: 'accounts.pdf', content: Buffer.from('4d5a9000', 'hex') },
    'The selected file must be a PDF, Word document, JPG or PNG',
  ],
  [
    { name: 'logo.svg', content: Buffer.from('<svg onload="x"/>') },
    'The selected file must be a PDF, Word document, JPG or PNG',
  ],
  [{ name: 'empty.pdf', content: Buffer.alloc(0) }, 'The selected file is empty'],
  [
    { name: 'huge.pdf', content: Buffer.concat([pdfFile(), Buffer.alloc(11 * 1024 * 1024)]) },
    'The selected file must be smaller than 10 MB',
  ],
  [
    { name: 'a.docx', content: wordFile({ 'word/vbaProject.bin': new Uint8Array(3) }) },
    'The selected file contains macros. Save it as a PDF and select that',
  ],
  [
    { name: 'a.jpg', content: jpegFile(30_000, 30_000) },
    'The selected picture has too many pixels. Make a smaller copy and select that',
  ],
])('a file that cannot be taken is told why, and nothing of it is kept', async (file, fault) => {
  const page = await upload(file);
  expect(page.faults).toEqual([{ text: fault, href: '#file' }]);
  expect(await answered()).toEqual([]);
  expect(await quarantined()).toEqual([]);
});

test('five files are as many as it takes; a sixth is refused, also from a page that was opened before', async () => {
  const stale = await anApplicant(site);
  for (const [name, value] of applicant.cookies) stale.cookies.set(name, value);
  await stale.open(filesPath);
  for (let place = 1; place <= 5; place += 1) await upload(quote(`quote-${place}.pdf`));
  expect(applicant.page().html).toContain('You have added 5 files');
  expect(applicant.page().html).not.toContain('type="file"');
  const page = await stale.attach(quote('sixth.pdf'), 'Upload this file');
  expect(page.faults).toEqual([
    { text: 'You can upload up to 5 files. Remove one before you add another', href: '#list' },
  ]);
  expect(await answered()).toHaveLength(5);
  expect(await quarantined()).toHaveLength(5);
});

test('of two that come at once where there is room for one, one is taken and the other leaves nothing behind', async () => {
  for (let place = 1; place <= 4; place += 1) await upload(quote(`quote-${place}.pdf`));
  const second = await anApplicant(site);
  for (const [name, value] of applicant.cookies) second.cookies.set(name, value);
  await second.open(filesPath);
  const pages = await Promise.all([
    upload(quote('fifth.pdf')),
    second.attach(quote('sixth.pdf'), 'Upload this file'),
  ]);
  expect(pages.filter((page) => page.faults.length === 1)).toHaveLength(1);
  expect(await answered()).toHaveLength(5);
  expect(await quarantined()).toHaveLength(5);
});

test('a file is removed, with its bytes', async () => {
  await upload(quote('first.pdf'));
  await upload(quote('second.pdf'));
  const page = await applicant.submit({}, 'Remove first.pdf');
  expect(page.html).toContain('The file was removed.');
  expect((await answered()).map(({ name }) => name)).toEqual(['second.pdf']);
  expect((await quarantined()).map(({ name }) => name)).toEqual(['second.pdf']);
});

test('a virus is told to the group, who cannot go on until the file is removed (FILE-04)', async () => {
  await upload({ name: 'quote.pdf', content: pdfFile(testVirus) });
  const [file] = await answered();
  site.quarantine.scanned('draft0000000000000001', file?.file ?? '', 'infected');
  const page = await applicant.open(filesPath);
  const fault = 'The selected file contains a virus. Remove quote.pdf before you go on';
  expect(page.faults).toEqual([{ text: fault, href: `#file-${file?.file}` }]);
  expect((await applicant.submit({}, 'Save and continue')).faults).toHaveLength(1);
  await applicant.submit({}, 'Remove quote.pdf');
  expect((await applicant.submit({}, 'Save and continue')).path).not.toContain('/files/');
});

test('a file that could not be checked says what may be the matter', async () => {
  await upload();
  site.quarantine.scanned('draft0000000000000001', (await answered())[0]?.file ?? '', 'failed');
  expect((await applicant.open(filesPath)).faults[0]?.text).toMatch(/It may have a password/);
});

test('a name that holds tags is shown as text', async () => {
  await upload(quote('<img src=x onerror=alert(1)>.pdf'));
  expect(applicant.page().html).not.toContain('<img');
});

describe('without this session’s token', () => {
  const form = 'application/x-www-form-urlencoded';

  test('no file is taken, and the page says so with everything still there', async () => {
    const { contentType, body } = multipartOf(new URLSearchParams([['csrf', 'x']]), quote());
    const refused = await applicant.ask({
      method: 'POST',
      path: filesPath,
      headers: { 'content-type': contentType },
      body,
    });
    expect([refused.status, refused.faults.length]).toEqual([403, 1]);
    expect(await quarantined()).toEqual([]);
  });

  test('no file is removed', async () => {
    await upload();
    const id = (await answered())[0]?.file ?? '';
    const body = `csrf=x&remove=${id}`;
    const refused = await applicant.ask({
      method: 'POST',
      path: filesPath,
      headers: { 'content-type': form },
      body,
    });
    expect(refused.status).toBe(403);
    expect(await answered()).toHaveLength(1);
  });

  test('somebody else finds no page and leaves no file', async () => {
    const stranger = await anApplicant(site);
    expect((await stranger.open(filesPath)).status).toBe(404);
    const { contentType, body } = multipartOf(new URLSearchParams({ csrf: 'x' }), quote());
    const refused = await stranger.ask({
      method: 'POST',
      path: filesPath,
      headers: { 'content-type': contentType },
      body,
    });
    expect(refused.status).toBe(404);
    expect(await quarantined()).toEqual([]);
  });
});
