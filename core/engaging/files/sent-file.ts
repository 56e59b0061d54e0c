import type { Application } from '../application';
import { seatId } from '../draft';
import type { FileAnswer } from '../form/answers';
import { isFile } from '../form/read-budget';
import type { ScanState } from './scan-state';

/** A file that came with an application, in a list. */
export interface SentFile {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
  /** How far its check for viruses is; «gone» where it is no longer kept. Only clean ones can be opened. */
  readonly scan: ScanState | 'gone';
}

/** A file to save. */
export interface OpenedFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** The files among an application's answers, with the question each answers. */
export function filesOf({ entry }: Application): readonly (FileAnswer & { readonly question: string })[] {
  return Object.entries(entry?.answers ?? {}).flatMap(([question, value]) => {
    const parts: readonly unknown[] = Array.isArray(value) ? value : [];
    return parts.filter(isFile).map((file) => ({ ...file, question }));
  });
}

/** Where an application's files stand: in the draft that it was sent from, and in that of its later changes. */
export function placesOfFiles({ id, entry }: Application): readonly string[] {
  return entry?.draft === undefined ? [seatId(id)] : [entry.draft, seatId(id)];
}
