import type { PublicSide } from '../../../core/ports/public-side';
import { memoryLinks, type MemoryLinks } from './links';
import { memoryQuarantine, type MemoryQuarantine } from './quarantine';
import { memoryPublished, type MemoryPublished } from './published';

/** The public site as the team worker reaches it, in memory: what it published, and the links it issued. */
export interface MemoryPublicSide extends PublicSide {
  readonly publisher: MemoryPublished;
  readonly links: MemoryLinks;
  readonly files: MemoryQuarantine;
}

/** A public site in memory with nothing published. Its documents hold the round's id and nothing else. */
export function memoryPublicSide(): MemoryPublicSide {
  return {
    publisher: memoryPublished(),
    links: memoryLinks(),
    files: memoryQuarantine(),
    origin: 'https://apply.example.org',
    questionsDocument: async (_chest, round) => new TextEncoder().encode(round.id),
  };
}
