import type { ContainerClient } from '@azure/storage-blob';
import { RecordBroken } from '../core/ports/faults';
import { hasStatus } from './status';

/** Ids of ours, references of applications (up to 70 letters) among them; nothing that would name another blob. */
const namePattern = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;

/** True for what may be a part of a blob's name. */
export function isBlobId(id: string): boolean {
  return namePattern.test(id);
}

/** A blob's bytes, with the tag that a later write may carry. */
export interface ReadBlob {
  readonly content: Buffer;
  readonly tag: string;
}

/** A blob as it stands, in one request. Undefined: there is none. */
export async function readBlob(container: ContainerClient, name: string): Promise<ReadBlob | undefined> {
  try {
    const answer = await container.getBlockBlobClient(name).download();
    const parts: Buffer[] = [];
    for await (const part of answer.readableStreamBody ?? []) parts.push(Buffer.from(part));
    return { content: Buffer.concat(parts), tag: answer.etag ?? '' };
  } catch (fault) {
    if (hasStatus(fault, 404)) return undefined;
    throw fault;
  }
}

/** Over which state a blob may be written: over this tag, only where there is none, or over anything. */
export type Over = { readonly tag: string } | 'nothing' | 'anything';

/** Writes a blob and answers its new tag; «changed» when it does not stand as expected, and then nothing is written. */
export async function writeBlob(
  container: ContainerClient,
  name: string,
  content: Uint8Array | string,
  over: Over,
  type = 'application/json',
): Promise<string | 'changed'> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  try {
    const answer = await container.getBlockBlobClient(name).upload(bytes, bytes.length, {
      blobHTTPHeaders: { blobContentType: type },
      conditions: conditionsOf(over),
    });
    return answer.etag ?? '';
  } catch (fault) {
    if (over !== 'anything' && hasStatus(fault, 404, 409, 412)) return 'changed';
    throw fault;
  }
}

function conditionsOf(over: Over): { readonly ifMatch?: string; readonly ifNoneMatch?: string } {
  if (over === 'anything') return {};
  return over === 'nothing' ? { ifNoneMatch: '*' } : { ifMatch: over.tag };
}

/** Removes a blob; one that is gone is fine. */
export async function dropBlob(container: ContainerClient, name: string): Promise<void> {
  await container.getBlockBlobClient(name).deleteIfExists();
}

/** Reads a blob's JSON by its schema. Throws RecordBroken, with the blob's name, for what is not as it must be. */
export function parseBlob<Value>(
  container: string,
  name: string,
  content: Buffer,
  parse: (value: unknown) => Value,
): Value {
  try {
    return parse(JSON.parse(content.toString('utf8')));
  } catch (fault) {
    const words = `the blob ${name} of ${container} cannot be read`;
    throw new RecordBroken(words, { list: container, id: name }, fault);
  }
}
