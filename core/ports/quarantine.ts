import type { ScanState } from '../engaging/files/scan-state';
import type { Instant } from '../kernel/dates';

/** What is known about a file that somebody sent. */
export interface QuarantinedFile {
  readonly id: string;
  readonly draft: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly receivedAt: Instant;
  readonly scan: ScanState;
}

/** Files from outside, before anybody inside may open them. */
export interface Quarantine {
  /** Streams a file in; stops and keeps nothing when it passes the limit. */
  put(
    file: Omit<QuarantinedFile, 'scan' | 'bytes'>,
    content: AsyncIterable<Uint8Array>,
    mostBytes: number,
  ): Promise<QuarantinedFile | 'too-large'>;
  look(draft: string, file: string): Promise<QuarantinedFile | undefined>;
  ofDraft(draft: string): Promise<readonly QuarantinedFile[]>;
  /** Its bytes. Only what was found clean is opened for anybody. */
  open(draft: string, file: string): Promise<Uint8Array | undefined>;
  drop(draft: string, file: string): Promise<void>;
}
