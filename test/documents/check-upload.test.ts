import { strToU8, zipSync } from 'fflate';
import type { FileFault } from '../../core/engaging/files/file-fault';
import type { FileKind } from '../../core/engaging/files/file-kinds';
import { openUploadCheck } from '../../documents/check-upload';
import {
  jpegFile,
  lockedWordFile,
  openDocumentFile,
  pdfFile,
  pngFile,
  testVirus,
  wordFile,
} from '../builders/files/sample-files';

/** Streams a file through the check in parts of so many bytes. */
function check(kind: FileKind, content: Buffer, partBytes = 1000): FileFault | 'taken' {
  const inspection = openUploadCheck().begin(kind);
  for (let at = 0; at < content.length; at += partBytes) {
    const fault = inspection.see(content.subarray(at, at + partBytes));
    if (fault !== undefined) return fault;
  }
  return inspection.end() ?? 'taken';
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe.each([1, 7, 1000, 100_000])('a file that comes in parts of %d bytes', (partBytes) => {
  test.each([
    ['pdf', pdfFile()],
    ['pdf', pdfFile(testVirus)],
    ['docx', wordFile()],
    ['odt', openDocumentFile()],
    ['png', pngFile()],
    ['jpg', jpegFile()],
  ] as const)('is taken when it is what its name says (%s)', (kind, content) => {
    expect(check(kind, content, partBytes)).toBe('taken');
  });

  test('is refused by its first bytes when they are another kind’s', () => {
    expect(check('pdf', hex('4d5a90000300000004000000'), partBytes)).toBe('type');
    expect(check('jpg', Buffer.from('<html><script>alert(1)</script>'), partBytes)).toBe('type');
    expect(check('docx', hex('25504446'), partBytes)).toBe('type');
    expect(check('png', jpegFile(), partBytes)).toBe('type');
  });

  test('with a password says so; an old .doc under a new name is another type', () => {
    expect(check('docx', lockedWordFile(), partBytes)).toBe('password');
    expect(check('docx', Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.alloc(600)]), partBytes)).toBe(
      'type',
    );
  });
});

test('a refusal comes with the first part, before the rest was read', () => {
  expect(openUploadCheck().begin('pdf').see(hex('4d5a'))).toBe('type');
});

test.each(['pdf', 'docx', 'odt', 'jpg', 'png'] as const)('an empty file is called empty (%s)', (kind) => {
  expect(check(kind, Buffer.alloc(0))).toBe('empty');
});

test.each([
  ['pdf', '2550'],
  ['jpg', 'ffd8'],
  ['docx', 'd0cf11'],
] as const)('a file that ends within its signature is none (%s)', (kind, bytes) => {
  expect(check(kind, hex(bytes))).toBe('type');
});

describe('a Word or OpenDocument file', () => {
  test('must hold a document: any other zip is another type', () => {
    const zip = Buffer.from(zipSync({ 'a.txt': strToU8('a') }));
    expect(check('docx', zip)).toBe('type');
    expect(check('odt', zip)).toBe('type');
    expect(check('docx', openDocumentFile())).toBe('type');
    expect(check('odt', wordFile())).toBe('type');
    expect(check('odt', openDocumentFile({}, 'application/vnd.oasis.opendocument.spread'))).toBe('type');
  });

  test('must say what it is in its first part, unpacked', () => {
    const packed = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(''),
    });
    expect(check('odt', Buffer.from(packed))).toBe('type');
    const second = zipSync({
      'content.xml': strToU8(''),
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    });
    expect(check('odt', Buffer.from(second))).toBe('type');
  });

  test.each(['word/vbaProject.bin', 'word/vbaData.xml', 'word/activeX/activeX1.bin', 'WORD/VBAPROJECT.BIN'])(
    'with macros is refused (%s)',
    (name) => expect(check('docx', wordFile({ [name]: strToU8('x') }))).toBe('macros'),
  );

  test('in OpenDocument form with scripts is refused, with an empty script library is not', () => {
    expect(check('odt', openDocumentFile({ 'Basic/Standard/Module1.xml': strToU8('x') }))).toBe('macros');
    expect(check('odt', openDocumentFile({ 'Scripts/python/a.py': strToU8('x') }))).toBe('macros');
    expect(check('odt', openDocumentFile({ 'Basic/Standard/script-lb.xml': strToU8('x') }))).toBe('taken');
  });

  test('that would unfold into far more than it is, is refused', () => {
    expect(check('docx', wordFile({ 'word/media/a.bmp': new Uint8Array(20_000_000) }))).toBe('failed');
    expect(check('docx', wordFile({ 'word/media/a.bmp': new Uint8Array(100_000) }))).toBe('taken');
  });

  test('of too many parts is refused', () => {
    const many = Object.fromEntries(
      Array.from({ length: 2001 }, (_, at) => [`word/${at}.xml`, strToU8('x')]),
    );
    expect(check('docx', wordFile(many))).toBe('failed');
  });

  test.each(['../../a.xml', '/etc/a', 'a\\b', 'c:/a'])(
    'with a part that reaches outside is refused (%s)',
    (name) => {
      expect(check('docx', wordFile({ [name]: strToU8('x') }))).toBe('failed');
    },
  );

  test('with something before or behind it, or cut short, is refused', () => {
    expect(check('docx', Buffer.concat([wordFile(), Buffer.from('MZ')]))).toBe('failed');
    expect(check('docx', Buffer.concat([hex('504b0304'), wordFile()]))).toBe('failed');
    expect(check('docx', wordFile().subarray(0, -10))).toBe('failed');
  });

  test('whose parts are encrypted has a password', () => {
    const content = wordFile();
    const directory = content.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    content.writeUInt16LE(1, directory + 8);
    expect(check('docx', content)).toBe('password');
  });
});

describe('a picture', () => {
  test.each([
    ['png', pngFile(20_001, 10)],
    ['png', pngFile(12_000, 12_000)],
    ['jpg', jpegFile(30_000, 10)],
  ] as const)('of too many pixels is refused (%s)', (kind, content) => {
    expect(check(kind, content)).toBe('picture-too-large');
  });

  test('may carry a camera’s long notes before its size', () => {
    expect(check('jpg', jpegFile(4000, 3000, 400_000))).toBe('taken');
    expect(check('jpg', jpegFile(30_000, 3000, 400_000))).toBe('picture-too-large');
  });

  test('without a size is none', () => {
    expect(check('jpg', hex('ffd8ffd9'))).toBe('failed');
    expect(check('png', hex('89504e470d0a1a0a'))).toBe('failed');
    expect(check('png', pngFile(0, 10))).toBe('failed');
    expect(check('jpg', hex('ffd8ffda000c0102'))).toBe('failed');
  });
});
