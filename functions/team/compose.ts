import type { ChestId } from '../../core/kernel/ids';
import type { Channel } from '../../core/ports/channel';
import type { Clock } from '../../core/ports/clock';
import type { DeadLetters } from '../../core/ports/dead-letters';
import type { FilingQueue } from '../../core/ports/filing';
import type { Links } from '../../core/ports/links';
import type { OutboxQueue } from '../../core/ports/outbox';
import type { Ports } from '../../core/ports/ports';
import type { Recent } from '../../core/ports/recent';
import { openChainIndex, type ChainIndex } from '../../core/chain-index';
import { rememberInAct } from '../../core/assessing/remember-in-act';
import { createUseCases, type UseCases } from '../../core/create-use-cases';
import { openGate, type Gate } from '../../graph/gate/open-gate';
import { checkHealth } from '../../graph/health';
import { openRecord, openRecordSource, type RecordSource } from '../../graph/record';
import { openTokenSource } from '../../graph/tokens';
import type { TokenSource } from '../../graph/gate/token-source';
import { openAccount, type StorageAccount } from '../../storage/account';
import { claim } from '../../storage/claims';
import { openDeadLetters } from '../../storage/dead-letters';
import { filingQueue, openFiling } from '../../storage/filing';
import { bellQueue, openOutbox } from '../../storage/outbox';
import { openLinks } from '../../storage/links';
import { openReminders } from '../../storage/reminders';
import { toldOnce } from '../../storage/told-once';
import type { TeamConfig } from '../config';
import { logFault } from '../log';
import { openMemory, type Memory } from '../memory';
import { randomIds, realClock } from '../outside';
import { calendarOf, fileKinds, mailOf } from './compose-outside';
import { noPublicSide, openPublicReach, type PublicReach } from './compose-public';
import { tellByMail } from './tell-by-mail';
import { seenAtOnce } from './own-writes';
import { recentReads } from './recent';
import { managedStorageCredential } from '../storage-credential';

/** What a run of a use case is called in the counts, how long its caller can wait (milliseconds), and its clock. */
export interface Run {
  readonly action: string;
  readonly deadlineMilliseconds: number;
  /** The moment that the act is judged by; the real time unless a filed command brings its own. */
  readonly clock?: Clock;
}

/** One chest, opened for one run of one use case. */
export interface OpenChest {
  readonly chest: ChestId;
  readonly recent: Recent;
  readonly useCases: UseCases;
}

/** Everything that the team app is made of, opened once for each process. */
export interface Team {
  readonly config: TeamConfig;
  readonly chests: readonly ChestId[];
  readonly tokens: TokenSource;
  readonly gate: Gate;
  readonly storage: StorageAccount;
  readonly outbox: OutboxQueue;
  readonly filing: FilingQueue;
  readonly letters: DeadLetters;
  readonly queues: { readonly bell: string; readonly filing: string };
  /** Undefined where no public site is run. */
  readonly publicReach: PublicReach | undefined;
  /** Links by which people without an account raise needs; their pages are this app's own. */
  readonly needLinks: Links;
  /** True for the first instance that starts on this day with what `release` names: it publishes for all. */
  isFirstStart(chest: ChestId, release: string, day: string): Promise<boolean>;
  /** Opens a chest for one run. Its reads and writes count under the run's action. */
  open(chest: ChestId, run: Run): OpenChest;
  /** What is wrong with a chest's record, in words for an administrator; empty when all is well. */
  problems(chest: ChestId, run: Run): Promise<readonly string[]>;
}

interface Opened extends Omit<Team, 'open' | 'problems'> {
  readonly source: RecordSource;
  readonly memory: Memory;
  readonly channel: Channel;
}

/** The one place where the team app is put together. `channel` is the bot's voice, which loads when it is first used. */
export function composeTeam(config: TeamConfig, version: string, channel: Channel): Team {
  const tokens = tokenSource(config);
  const gate = openGate({ baseUrl: config.graphBaseUrl, version, tokens });
  const storage = openAccount(storageAddress(config));
  const opened: Opened = {
    config,
    chests: config.sites.map((site) => site.chest),
    tokens,
    gate,
    storage,
    outbox: openOutbox(storage, config.commandKeys, Date.now),
    filing: openFiling(storage, config.commandKeys, realClock.now),
    letters: openDeadLetters(storage),
    queues: { bell: bellQueue, filing: filingQueue },
    publicReach: openPublicReach(config),
    needLinks: openLinks(storage),
    isFirstStart: (chest, release, day) => claim(storage, 'starts', `${chest} ${release}`, day),
    source: openRecordSource(gate),
    memory: openMemory(Date.now),
    channel: toldOnce(channel, storage),
  };
  const indexes = new Map<ChestId, ChainIndex>();
  const indexOf = (chest: ChestId): ChainIndex => {
    const index = indexes.get(chest) ?? openChainIndex();
    indexes.set(chest, index);
    return index;
  };
  return {
    ...opened,
    open(chest, run) {
      const ports = openPorts(opened, chest, run);
      const useCases = createUseCases(rememberInAct(ports), indexOf(chest));
      return { chest, recent: ports.recent, useCases };
    },
    async problems(chest, run) {
      const { problems } = await checkHealth(gate.session(run), siteOf(config, chest));
      return problems.map(({ words }) => words);
    },
  };
}

function tokenSource({ identity, homeTenantId, appClientId, signInBaseUrl }: TeamConfig): TokenSource {
  const credential =
    identity.kind === 'secret'
      ? identity
      : ({ kind: 'managed-identity', clientId: identity.clientId } as const);
  return openTokenSource({ tenantId: homeTenantId, clientId: appClientId, signInBaseUrl, credential });
}

function storageAddress({ storage, identity }: TeamConfig): Parameters<typeof openAccount>[0] {
  if (storage.kind === 'connection') return storage;
  const clientId = identity.kind === 'managed' ? identity.clientId : '';
  return { kind: 'account', name: storage.name, credential: managedStorageCredential(clientId) };
}

function siteOf(config: TeamConfig, chest: ChestId): string {
  const site = config.sites.find((candidate) => candidate.chest === chest)?.site;
  if (site === undefined) throw new RangeError('a chest without a site was asked for');
  return site;
}

function openPorts(opened: Opened, chest: ChestId, run: Run): Ports {
  const { source, outbox, memory, filing, storage, config, channel } = opened;
  const { action, deadlineMilliseconds } = run;
  const bare = openRecord(source, {
    site: siteOf(config, chest),
    action,
    deadlineMilliseconds,
    ...(run.clock === undefined ? {} : { filedAt: () => realClock.now() }),
    announce: (events) =>
      outbox.announce({ chest, events }).catch((fault: unknown) => {
        // The row stands and carries its events: the sweeper finds what was not announced.
        logFault('outbox.unannounced', fault, { chest, count: events.length });
      }),
  });
  const record = seenAtOnce(chest, bare, memory);
  const { mailbox } = config;
  const post = { gate: source.gate, storage, ...(mailbox === undefined ? {} : { mailbox }) };
  const mail = mailOf(post, chest, deadlineMilliseconds);
  return {
    ...record,
    recent: recentReads(chest, record, memory),
    clock: run.clock ?? realClock,
    ids: randomIds,
    filing,
    mail,
    publicSide: opened.publicReach?.side ?? noPublicSide,
    needPages: { links: opened.needLinks, origin: new URL(config.tabOrigin).origin },
    calendar: calendarOf(post, deadlineMilliseconds),
    ...fileKinds,
    channel: tellByMail(channel, { people: record.people, mail, ids: randomIds }),
    reminders: openReminders(storage),
  };
}
