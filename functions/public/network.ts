import { createHmac } from 'node:crypto';

/**
 * The caller's network, as the platform's own front door saw it: the last entry of X-Forwarded-For. Entries before it
 * are whatever the caller wrote there. Answers a keyed hash of the /24 (IPv4) or /64 (IPv6), never the address.
 */
export function networkOf(forwardedFor: string, key: string): string {
  const last = forwardedFor.split(',').at(-1)?.trim() ?? '';
  return createHmac('sha256', key).update(networkPart(last)).digest('base64url').slice(0, 22);
}

function networkPart(address: string): string {
  const four = /^(?:\[?::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}\]?(?::\d+)?$/i.exec(address)?.[1];
  if (four !== undefined) return four;
  const six = /^\[?([0-9a-f:]+)\]?(?::\d+)?$/i.exec(address.replace(/\]:\d+$/, ']'))?.[1];
  return six === undefined ? 'unknown' : sixtyFour(six);
}

/** The first four groups of an IPv6 address, written out. */
function sixtyFour(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head.split(':').filter((group) => group !== '');
  const after = tail === undefined ? [] : tail.split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
