import { createHmac, timingSafeEqual } from 'node:crypto';

/** A queue message with its signature. The body is text, so that what is checked is what was signed. */
interface Envelope {
  readonly body: string;
  readonly signature: string;
}

/** Thrown for a message that none of our keys signed: it is put aside, never acted on. */
export class MessageForged extends Error {
  override readonly name = 'MessageForged';
}

function signatureOf(body: string, key: string): Buffer {
  return createHmac('sha256', key).update(body, 'utf8').digest();
}

/** Signs with the first key. The others verify only, so that keys can be changed while messages are under way. */
export function signMessage(body: string, keys: readonly string[]): string {
  const [key] = keys;
  if (key === undefined) throw new RangeError('there is no key to sign commands with');
  const envelope: Envelope = { body, signature: signatureOf(body, key).toString('base64url') };
  return JSON.stringify(envelope);
}

/** The body of a message that one of our keys signed. Throws MessageForged for any other. */
export function openMessage(text: string, keys: readonly string[]): string {
  const envelope = readEnvelope(text);
  const given = Buffer.from(envelope.signature, 'base64url');
  const known = keys.some((key) => {
    const wanted = signatureOf(envelope.body, key);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  });
  if (!known) throw new MessageForged('a queue message is not signed by us');
  return envelope.body;
}

function readEnvelope(text: string): Envelope {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'body' in value && 'signature' in value) {
      const { body, signature } = value;
      if (typeof body === 'string' && typeof signature === 'string') return { body, signature };
    }
  } catch (cause) {
    throw new MessageForged('a queue message is not ours', { cause });
  }
  throw new MessageForged('a queue message is not ours');
}
