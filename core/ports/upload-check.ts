import type { FileFault } from '../engaging/files/file-fault';
import type { FileKind } from '../engaging/files/file-kinds';

/** One file under inspection while it streams by. */
export interface UploadInspection {
  /** Sees the next part. Answers a fault as soon as one is sure; from then on the file is not taken. */
  see(part: Uint8Array): FileFault | undefined;
  /** Judges the whole once the last part was seen. */
  end(): FileFault | undefined;
}

/** Looks into files from outside. The whole file never stands in memory. */
export interface UploadCheck {
  begin(kind: FileKind): UploadInspection;
}
