import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical';

/** SHA-256 of a value's canonical JSON, as 64 hexadecimal letters. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** SHA-256 of a token's own letters, as 64 hexadecimal letters: what is kept of a link or pass in place of itself. */
export function hashOfToken(token: string): string {
  return bytesToHex(sha256(utf8ToBytes(token)));
}
