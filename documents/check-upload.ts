import type { FileFault } from '../core/engaging/files/file-fault';
import type { FileKind } from '../core/engaging/files/file-kinds';
import { mostImagePixels, mostImageSide } from '../core/engaging/files/file-limits';
import type { UploadCheck, UploadInspection } from '../core/ports/upload-check';
import { checkZip } from './check-zip';
import { jpegSize, pngSize, type ImageSize } from './image-size';

/** The first bytes that every file of a kind begins with. */
const signatures: Readonly<Record<FileKind, Buffer>> = {
  pdf: Buffer.from('%PDF-', 'latin1'),
  docx: Buffer.from('PK\u0003\u0004', 'latin1'),
  odt: Buffer.from('PK\u0003\u0004', 'latin1'),
  jpg: Buffer.from([0xff, 0xd8, 0xff]),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
};
/** Office wraps a document with a password into a compound file; an old .doc under a new name is one too. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** A camera's notes can stand before a picture's size; a document is known by far less. */
const headBytes = 1024 * 1024;
/** A zip directory of the most parts that we take fits. */
const tailBytes = 512 * 1024;

/** Opens the checks of uploaded files: by what their bytes say, never by what the sender said. */
export function openUploadCheck(): UploadCheck {
  return { begin: inspect };
}

interface Seen {
  head: Buffer;
  tail: Buffer;
  bytes: number;
  compound: boolean;
  locked: boolean;
}

function inspect(kind: FileKind): UploadInspection {
  const seen: Seen = {
    head: Buffer.alloc(0),
    tail: Buffer.alloc(0),
    bytes: 0,
    compound: false,
    locked: false,
  };
  const most = kind === 'jpg' || kind === 'png' ? headBytes : 128;
  return {
    see(part) {
      const searched = Buffer.concat([seen.tail.subarray(-encryptedPackage.length), part]);
      seen.locked ||= seen.compound && searched.includes(encryptedPackage);
      seen.bytes += part.length;
      if (seen.head.length < most && !sizeKnown(kind, seen.head)) {
        seen.head = Buffer.concat([seen.head, part.subarray(0, most - seen.head.length)]);
      }
      const keep = kind === 'docx' || kind === 'odt' ? tailBytes : 0;
      if (keep > 0) seen.tail = Buffer.concat([seen.tail, part]).subarray(-keep);
      return judgeHead(kind, seen);
    },
    end: () => judgeWhole(kind, seen),
  };
}

function sizeKnown(kind: FileKind, head: Buffer): boolean {
  if (kind === 'png') return head.length >= 24;
  return kind === 'jpg' && head.length > 2 && typeof jpegSize(head) === 'object';
}

/** What the first bytes say, as soon as there are enough of them. */
function judgeHead(kind: FileKind, seen: Seen): FileFault | undefined {
  const { head } = seen;
  if (kind === 'docx' && head.subarray(0, 8).equals(compoundFile)) {
    seen.compound = true;
    seen.locked ||= seen.tail.includes(encryptedPackage);
    return undefined;
  }
  const signature = signatures[kind];
  const begun = Math.min(head.length, signature.length);
  const undecided = kind === 'docx' && compoundFile.subarray(0, head.length).equals(head);
  if (!undecided && !head.subarray(0, begun).equals(signature.subarray(0, begun))) return 'type';
  return undefined;
}

function judgeWhole(kind: FileKind, seen: Seen): FileFault | undefined {
  const { head, tail, bytes, compound, locked } = seen;
  if (bytes === 0) return 'empty';
  if (compound) return locked ? 'password' : 'type';
  if (!head.subarray(0, signatures[kind].length).equals(signatures[kind])) return 'type';
  if (kind === 'docx' || kind === 'odt') return checkZip(kind, head, tail, bytes);
  if (kind === 'png') return judgeSize(pngSize(head));
  if (kind !== 'jpg') return undefined;
  const size = jpegSize(head);
  return judgeSize(size === 'more' ? undefined : size);
}

function judgeSize(size: ImageSize | undefined): FileFault | undefined {
  if (size === undefined || size.width === 0 || size.height === 0) return 'failed';
  const { width, height } = size;
  const tooLarge = Math.max(width, height) > mostImageSide || width * height > mostImagePixels;
  return tooLarge ? 'picture-too-large' : undefined;
}
