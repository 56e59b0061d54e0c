import type { ChestId } from '../../core/kernel/ids';
import type { Clock } from '../../core/ports/clock';
import type { Drafts } from '../../core/ports/drafts';
import type { Ids } from '../../core/ports/ids';
import type { IntakeBox } from '../../core/ports/intake';
import type { Links } from '../../core/ports/links';
import type { Published } from '../../core/ports/published';
import type { Quarantine } from '../../core/ports/quarantine';
import type { Rate } from '../../core/ports/rate';
import type { UploadCheck } from '../../core/ports/upload-check';
import type { LogFields } from '../log';

/** Everything that a public page may use. What the record holds is not among it, but for what is published. */
export interface Site {
  /** Where people reach the site, without a slash at the end. Links and checks use it, never a request's Host header. */
  readonly origin: string;
  /** Sign form timestamps and CSRF tokens; the first signs, all verify. */
  readonly sessionKeys: readonly string[];
  /** Key the hashes of callers' networks; the first counts. */
  readonly rateKeys: readonly string[];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly published: Published;
  readonly drafts: Drafts;
  readonly links: Links;
  /** Where a chest takes acts in. Throws RangeError for a chest that is not configured. */
  intake(chest: ChestId): IntakeBox;
  readonly quarantine: Quarantine;
  readonly uploadCheck: UploadCheck;
  readonly rate: Rate;
  log(event: string, fields?: LogFields): void;
}
