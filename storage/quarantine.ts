import { Readable } from 'node:stream';
import type { ContainerClient } from '@azure/storage-blob';
import type { QuarantinedFile, Quarantine } from '../core/ports/quarantine';
import type { StorageAccount } from './account';
import { dropBlob, isBlobId, readBlob } from './blobs';
import { hasStatus } from './status';

export const quarantineContainer = 'quarantine';
/** Where Defender for Storage writes what it found. */
export const scanTag = 'Malware Scanning scan result';

const verdicts: Readonly<Record<string, QuarantinedFile['scan']>> = {
  'No threats found': 'clean',
  Malicious: 'infected',
};

const blockBytes = 1024 * 1024;
const blocksAtOnce = 2;

/** Thrown inside an upload to end it; nobody outside this file meets it. */
class PastLimit extends Error {
  override readonly name = 'PastLimit';
}

/** Files from outside under `draft/file`, both random ids. Nothing of the name that somebody gave is in an address. */
export function openQuarantine(account: StorageAccount): Quarantine {
  const container = (): Promise<ContainerClient> => account.container(quarantineContainer);

  return {
    look: async (draft, file) => lookAt(await container(), draft, file),
    put: async (file, content, mostBytes) => putInto(await container(), file, content, mostBytes),
    async ofDraft(draft) {
      if (!isBlobId(draft)) return [];
      const files: QuarantinedFile[] = [];
      const options = { prefix: `${draft}/`, includeMetadata: true, includeTags: true };
      for await (const { name, metadata, properties, tags } of (await container()).listBlobsFlat(options)) {
        const { contentType, contentLength } = properties;
        const file = name.slice(draft.length + 1);
        files.push(fileFrom({ draft, file, metadata, contentType, contentLength, scan: scanIn(tags ?? {}) }));
      }
      return files;
    },
    async open(draft, file) {
      // The verdict first, each time: a file is opened for what is known about it now.
      if ((await lookAt(await container(), draft, file))?.scan !== 'clean') return undefined;
      return (await readBlob(await container(), nameOf(draft, file)))?.content;
    },
    drop: async (draft, file) => dropBlob(await container(), nameOf(draft, file)),
  };
}

async function lookAt(
  container: ContainerClient,
  draft: string,
  file: string,
): Promise<QuarantinedFile | undefined> {
  const blob = container.getBlockBlobClient(nameOf(draft, file));
  try {
    const [known, { tags }] = await Promise.all([blob.getProperties(), blob.getTags()]);
    const { metadata, contentType, contentLength } = known;
    return fileFrom({ draft, file, metadata, contentType, contentLength, scan: scanIn(tags) });
  } catch (fault) {
    if (hasStatus(fault, 404)) return undefined;
    throw fault;
  }
}

async function putInto(
  container: ContainerClient,
  { id, draft, name, type, receivedAt }: Parameters<Quarantine['put']>[0],
  content: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<QuarantinedFile | 'too-large'> {
  const blob = container.getBlockBlobClient(nameOf(draft, id));
  const counted = countUpTo(content, mostBytes);
  try {
    // Blocks of an upload that ends early are never put together: nothing of it is kept.
    await blob.uploadStream(Readable.from(counted.parts), blockBytes, blocksAtOnce, {
      blobHTTPHeaders: { blobContentType: type },
      metadata: { name: Buffer.from(name, 'utf8').toString('base64url'), receivedat: receivedAt },
      conditions: { ifNoneMatch: '*' },
    });
  } catch (fault) {
    if (fault instanceof PastLimit) return 'too-large';
    throw fault;
  }
  return { id, draft, name, type, bytes: counted.bytes(), receivedAt, scan: 'pending' };
}

/** Throws for what is no id of ours: it would be another blob's name. */
function nameOf(draft: string, file: string): string {
  if (!isBlobId(draft) || !isBlobId(file)) throw new RangeError('a file has an id that is none of ours');
  return `${draft}/${file}`;
}

function countUpTo(content: AsyncIterable<Uint8Array>, mostBytes: number) {
  let bytes = 0;
  async function* parts(): AsyncGenerator<Uint8Array> {
    for await (const part of content) {
      bytes += part.length;
      if (bytes > mostBytes) throw new PastLimit('the file passes the limit');
      yield part;
    }
  }
  return { parts: parts(), bytes: () => bytes };
}

function scanIn(tags: Readonly<Record<string, string>>): QuarantinedFile['scan'] {
  const said = tags[scanTag];
  if (said === undefined) return 'pending';
  return verdicts[said] ?? 'failed';
}

function fileFrom({
  draft,
  file,
  metadata = {},
  contentType = '',
  contentLength = 0,
  scan,
}: {
  readonly draft: string;
  readonly file: string;
  readonly metadata: Readonly<Record<string, string>> | undefined;
  readonly contentType: string | undefined;
  readonly contentLength: number | undefined;
  readonly scan: QuarantinedFile['scan'];
}): QuarantinedFile {
  const name = Buffer.from(metadata['name'] ?? '', 'base64url').toString('utf8');
  const receivedAt = metadata['receivedat'] ?? '';
  return { id: file, draft, name, type: contentType, bytes: contentLength, receivedAt, scan };
}
