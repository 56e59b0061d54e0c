import type { Instant } from '../kernel/dates';
import type {
  ApplicationId,
  GrantKindId,
  GroupId,
  NeighbourhoodId,
  PanelId,
  RoundId,
  ThemeId,
} from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { ApplicationState } from './application-states';

/** How an application came in. */
export type Channel = 'staff' | 'import' | 'public';

/** An answer to a question of the round's form. */
export interface Answer {
  readonly question: string;
  readonly text: string;
}

/** What panels read: frozen when the group sent it, never changed after. */
export interface FrozenVersion {
  readonly number: number;
  readonly frozenAt: Instant;
  readonly answers: readonly Answer[];
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
  /** Why it cannot go forward, where it was looked through and found so. */
  readonly leftOutBecause?: string;
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
