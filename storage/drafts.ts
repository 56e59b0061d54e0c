import * as z from 'zod/mini';
import type { Draft } from '../core/engaging/draft';
import type { Drafts, KeptDraft } from '../core/ports/drafts';
import type { StorageAccount } from './account';
import { dropBlob, isBlobId, parseBlob, readBlob, writeBlob } from './blobs';

/** One blob a draft. infra/ removes those that nobody changed for 30 days. */
export const draftsContainer = 'drafts';

/** What every draft holds; the rest of its shape is `write`'s, which alone writes here. */
const shape = z.looseObject({
  id: z.string(),
  chest: z.string(),
  round: z.string(),
  nonce: z.string(),
  answers: z.record(z.string(), z.unknown()),
  sessions: z.array(z.object({ hash: z.string(), endsAt: z.string() })),
});

const whole = z.custom<Draft>((value) => z.safeParse(shape, value).success);

/** Drafts in the public site's account. A page costs one read, a saved answer one read and one write. */
export function openDrafts(account: StorageAccount): Drafts {
  const container = (): ReturnType<StorageAccount['container']> => account.container(draftsContainer);
  return {
    async find(id) {
      if (!isBlobId(id)) return undefined;
      const found = await readBlob(await container(), nameOf(id));
      if (found === undefined) return undefined;
      return { draft: readDraft(id, found.content), tag: found.tag };
    },
    async create(draft) {
      const tag = await writeBlob(await container(), nameOf(draft.id), JSON.stringify(draft), 'nothing');
      if (tag === 'changed') throw new RangeError('a draft of this id stands there already');
      return { draft, tag };
    },
    async save({ tag: before }, draft): Promise<KeptDraft | 'changed'> {
      const text = JSON.stringify(draft);
      const tag = await writeBlob(await container(), nameOf(draft.id), text, { tag: before });
      return tag === 'changed' ? tag : { draft, tag };
    },
    drop: async (id) => dropBlob(await container(), nameOf(id)),
  };
}

/** Throws for what is no id of ours: it would be another blob's name. */
function nameOf(id: string): string {
  if (!isBlobId(id)) throw new RangeError('a draft has an id that is none of ours');
  return `${id}.json`;
}

function readDraft(id: string, content: Buffer): Draft {
  return parseBlob(draftsContainer, nameOf(id), content, (value) => {
    const read = whole.parse(value);
    if (read.id !== id) throw new RangeError('a draft stands under another’s name');
    return read;
  });
}
