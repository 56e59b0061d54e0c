import { mostFileBytes } from '../../../core/engaging/files/file-limits';
import { readUpload, type Upload, type UploadRules } from '../../../functions/public/read-upload';
import { one, type SiteRequest } from '../../../functions/public/request';
import {
  jpegFile,
  openDocumentFile,
  pdfFile,
  pngFile,
  testVirus,
  wordFile,
} from '../../builders/files/sample-files';
import { inParts, multipart, type SentFile } from '../../builders/http/multipart';
import { memorySite, type MemorySite } from '../../builders/in-memory/site';

let site: MemorySite;
beforeEach(() => {
  site = memorySite();
});

const rules: UploadRules = { draft: 'draft1', isOurs: (fields) => one(fields, 'csrf') === 'right' };

function requestOf(
  { contentType, body }: { contentType: string; body: Buffer },
  partBytes = 4096,
): SiteRequest {
  return {
    method: 'POST',
    path: '/a',
    params: {},
    query: new Map(),
    form: new Map(),
    cookies: new Map(),
    network: 'n',
    contentType,
    body: inParts(body, partBytes),
  };
}

async function send(sent: SentFile | 'none', fields = { csrf: 'right' }, partBytes = 4096): Promise<Upload> {
  return readUpload(site, requestOf(multipart(fields, sent, { act: 'upload' }), partBytes), rules);
}

const kept = () => site.quarantine.ofDraft('draft1');

describe.each([64, 4096, 1_000_000])('a file that comes in parts of %d bytes', (partBytes) => {
  test.each([
    ['accounts.pdf', pdfFile()],
    ['constitution.docx', wordFile()],
    ['notes.odt', openDocumentFile()],
    ['photo.JPG', jpegFile(640, 480, 200_000)],
    ['logo.png', pngFile()],
  ])('is put into quarantine, not scanned yet (%s)', async (name, content) => {
    const upload = await send({ name, content, type: 'text/html' }, { csrf: 'right' }, partBytes);
    expect(upload.kind).toBe('taken');
    const [file, ...others] = await kept();
    expect(others).toEqual([]);
    expect(file).toMatchObject({
      name,
      bytes: content.length,
      scan: 'pending',
      receivedAt: site.clock.now(),
    });
    expect(file?.type).not.toBe('text/html');
    expect(file?.id).toMatch(/^[a-z0-9]{20}$/);
  });

  test.each([
    ['accounts.pdf', Buffer.from('4d5a90000300000004000000', 'hex'), 'type'],
    ['photo.jpg', Buffer.from('<html><script>alert(1)</script>'), 'type'],
    ['notes.docx', Buffer.from('25504446', 'hex'), 'type'],
    ['empty.pdf', Buffer.alloc(0), 'empty'],
    ['notes.docx', wordFile({ 'word/vbaProject.bin': new Uint8Array(9) }), 'macros'],
  ] as const)(
    'that is not what its name says is told so, and not kept (FILE-01) (%s)',
    async (name, content, fault) => {
      expect(await send({ name, content }, { csrf: 'right' }, partBytes)).toMatchObject({
        kind: 'refused',
        fault,
      });
      expect(await kept()).toEqual([]);
    },
  );
});

test('a file whose first bytes are another kind’s never reaches quarantine', async () => {
  const arrived: number[] = [];
  const { quarantine } = site;
  const watched = {
    ...site,
    quarantine: {
      ...quarantine,
      put: (...[file, content, most]: Parameters<typeof quarantine.put>) => {
        async function* seen() {
          for await (const part of content) {
            arrived.push(part.length);
            yield part;
          }
        }
        return quarantine.put(file, seen(), most);
      },
    },
  };
  const content = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(50_000)]);
  const form = multipart({ csrf: 'right' }, { name: 'a.pdf', content });
  expect(await readUpload(watched, requestOf(form), rules)).toMatchObject({ fault: 'type' });
  expect(arrived).toEqual([]);
});

test.each([
  ['logo.svg', Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")],
  ['a.html', Buffer.from('<p>')],
  ['macro.docm', wordFile({ 'word/vbaProject.bin': new Uint8Array(9) })],
  ['x.xlsm', wordFile()],
  ['a.zip', wordFile()],
  ['a.pdf.exe', Buffer.from('4d5a', 'hex')],
])('a dangerous kind of file is refused though it is what it says (FILE-02) (%s)', async (name, content) => {
  expect(await send({ name, content })).toMatchObject({ kind: 'refused', fault: 'type' });
  expect(await kept()).toEqual([]);
});

test('a file with a known virus is kept from everybody until it was scanned (FILE-04)', async () => {
  const upload = await send({ name: 'quote.pdf', content: pdfFile(testVirus) });
  const id = upload.kind === 'taken' ? upload.file.id : '';
  expect(await site.quarantine.open('draft1', id)).toBeUndefined();
  site.quarantine.scanned('draft1', id, 'infected');
  expect(await site.quarantine.open('draft1', id)).toBeUndefined();
  site.quarantine.scanned('draft1', id, 'clean');
  expect(await site.quarantine.open('draft1', id)).toEqual(pdfFile(testVirus));
});

test('a file over 10 MB is refused, and nothing of it is kept', async () => {
  const content = Buffer.concat([pdfFile(), Buffer.alloc(mostFileBytes)]);
  expect(await send({ name: 'a.pdf', content }, { csrf: 'right' }, 65_536)).toMatchObject({
    fault: 'too-large',
  });
  expect(await kept()).toEqual([]);
});

test('what is far larger is not read to its end', async () => {
  let read = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    const { body } = multipart({ csrf: 'right' }, { name: 'a.pdf', content: pdfFile() });
    yield body.subarray(0, body.length - 30);
    for (;;) {
      read += 65_536;
      yield new Uint8Array(65_536);
    }
  }
  const { contentType } = multipart({}, 'none');
  const upload = await readUpload(
    site,
    { ...requestOf({ contentType, body: Buffer.alloc(0) }), body: endless() },
    rules,
  );
  expect(upload).toEqual({ kind: 'too-large' });
  expect(read).toBeLessThan(5 * mostFileBytes);
  expect(await kept()).toEqual([]);
});

test('a form whose file was left out says so, and brings its fields', async () => {
  const upload = await send('none');
  expect(upload.kind).toBe('no-file');
  expect('fields' in upload && one(upload.fields, 'act')).toBe('upload');
});

test.each([
  ['a wrong token', { csrf: 'wrong' }],
  ['no token', {}],
])('with %s no byte of the file is kept', async (_what, fields) => {
  const { contentType, body } = multipart(fields, { name: 'a.pdf', content: pdfFile() }, { csrf: 'right' });
  expect(await readUpload(site, requestOf({ contentType, body }), rules)).toEqual({ kind: 'forged' });
  expect(await kept()).toEqual([]);
});

test('a file too many is refused before it is read', async () => {
  const { contentType, body } = multipart({ csrf: 'right' }, { name: 'a.pdf', content: pdfFile() });
  const upload = await readUpload(site, requestOf({ contentType, body }), { ...rules, refuses: 'too-many' });
  expect(upload).toMatchObject({ kind: 'refused', fault: 'too-many' });
  expect(await kept()).toEqual([]);
});

test('of two files only the first is taken', async () => {
  const first = multipart({ csrf: 'right' }, { name: 'a.pdf', content: pdfFile() });
  const second = multipart({}, { name: 'b.pdf', content: pdfFile() });
  const body = Buffer.concat([first.body.subarray(0, first.body.lastIndexOf('--chest')), second.body]);
  expect((await readUpload(site, requestOf({ ...first, body }), rules)).kind).toBe('taken');
  expect((await kept()).map(({ name }) => name)).toEqual(['a.pdf']);
});

test('a name that means something to a file system or a header is kept as words', async () => {
  await send({ name: '..\\..\\x\u202Efdp.pdf', content: pdfFile() });
  expect((await kept())[0]?.name).toBe('xfdp.pdf');
});

test('a form that is no form is none of ours', async () => {
  const body = Buffer.from('x');
  for (const contentType of ['text/plain', 'multipart/form-data', '']) {
    expect(await readUpload(site, requestOf({ contentType, body }), rules)).toEqual({ kind: 'forged' });
  }
});

test('a sender who goes away leaves nothing behind', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    const { body } = multipart({ csrf: 'right' }, { name: 'a.pdf', content: pdfFile() });
    yield body.subarray(0, body.length - 40);
    throw new Error('the connection is gone');
  }
  const { contentType } = multipart({}, 'none');
  const request = { ...requestOf({ contentType, body: Buffer.alloc(0) }), body: broken() };
  await expect(readUpload(site, request, rules)).rejects.toThrow('the connection is gone');
  expect(await kept()).toEqual([]);
});
