import { createHmac, timingSafeEqual } from 'node:crypto';

/** A queue message with its signature. The body is text, so that what is checked is what was signed. */
interface Envelope {
  readonly body: string;
  readonly signature: string;
}

function signatureOf(body: string, key: string): Buffer {
  return createHmac('sha256', key).update(body, 'utf8').digest();
}

/** What is answered for a message of somebody else's. No body of ours is this word: bodies are JSON objects. */
const forged = 'forged';

/** Signs with the first key. The others verify only, so that keys can be changed while messages are under way. */
export function signMessage(body: string, keys: readonly string[]): string {
  const [key] = keys;
  if (key === undefined) throw new RangeError('there is no key to sign commands with');
  const envelope: Envelope = { body, signature: signatureOf(body, key).toString('base64url') };
  return JSON.stringify(envelope);
}

/** The body of a message that one of our keys signed; «forged» for any other, which is put aside and never acted on. */
export function openMessage(text: string, keys: readonly string[]): string {
  const envelope = readEnvelope(text);
  if (envelope === undefined) return forged;
  const given = Buffer.from(envelope.signature, 'base64url');
  const known = keys.some((key) => {
    const wanted = signatureOf(envelope.body, key);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  });
  return known ? envelope.body : forged;
}

function readEnvelope(text: string): Envelope | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('body' in value) || !('signature' in value))
      return undefined;
    const { body, signature } = value;
    return typeof body === 'string' && typeof signature === 'string' ? { body, signature } : undefined;
  } catch {
    // Not JSON, so not ours.
    return undefined;
  }
}
