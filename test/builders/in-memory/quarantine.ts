import type { QuarantinedFile, Quarantine } from '../../../core/ports/quarantine';

/** Quarantine in memory; `scanned` is what a scanner outside would say of a file. */
export interface MemoryQuarantine extends Quarantine {
  scanned(draft: string, file: string, verdict: QuarantinedFile['scan']): void;
}

/** An empty quarantine in memory. */
export function memoryQuarantine(): MemoryQuarantine {
  const held = new Map<string, { readonly file: QuarantinedFile; readonly content: Uint8Array }>();
  const keyOf = (draft: string, file: string): string => `${draft}/${file}`;
  return {
    scanned(draft, id, scan) {
      const found = held.get(keyOf(draft, id));
      if (found === undefined) throw new RangeError('there is no such file');
      held.set(keyOf(draft, id), { ...found, file: { ...found.file, scan } });
    },
    async put(file, content, mostBytes) {
      const parts: Uint8Array[] = [];
      let bytes = 0;
      for await (const part of content) {
        bytes += part.length;
        if (bytes > mostBytes) return 'too-large';
        parts.push(part);
      }
      const kept: QuarantinedFile = { ...file, bytes, scan: 'pending' };
      held.set(keyOf(file.draft, file.id), { file: kept, content: Buffer.concat(parts) });
      return kept;
    },
    look: async (draft, file) => held.get(keyOf(draft, file))?.file,
    ofDraft: async (draft) =>
      [...held.values()].map(({ file }) => file).filter((file) => file.draft === draft),
    open: async (draft, file) => {
      const found = held.get(keyOf(draft, file));
      return found?.file.scan === 'clean' ? found.content : undefined;
    },
    drop: async (draft, file) => void held.delete(keyOf(draft, file)),
  };
}
