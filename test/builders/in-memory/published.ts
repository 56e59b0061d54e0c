import type { PublishedApplication, PublishedChest, PublishedRound } from '../../../core/engaging/published';
import type { Published, Publisher } from '../../../core/ports/published';
import { copyOf } from './copy';

/** Both sides of what is published: what the team worker puts there, the public site sees at once. */
export type MemoryPublished = Published & Publisher;

/** A publishing place in memory, empty. */
export function memoryPublished(): MemoryPublished {
  const chests = new Map<string, PublishedChest>();
  const rounds = new Map<string, PublishedRound>();
  const documents = new Map<string, Uint8Array>();
  const applications = new Map<string, PublishedApplication>();
  return {
    chests: async () => [...chests.keys()].sort(),
    chest: async (chest) => chests.get(chest),
    round: async (chest, round) => rounds.get(`${chest}/${round}`),
    application: async (chest, application) => applications.get(`${chest}/${application}`),
    questionsDocument: async (chest, round) => documents.get(`${chest}/${round}`),
    publishChest: async (chest) => void chests.set(chest.id, copyOf(chest)),
    async publishRound(round, questionsDocument) {
      rounds.set(`${round.chest}/${round.id}`, copyOf(round));
      documents.set(`${round.chest}/${round.id}`, Uint8Array.from(questionsDocument));
    },
    publishApplication: async (application) =>
      void applications.set(`${application.chest}/${application.id}`, copyOf(application)),
  };
}
