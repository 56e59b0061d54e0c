import { openUploadCheck } from '../../../documents/check-upload';
import type { Site } from '../../../functions/public/site';
import { testClock, type TestClock } from './clock';
import { memoryDrafts, type MemoryDrafts } from './drafts';
import { seededIds } from './ids';
import { memoryIntakeBox, type MemoryIntakeBox } from './intake-box';
import { memoryLinks, type MemoryLinks } from './links';
import { memoryPublished, type MemoryPublished } from './published';
import { memoryQuarantine, type MemoryQuarantine } from './quarantine';
import { memoryRate } from './rate';

/** A public site in memory, with what tests look at: its clock, what was taken in by any chest, and its log. */
export interface MemorySite extends Site {
  readonly clock: TestClock;
  readonly published: MemoryPublished;
  readonly drafts: MemoryDrafts;
  readonly links: MemoryLinks;
  readonly box: MemoryIntakeBox;
  readonly quarantine: MemoryQuarantine;
  readonly logged: readonly { readonly event: string; readonly fields: object }[];
}

/** A public site in memory with nothing published. All chests share one intake box. */
export function memorySite(seed = 1): MemorySite {
  const clock = testClock();
  const box = memoryIntakeBox();
  const logged: { event: string; fields: object }[] = [];
  return {
    origin: 'https://apply.example.org',
    sessionKeys: ['a-session-key-for-tests-of-thirty-two'],
    rateKeys: ['a-rate-key-for-tests-of-thirty-two-let'],
    clock,
    ids: seededIds(seed),
    published: memoryPublished(),
    drafts: memoryDrafts(),
    links: memoryLinks(),
    box,
    intake: () => box,
    quarantine: memoryQuarantine(),
    uploadCheck: openUploadCheck(),
    rate: memoryRate(clock),
    logged,
    log: (event, fields = {}) => void logged.push({ event, fields }),
  };
}
