import type { PublishedApplication, PublishedChest, PublishedRound } from '../engaging/published';
import type { ApplicationId, ChestId, RoundId } from '../kernel/ids';

/** What the public site shows, as it reads it. Undefined: not published. */
export interface Published {
  chests(): Promise<readonly ChestId[]>;
  chest(chest: ChestId): Promise<PublishedChest | undefined>;
  round(chest: ChestId, round: RoundId): Promise<PublishedRound | undefined>;
  application(chest: ChestId, application: ApplicationId): Promise<PublishedApplication | undefined>;
  /** The questions of a round as a Word document. */
  questionsDocument(chest: ChestId, round: RoundId): Promise<Uint8Array | undefined>;
}

/** Where the team worker publishes. Publishing again replaces what stood there. */
export interface Publisher {
  publishChest(chest: PublishedChest): Promise<void>;
  publishRound(round: PublishedRound, questionsDocument: Uint8Array): Promise<void>;
  publishApplication(application: PublishedApplication): Promise<void>;
}
