import * as z from 'zod/mini';
import type { PublishedApplication, PublishedChest, PublishedRound } from '../core/engaging/published';
import type { Published, Publisher } from '../core/ports/published';
import type { StorageAccount } from './account';
import { isBlobId, parseBlob, readBlob, writeBlob } from './blobs';

/** What the public site shows: the team worker writes here, the public site can only read. */
export const publishedContainer = 'published';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Where each thing stands. Undefined for an id that is none of ours: it would name another blob. */
function nameOf(kind: 'chests' | 'rounds' | 'applications', ...ids: readonly string[]): string | undefined {
  return ids.every((id) => isBlobId(id)) ? `${kind}/${ids.join('/')}` : undefined;
}

/** What pages rely on. The rest of each shape is the publisher's, which alone writes here. */
function wholeAs<Value>(shape: z.ZodMiniType): z.ZodMiniType<Value> {
  return z.custom<Value>((value) => z.safeParse(shape, value).success);
}
const words = z.string();
const chestShape = wholeAs<PublishedChest>(
  z.looseObject({
    id: words,
    name: words,
    helpline: z.looseObject({ name: words, phone: words }),
    otherFunds: z.array(z.looseObject({ name: words })),
    rounds: z.array(z.looseObject({ id: words, name: words, closesAt: words })),
  }),
);
const page = z.looseObject({
  path: words,
  questions: z.array(z.looseObject({ id: words, kind: words, text: words })),
});
const roundShape = wholeAs<PublishedRound>(
  z.looseObject({
    id: words,
    chest: words,
    name: words,
    opensAt: words,
    closesAt: words,
    form: z.looseObject({ version: z.int(), eligibility: z.array(z.unknown()), pages: z.array(page) }),
    priorities: z.array(words),
    latePasses: z.array(z.looseObject({ hash: words, endsAt: words })),
  }),
);
const applicationShape = wholeAs<PublishedApplication>(
  z.looseObject({
    id: words,
    chest: words,
    round: words,
    state: words,
    version: z.int(),
    answers: z.record(words, z.unknown()),
  }),
);

/** The public site's side. Every read is one request; throws RecordBroken for a blob that is not as it must be. */
export function openPublished(account: StorageAccount): Published {
  const bytes = async (name: string | undefined): Promise<Buffer | undefined> =>
    name === undefined
      ? undefined
      : (await readBlob(await account.container(publishedContainer), name))?.content;
  const read = async <Value>(
    shape: z.ZodMiniType<Value>,
    name: string | undefined,
  ): Promise<Value | undefined> => {
    const file = name === undefined ? undefined : `${name}.json`;
    const content = await bytes(file);
    if (file === undefined || content === undefined) return undefined;
    return parseBlob(publishedContainer, file, content, (value) => shape.parse(value));
  };
  return {
    async chests() {
      const container = await account.container(publishedContainer);
      const found: string[] = [];
      for await (const { name } of container.listBlobsFlat({ prefix: 'chests/' }))
        found.push(name.slice('chests/'.length, -'.json'.length));
      return found.sort();
    },
    chest: (chest) => read(chestShape, nameOf('chests', chest)),
    round: (chest, round) => read(roundShape, nameOf('rounds', chest, round)),
    application: (chest, application) => read(applicationShape, nameOf('applications', chest, application)),
    async questionsDocument(chest, round) {
      const name = nameOf('rounds', chest, round);
      return bytes(name === undefined ? undefined : `${name}.docx`);
    },
  };
}

/** The team worker's side. Publishing again replaces what stood there. */
export function openPublisher(account: StorageAccount): Publisher {
  const put = async (name: string | undefined, content: Uint8Array | string, type: string): Promise<void> => {
    if (name === undefined) throw new RangeError('what is published has an id that is none of ours');
    await writeBlob(await account.container(publishedContainer), name, content, 'anything', type);
  };
  const putJson = (name: string | undefined, value: unknown): Promise<void> =>
    put(name === undefined ? name : `${name}.json`, JSON.stringify(value), 'application/json');
  return {
    publishChest: (chest) => putJson(nameOf('chests', chest.id), chest),
    async publishRound(round, questionsDocument) {
      const name = nameOf('rounds', round.chest, round.id);
      // The document first: a round that shows offers its questions to read.
      await put(name === undefined ? name : `${name}.docx`, questionsDocument, wordType);
      await putJson(name, round);
    },
    publishApplication: (application) =>
      putJson(nameOf('applications', application.chest, application.id), application),
  };
}
