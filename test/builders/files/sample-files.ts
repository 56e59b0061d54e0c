import { strToU8, zipSync, type Zippable } from 'fflate';

/** Files as they come from groups, made small; and files that should not get in. */

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

export function pdfFile(words = 'Accounts'): Buffer {
  return Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

/** The text of the anti-virus industry's test file, put together so that this source is not taken for one. */
export const testVirus = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE',
  '!$H+H*',
].join('');

export function wordFile(more: Zippable = {}): Buffer {
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(types),
      'word/document.xml': strToU8('<w:document/>'),
      ...more,
    }),
  );
}

export function openDocumentFile(
  more: Zippable = {},
  type = 'application/vnd.oasis.opendocument.text',
): Buffer {
  return Buffer.from(
    zipSync({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('<office/>'), ...more }),
  );
}

/** A PNG's header with a size; what follows is never read by the checks. */
export function pngFile(width = 640, height = 480): Buffer {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write('IHDR', 4, 'latin1');
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), header]);
}

/** A JPEG's headers: so many bytes of a camera's notes, then the size. */
export function jpegFile(width = 640, height = 480, notes = 100): Buffer {
  const segments: Buffer[] = [Buffer.from('ffd8', 'hex')];
  for (let left = notes; left > 0; left -= 60_000)
    segments.push(segment(0xe1, Buffer.alloc(Math.min(left, 60_000))));
  const size = Buffer.alloc(6);
  size[0] = 8;
  size.writeUInt16BE(height, 1);
  size.writeUInt16BE(width, 3);
  segments.push(segment(0xc0, size), Buffer.from('ffda0002ffd9', 'hex'));
  return Buffer.concat(segments);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** What Office makes of a document with a password: a compound file that holds an encrypted package. */
export function lockedWordFile(): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(2000),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(600),
  ]);
}
