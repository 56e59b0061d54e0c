import type { FileFault } from '../core/engaging/files/file-fault';
import { mostParts, mostUnpackedBytes, mostUnpackedRatio } from '../core/engaging/files/file-limits';
import { mediaTypes } from '../core/engaging/files/file-kinds';
import { readZipDirectory, type ZipPart } from './zip-directory';

const wordDocument = /^word\/document\d*\.xml$/;
/** Where Word keeps macros and controls, and where OpenDocument keeps its scripts; empty script libraries are harmless. */
const macros =
  /(?:^|\/)(?:vbaproject\.bin|vbadata\.xml|activex\/.+)$|^scripts\/.*[^/]$|^basic\/[^/]+\/(?!(?:script|dialog)-lb\.xml$).+/i;
const outside = /^[/\\]|\\|(?:^|\/)\.\.(?:\/|$)|^[a-z]:/i;

/** Judges a Word or OpenDocument file by its zip directory. `head` holds its first bytes, `tail` its last. */
export function checkZip(
  kind: 'docx' | 'odt',
  head: Buffer,
  tail: Buffer,
  fileBytes: number,
): FileFault | undefined {
  const parts = readZipDirectory(tail, fileBytes);
  if (parts === undefined || parts.some(({ name }) => outside.test(name))) return 'failed';
  if (parts.some(({ isEncrypted }) => isEncrypted)) return 'password';
  if (!(kind === 'docx' ? isWord(parts) : isOpenDocument(parts, head))) return 'type';
  if (parts.some(({ name }) => macros.test(name))) return 'macros';
  return unfoldsTooFar(parts, fileBytes) ? 'failed' : undefined;
}

function isWord(parts: readonly ZipPart[]): boolean {
  const names = parts.map(({ name }) => name);
  return names.includes('[Content_Types].xml') && names.some((name) => wordDocument.test(name));
}

/** OpenDocument 1.3, part 2, 3.3: the first part is called mimetype, is not packed, and says what the file is. */
function isOpenDocument(parts: readonly ZipPart[], head: Buffer): boolean {
  const first = parts.find(({ at }) => at === 0);
  const said = mediaTypes.odt;
  const begin = 30 + 'mimetype'.length;
  return (
    first?.name === 'mimetype' &&
    first.method === 0 &&
    first.unpackedBytes === said.length &&
    head.readUInt16LE(28) === 0 &&
    head.toString('latin1', begin, begin + said.length) === said &&
    parts.some(({ name }) => name === 'content.xml')
  );
}

function unfoldsTooFar(parts: readonly ZipPart[], fileBytes: number): boolean {
  const unpacked = parts.reduce((sum, part) => sum + part.unpackedBytes, 0);
  return parts.length > mostParts || unpacked > mostUnpackedBytes || unpacked > fileBytes * mostUnpackedRatio;
}
