import { openChainIndex } from '../../core/chain-index';
import { createUseCases, type UseCases } from '../../core/create-use-cases';
import type { ChestEvent } from '../../core/kernel/event';
import type { ChestId } from '../../core/kernel/ids';
import type { Outcome } from '../../core/kernel/outcome';
import type { Channel } from '../../core/ports/channel';
import type { Ports } from '../../core/ports/ports';
import { calendarFile } from '../../documents/calendar-file';
import { readCountGrid } from '../../documents/read-count-grid';
import { readGrantRows } from '../../documents/read-grant-rows';
import { randomIds } from '../../functions/outside';
import { noPublicSide } from '../../functions/team/compose-public';
import { openMemory } from '../../functions/memory';
import { seenAtOnce } from '../../functions/team/own-writes';
import { recentReads } from '../../functions/team/recent';
import type { Gate } from '../../graph/gate/open-gate';
import { openCalendar } from '../../graph/calendar';
import { openMail } from '../../graph/mail';
import { openRecord, openRecordSource } from '../../graph/record';
import { openAccount, type StorageAccount } from '../../storage/account';
import { claim, unclaim } from '../../storage/claims';
import { openFiling } from '../../storage/filing';
import { openReminders } from '../../storage/reminders';
import { fundMailbox } from '../seed-directory';
import { sampleClock, type SampleClock } from './sample-clock';

/** A chest whose past is being played: its use cases, its clock, and what its events set off. */
export interface SampleChest {
  readonly useCases: UseCases;
  readonly clock: SampleClock;
  /** Chains what happened since the last time and runs what it sets off, as the outbox worker would. */
  settle(): Promise<void>;
}

const deadlineMilliseconds = 60_000;

/** Nobody is in Teams yet while the past is played, so nothing is said there. */
const quietChannel: Channel = {
  showPanel: async () => undefined,
  remind: async () => false,
  tell: async () => false,
};

/** Opens a chest for playing, over the local Graph and storage, with the product's own code. */
export function openSampleChest(
  gate: Gate,
  chest: ChestId,
  site: string,
  storageConnection: string,
  start: string,
): SampleChest {
  const clock = sampleClock(start);
  const waiting: ChestEvent[] = [];
  const memory = openMemory(Date.now);
  const storage = openAccount({ kind: 'connection', connection: storageConnection });
  const announce = async (events: readonly ChestEvent[]): Promise<void> => void waiting.push(...events);
  const run = { site, action: 'play-sample', deadlineMilliseconds, announce };
  const source = openRecordSource(gate);
  const index = openChainIndex();
  const makePorts = (): Ports => {
    const record = seenAtOnce(chest, openRecord(source, run), memory);
    return {
      ...record,
      recent: recentReads(chest, record, memory),
      clock,
      ids: randomIds,
      filing: openFiling(storage, ['sample-key-that-signs-nothing-at-all'], clock.now),
      mail: openMail({ sender: fundMailbox, session: gate.session(run), sent: sentLetters(storage, chest) }),
      calendar: openCalendar({ mailbox: fundMailbox, session: gate.session(run) }),
      calendarFiles: { write: async (entry, written) => calendarFile(entry, written) },
      // The app publishes everything when it starts; the story is played before there is a site.
      publicSide: noPublicSide,
      channel: quietChannel,
      reminders: openReminders(storage),
      countFiles: { read: readCountGrid },
      grantFiles: { read: async (format, content) => readGrantRows(format, content) },
    };
  };
  const useCases = withFreshPorts(() => createUseCases(makePorts(), index));
  return {
    useCases,
    clock,
    async settle() {
      while (waiting.length > 0) await useCases.workEvents(waiting.splice(0));
    },
  };
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
