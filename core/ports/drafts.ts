import type { Draft } from '../engaging/draft';

/** A draft as it was read, with the tag that its next write must carry. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly tag: string;
}

/** Drafts of the public site. A write over an older tag answers «changed» and changes nothing. */
export interface Drafts {
  find(id: string): Promise<KeptDraft | undefined>;
  create(draft: Draft): Promise<KeptDraft>;
  save(kept: KeptDraft, draft: Draft): Promise<KeptDraft | 'changed'>;
  drop(id: string): Promise<void>;
}
