import { createHash } from 'node:crypto';
import type { DeadLink, Links, PersonalLink } from '../../../core/ports/links';
import { copyOf } from './copy';
import { seededIds } from './ids';

interface KeptLink {
  readonly link: PersonalLink;
  readonly used: boolean;
}

/** Links in memory, with the tokens that were given out, newest last. Letters hold them in life. */
export interface MemoryLinks extends Links {
  readonly issued: readonly { readonly token: string; readonly link: PersonalLink }[];
}

/** An empty place for personal links in memory. */
export function memoryLinks(seed = 7): MemoryLinks {
  const ids = seededIds(seed);
  const kept = new Map<string, KeptLink>();
  const newest = new Map<string, string>();
  const issued: { token: string; link: PersonalLink }[] = [];
  const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
  const look = async (token: string, now: string): Promise<PersonalLink | DeadLink> => {
    const hash = hashOf(token);
    const held = kept.get(hash);
    if (held === undefined) return 'unknown';
    if (held.used) return 'used';
    if (held.link.expiresAt <= now) return 'expired';
    return newest.get(pointerOf(held.link)) === hash ? held.link : 'replaced';
  };
  return {
    issued,
    look,
    whatFor: async (token) => kept.get(hashOf(token))?.link,
    async issue(link) {
      const token = `${ids.next()}${ids.next()}${ids.next()}`.slice(0, 43);
      kept.set(hashOf(token), { link: copyOf(link), used: false });
      newest.set(pointerOf(link), hashOf(token));
      issued.push({ token, link });
      return token;
    },
    async claim(token, now) {
      const link = await look(token, now);
      // Looked at again without a pause, so that of two at once one finds it used.
      const held = kept.get(hashOf(token));
      if (typeof link === 'string' || held === undefined) return link;
      if (held.used) return 'used';
      kept.set(hashOf(token), { ...held, used: true });
      return link;
    },
  };
}

function pointerOf({ chest, purpose, about }: PersonalLink): string {
  return `${chest}|${purpose}|${about}`;
}
