import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personKey } from '../../core/kernel/ids';
import { peopleWith, type Person } from '../people';
import { freePorts } from '../ports';
import { startChest, type Chest, type ChestOptions } from '../start-chest';
import { openTeamsAs, type TeamsWindow } from '../teams/client/teams-client';
import { callApiAs, type CallApi } from './call-api';

/** The chest that a round is played in. */
export const playedChest = 'havering';

/** Somebody with a part in the round: their Teams window, their calls to the tab API, their key in the chest. */
export interface Player {
  readonly person: Person;
  readonly key: string;
  readonly window: TeamsWindow;
  readonly call: CallApi;
}

/** A fresh local Microsoft 365 with the product running in it, and its people. */
export interface RoundStage {
  readonly chest: Chest;
  readonly people: readonly Person[];
  as(key: string): Promise<Player>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly extraMembers: number;
  readonly captureFile?: string;
  /** How the chest is started; as `npm start` does it when not given. */
  readonly start?: (options: ChestOptions) => Promise<Chest>;
}

/** Starts everything in a folder of its own, which goes when the stage closes. */
export async function openStage({ start = startChest, ...options }: StageOptions): Promise<RoundStage> {
  const folder = mkdtempSync(join(tmpdir(), 'community-chest-round-'));
  const people = peopleWith(options.extraMembers);
  const chest = await start({ ports: await freePorts(), root: process.cwd(), folder, ...options });
  const players = new Map<string, Promise<Player>>();
  return {
    chest,
    people,
    as(key) {
      const known = players.get(key) ?? openPlayer(chest, people, key);
      players.set(key, known);
      return known;
    },
    async close() {
      await chest.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A tab asks for a new token well before the one that it has ends. */
const tokenLifeMilliseconds = 20 * 60_000;

async function openPlayer(chest: Chest, people: readonly Person[], key: string): Promise<Player> {
  const person = people.find((candidate) => candidate.key === key);
  if (person === undefined) throw new Error(`Nobody in the local tenant is called "${key}".`);
  const window = await openTeamsAs(chest.addresses.teams, key);
  let held: { readonly token: Promise<string>; readonly until: number } | undefined;
  const token = (): Promise<string> => {
    if (held === undefined || held.until < Date.now()) {
      held = { token: window.tabToken(), until: Date.now() + tokenLifeMilliseconds };
    }
    return held.token;
  };
  return {
    person,
    key: personKey(person.tenantId, person.objectId),
    window,
    call: callApiAs(chest.addresses.host, token),
  };
}
