import type { Drafts } from '../../core/ports/drafts';
import type { Links } from '../../core/ports/links';
import type { Published, Publisher } from '../../core/ports/published';
import type { Quarantine, QuarantinedFile } from '../../core/ports/quarantine';
import type { Rate } from '../../core/ports/rate';

/** The working memory of the public site under test. `open…` gives what another instance would have over the same state. */
export interface SiteUnderTest {
  published(): Published;
  publisher(): Publisher;
  drafts(): Drafts;
  links(): Links;
  quarantine(): Quarantine;
  /** What a scanner outside says of a file. */
  scanned(draft: string, file: string, verdict: QuarantinedFile['scan']): Promise<void>;
  rate(): Rate;
  /** Moves the clock that limits are counted by. */
  advance(milliseconds: number): void;
  close(): Promise<void>;
}
