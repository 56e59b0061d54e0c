/** One part of a zip file, as its directory tells it. Sizes in bytes. */
export interface ZipPart {
  readonly name: string;
  readonly unpackedBytes: number;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where its local header stands in the file. */
  readonly at: number;
}

const endSignature = 0x06054b50;
const partSignature = 0x02014b50;
const endLength = 22;
const partLength = 46;
const longestComment = 0xffff;

/**
 * Reads a zip file's directory from the file's last bytes (PKWARE APPNOTE 4.3.12 and 4.3.16). Undefined where there is
 * none, it does not fit into those bytes, or it does not stand where it says it does; so nothing can hide before or behind.
 * Zip64 counts as none: no file of ours is large enough to need it.
 */
export function readZipDirectory(tail: Buffer, fileBytes: number): readonly ZipPart[] | undefined {
  const end = findEnd(tail);
  if (end === undefined) return undefined;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const begin = tail.readUInt32LE(end + 16);
  const endInFile = fileBytes - tail.length + end;
  if (begin + length !== endInFile || length > end) return undefined;
  return readParts(tail.subarray(end - length, end), count);
}

function findEnd(tail: Buffer): number | undefined {
  const first = Math.max(0, tail.length - endLength - longestComment);
  for (let at = tail.length - endLength; at >= first; at -= 1) {
    const isEnd =
      tail.readUInt32LE(at) === endSignature && at + endLength + tail.readUInt16LE(at + 20) === tail.length;
    if (isEnd) return at;
  }
  return undefined;
}

function readParts(directory: Buffer, count: number): readonly ZipPart[] | undefined {
  const parts: ZipPart[] = [];
  let at = 0;
  while (at < directory.length) {
    if (at + partLength > directory.length || directory.readUInt32LE(at) !== partSignature) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    parts.push({
      name: directory.toString('utf8', at + partLength, at + partLength + nameLength),
      unpackedBytes: directory.readUInt32LE(at + 24),
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      at: directory.readUInt32LE(at + 42),
    });
    at += partLength + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return parts.length === count && at === directory.length ? parts : undefined;
}
