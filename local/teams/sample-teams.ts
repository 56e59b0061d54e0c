import { createHash } from 'node:crypto';
import { localGuid, samplePeople, type Person } from '../people';
import { sampleChests } from '../sample-people';

/** One chest's team with its panel channel, as Teams and Graph name them. */
export interface SampleTeam {
  readonly chest: string;
  readonly name: string;
  /** The team's Microsoft 365 group, which Graph knows it by. */
  readonly groupId: string;
  /** Thread id of the team itself (its General channel). */
  readonly teamThreadId: string;
  readonly panelChannelId: string;
  readonly panelChannelName: string;
  /** Keys of everyone in the team. */
  readonly memberKeys: readonly string[];
}

/** A channel thread id that is always the same for the same words. */
function localThreadId(words: string): string {
  return `19:${createHash('sha256').update(`thread ${words}`).digest('hex').slice(0, 32)}@thread.tacv2`;
}

// Link workers meet the chest in their own chat with the bot; the panel's team is for those who run or sit on it.
function sitsInTeam(person: Person, chest: string): boolean {
  return person.seats.some(
    (seat) => seat.chest === chest && seat.roles.some((role) => role !== 'link-worker'),
  );
}

/** A team for each chest, holding everyone who runs it, pays for it, checks it or sits on its panel. */
export const sampleTeams: readonly SampleTeam[] = sampleChests.map((chest) => ({
  chest: chest.id,
  name: chest.name,
  groupId: localGuid(`team ${chest.id}`),
  teamThreadId: localThreadId(`team ${chest.id}`),
  panelChannelId: localThreadId(`panel ${chest.id}`),
  panelChannelName: 'Panel',
  memberKeys: samplePeople.filter((person) => sitsInTeam(person, chest.id)).map((person) => person.key),
}));
