import type { Instant } from '../kernel/dates';
import type {
  ApplicationId,
  GrantKindId,
  GroupId,
  NeighbourhoodId,
  PanelId,
  PersonKey,
  RoundId,
  ThemeId,
} from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { ApplicationState } from './application-states';
import type { Answers } from './form/answers';

/** How an application came in: by the group itself, entered by staff for a group, or from a file. */
export const channels = ['public', 'phone', 'in-person', 'paper', 'import'] as const;
export type Channel = (typeof channels)[number];

/** An answer to a question of the round's form. */
export interface Answer {
  readonly question: string;
  readonly text: string;
}

/** What panels read: frozen when the group sent it, never changed after. */
export interface FrozenVersion {
  readonly number: number;
  readonly frozenAt: Instant;
  /** The nonce of the form that made it, so that a repeat finds it. */
  readonly entry: string;
  /** What panels may read, in words: nothing of who to write to, and nothing of who helped. */
  readonly answers: readonly Answer[];
}

/** Who speaks for a group. Shown to the fund team and to nobody else. */
export interface Contact {
  readonly name: string;
  /** Lacking where staff entered a group that has none: it is told by phone or by post. */
  readonly email?: string;
  readonly phone?: string;
}

/** Who helped a group to apply. Gets a receipt, and may not score what they helped with. */
export interface Helper {
  readonly name: string;
  readonly email?: string;
  readonly organisation?: string;
}

/** The form as it was last filled in, with everything that only the fund team and the group itself may see. */
export interface FormEntry {
  readonly formVersion: number;
  /** BCP 47 tag, or «easy-read». */
  readonly language: string;
  readonly answers: Answers;
  /** Where its files stand in quarantine, when it has any. */
  readonly draft?: string;
  /** From the first page to sending, as far as the site could tell. */
  readonly minutesTaken?: number;
}

/** What the fund team asked a group, and what came of it. */
export interface Clarification {
  readonly words: string;
  /** These questions are open again, until then (UTC). */
  readonly questions: readonly string[];
  readonly dueAt: Instant;
  readonly askedAt: Instant;
  readonly outcome?: 'replied' | 'no-reply' | 'withdrawn';
  readonly repliedAt?: Instant;
}

/** A group's bid in a round. */
export interface Application {
  readonly id: ApplicationId;
  readonly round: RoundId;
  readonly panel: PanelId;
  readonly state: ApplicationState;
  readonly group: GroupId;
  /** What people are shown: the group's name, or the reference where the row comes from a published real grant. */
  readonly groupName: string;
  readonly title: string;
  readonly summary: string;
  readonly grantKind: GrantKindId;
  readonly neighbourhood: NeighbourhoodId;
  readonly themes: readonly ThemeId[];
  readonly askedPence: Pence;
  /** The smallest amount with which the activity still works, in pence. */
  readonly minimumPence: Pence;
  readonly channel: Channel;
  readonly versions: readonly FrozenVersion[];
  /** Where in its round it came in, from 0: scores are filed in blocks of 100 applications. */
  readonly place: number;
  readonly receivedAt: Instant;
  /** Why it cannot go forward, where it was looked through and found so. */
  readonly leftOutBecause?: string;
  /** What the group said when it took it back, where it said something. */
  readonly withdrawnBecause?: string;
  readonly contact?: Contact;
  readonly secondContact?: Contact;
  readonly helper?: Helper;
  /** Who entered it, where staff did. */
  readonly enteredBy?: PersonKey;
  readonly entry?: FormEntry;
  readonly asked?: Clarification;
  /** The late pass that it came with. */
  readonly latePass?: string;
  /** True when something about the sending looked automatic: a person has a look before it goes on. */
  readonly looksAutomatic?: boolean;
}

/** Scores and votes are filed by round, panel and block, so that no filter ever meets 5,000 rows. */
const applicationsInBlock = 100;

/** The partition that an application's scores and votes stand in. */
export function partitionOf(application: Pick<Application, 'round' | 'panel' | 'place'>): string {
  return `${application.round}|${application.panel}|${Math.floor(application.place / applicationsInBlock)}`;
}

/** The partitions that hold a panel's `count` applications. */
export function partitionsOf(round: RoundId, panel: PanelId, count: number): readonly string[] {
  const blocks = Math.max(1, Math.ceil(count / applicationsInBlock));
  return Array.from({ length: blocks }, (_, block) => `${round}|${panel}|${block}`);
}

/** The newest frozen version. Throws when there is none: an application is never stored without one. */
export function newestVersion(application: Application): FrozenVersion {
  const newest = application.versions.at(-1);
  if (newest === undefined) throw new RangeError(`application ${application.id} has no frozen version`);
  return newest;
}
