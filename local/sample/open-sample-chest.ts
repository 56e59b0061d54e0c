import { openChainIndex } from '../../core/chain-index';
import { createUseCases, type UseCases } from '../../core/create-use-cases';
import type { ChestEvent } from '../../core/kernel/event';
import type { ChestId } from '../../core/kernel/ids';
import type { Outcome } from '../../core/kernel/outcome';
import type { Channel } from '../../core/ports/channel';
import type { Outreach } from '../../core/ports/outreach';
import type { Ports } from '../../core/ports/ports';
import type { PublicSide } from '../../core/ports/public-side';
import { calendarFile } from '../../documents/calendar-file';
import { readCountGrid } from '../../documents/read-count-grid';
import { readGrantRows } from '../../documents/read-grant-rows';
import { randomIds } from '../../functions/outside';
import { noPublicSide, openPublicReach } from '../../functions/team/compose-public';
import { openMemory } from '../../functions/memory';
import { seenAtOnce } from '../../functions/team/own-writes';
import { recentReads } from '../../functions/team/recent';
import type { Gate } from '../../graph/gate/open-gate';
import type { Session } from '../../graph/gate/session';
import { openCalendar } from '../../graph/calendar';
import { openMail } from '../../graph/mail';
import { openRecord, openRecordSource } from '../../graph/record';
import { openAccount, type StorageAccount } from '../../storage/account';
import { claim, unclaim } from '../../storage/claims';
import { openFiling } from '../../storage/filing';
import { openLinks } from '../../storage/links';
import { openReminders } from '../../storage/reminders';
import { fundMailbox } from '../seed-directory';
import { sampleClock, type SampleClock } from './sample-clock';

/** A chest whose past is being played: its use cases, its clock, and what its events set off. */
export interface SampleChest {
  readonly useCases: UseCases;
  readonly clock: SampleClock;
  /** The Outreach list, for what the public site would have counted. */
  outreach(): Outreach;
  /** Chains what happened since the last time and runs what it sets off, as the outbox worker would. */
  settle(): Promise<void>;
  /** From now on what happens is published on the public site. */
  endStory(): void;
}

/** The two storage accounts, and where the public site is that the second belongs to. */
export interface SampleStorage {
  readonly connection: string;
  readonly publicConnection: string;
  readonly publicOrigin: string;
  /** Where the team app's own pages are. */
  readonly hostOrigin: string;
}

const deadlineMilliseconds = 60_000;

/** Nobody is in Teams yet while the past is played, so nothing is said there. */
const quietChannel: Channel = {
  showPanel: async () => undefined,
  showPoll: async () => undefined,
  remind: async () => false,
  tell: async () => false,
};

/** Opens a chest for playing, over the local Graph and storage, with the product's own code. */
export function openSampleChest(
  gate: Gate,
  chest: ChestId,
  site: string,
  storage: SampleStorage,
  start: string,
): SampleChest {
  const clock = sampleClock(start);
  const waiting: ChestEvent[] = [];
  let isOver = false;
  const memory = openMemory(Date.now);
  const account = openAccount({ kind: 'connection', connection: storage.connection });
  const announce = async (events: readonly ChestEvent[]): Promise<void> => void waiting.push(...events);
  const run = { site, action: 'play-sample', deadlineMilliseconds, announce };
  const source = openRecordSource(gate);
  const index = openChainIndex();
  const publicSide = publicSideOf(storage);
  const links = openLinks(account);
  const makePorts = (): Ports => {
    const record = seenAtOnce(chest, openRecord(source, run), memory);
    return {
      ...record,
      ...outsideOf(account, chest, gate.session(run), clock),
      recent: recentReads(chest, record, memory),
      clock,
      needPages: { links, origin: storage.hostOrigin },
      // Of what is past only the end is published, when the story is over.
      publicSide: isOver ? publicSide : noPublicSide,
    };
  };
  const useCases = withFreshPorts(() => createUseCases(makePorts(), index));
  return {
    useCases,
    clock,
    outreach: () => makePorts().outreach,
    endStory: () => void (isOver = true),
    async settle() {
      while (waiting.length > 0) await useCases.workEvents(waiting.splice(0));
    },
  };
}

/** What a chest needs beside its record, of the local Microsoft 365. */
function outsideOf(account: StorageAccount, chest: ChestId, session: Session, clock: SampleClock) {
  return {
    ids: randomIds,
    filing: openFiling(account, ['sample-key-that-signs-nothing-at-all'], clock.now),
    mail: openMail({ sender: fundMailbox, session, sent: sentLetters(account, chest) }),
    calendar: openCalendar({ mailbox: fundMailbox, session }),
    calendarFiles: { write: async (...entry: Parameters<typeof calendarFile>) => calendarFile(...entry) },
    channel: quietChannel,
    reminders: openReminders(account),
    countFiles: { read: readCountGrid },
    grantFiles: {
      read: async (...file: Parameters<typeof readGrantRows>) => readGrantRows(...file),
    },
  };
}

function publicSideOf({ publicConnection, publicOrigin }: SampleStorage): PublicSide {
  const reach = openPublicReach({
    publicSite: { origin: publicOrigin, storage: { kind: 'connection', connection: publicConnection } },
    identity: { kind: 'secret', secret: '' },
  });
  return reach?.side ?? noPublicSide;
}

/** Letters that the sample has sent, so that playing on sends none twice. */
function sentLetters(storage: StorageAccount, chest: ChestId) {
  return {
    claim: (key: string) => claim(storage, 'sentletters', chest, key),
    release: (key: string) => unclaim(storage, 'sentletters', chest, key),
  };
}

/** A session lives as long as its deadline, so each act of a long story gets one of its own. */
function withFreshPorts(make: () => UseCases): UseCases {
  return new Proxy(make(), {
    get: (_made, name, receiver: unknown) => Reflect.get(make(), name, receiver) as unknown,
  });
}

/** The value of an act that the story relies on. Throws with the refusal's code when it was refused. */
export async function must<Value>(act: Promise<Outcome<Value>>): Promise<Value> {
  const outcome = await act;
  if (outcome.ok) return outcome.value;
  throw new Error(`The sample's story was refused: ${JSON.stringify(outcome.refusal)}`);
}
