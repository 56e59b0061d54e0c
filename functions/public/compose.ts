import type { IntakeItem } from '../../core/engaging/intake';
import type { ChestId } from '../../core/kernel/ids';
import type { Drafts } from '../../core/ports/drafts';
import { openGate } from '../../graph/gate/open-gate';
import { putIntoIntake } from '../../graph/intake-box';
import { openTokenSource } from '../../graph/tokens';
import { openAccount, type StorageAccount } from '../../storage/account';
import { openDeadLetters } from '../../storage/dead-letters';
import { openDrafts } from '../../storage/drafts';
import { openIntakeBell } from '../../storage/intake-bell';
import { intakeFilingQueue, openIntakeFiling } from '../../storage/intake-filing';
import { forgetOld } from '../../storage/forget-old';
import { linksTable, openLinks } from '../../storage/links';
import { openPublished } from '../../storage/published';
import { openUploadCheck } from '../../documents/check-upload';
import { openQuarantine } from '../../storage/quarantine';
import { openRate, rateTable } from '../../storage/rate';
import { log, logFault } from '../log';
import { openMemory } from '../memory';
import { randomIds, realClock } from '../outside';
import { managedStorageCredential } from '../storage-credential';
import type { PublicConfig } from './config';
import { intakeBox, type IntakeWays } from './put-down';
import { rememberPublished } from './remember-published';
import type { Site } from './site';
import type { IntakeFiling } from './workers/file-intake';
import type { Forgetting } from './workers/forget-counters';

/** Somebody waits in front of a page. */
const pageDeadline = 2_000;
const workerDeadline = 60_000;

/** Everything that the public app is made of, opened once for each process. */
export interface PublicApp {
  readonly config: PublicConfig;
  readonly site: Site;
  readonly filing: IntakeFiling;
  readonly filingQueue: string;
  readonly forgetting: Forgetting;
  /** How many acts could not be filed and wait for a person. */
  aside(): Promise<number>;
  /** Asks storage for one small thing; throws when it is away. */
  tryStorage(): Promise<void>;
}

/** On one's own machine one wants to see at once what one has just changed. */
function lifeOf({ mode }: PublicConfig): number {
  return mode === 'local' ? 1_000 : 60_000;
}

type PutIntoRecord = (chest: ChestId, item: IntakeItem, deadlineMilliseconds: number) => Promise<void>;

/** The one place where the public app is put together. */
export function composePublic(config: PublicConfig, version: string): PublicApp {
  const account = openAccount(storageAddress(config));
  const putIntoRecord = openRecordWay(config, version);
  const queue = openIntakeFiling(account, config.commandKeys, realClock.now);
  const { ring } = openIntakeBell(account, Date.now);
  const ways: IntakeWays = {
    ring,
    putIntoRecord: (chest, item) => putIntoRecord(chest, item, pageDeadline),
    keepForLater: (chest, item) => queue.send({ chest, item }),
  };
  const drafts = openDrafts(account);
  const letters = openDeadLetters(account);
  return {
    config,
    filingQueue: intakeFilingQueue,
    filing: {
      queue,
      ring,
      letters,
      now: realClock.now,
      putIntoRecord: (chest, item) => putIntoRecord(chest, item, workerDeadline),
    },
    forgetting: {
      now: realClock.now,
      forgetRate: (before) => forgetOld(account, rateTable, before),
      forgetLinks: (before) => forgetOld(account, linksTable, before),
    },
    aside: async () => (await letters.list()).length,
    tryStorage: async () => void (await drafts.find('nobody-has-this-id')),
    site: openSite(config, account, drafts, ways),
  };
}

function openSite(config: PublicConfig, account: StorageAccount, drafts: Drafts, ways: IntakeWays): Site {
  return {
    origin: config.origin,
    sessionKeys: config.sessionKeys,
    rateKeys: config.rateKeys,
    clock: realClock,
    ids: randomIds,
    published: rememberPublished(openPublished(account), openMemory(Date.now, lifeOf(config))),
    drafts,
    links: openLinks(account),
    intake: (chest) => intakeBox(ways, chest),
    quarantine: openQuarantine(account),
    uploadCheck: openUploadCheck(),
    rate: openRate(account, Date.now, (fault) => logFault('rate.uncounted', fault)),
    log,
  };
}

/** The way into each chest's Intake list, as the public identity, which may do nothing else with Graph. */
function openRecordWay(config: PublicConfig, version: string): PutIntoRecord {
  const { identity, homeTenantId, appClientId, signInBaseUrl, graphBaseUrl } = config;
  const credential =
    identity.kind === 'secret'
      ? identity
      : ({ kind: 'managed-identity', clientId: identity.clientId } as const);
  const tokens = openTokenSource({
    tenantId: homeTenantId,
    clientId: appClientId,
    signInBaseUrl,
    credential,
  });
  const gate = openGate({ baseUrl: graphBaseUrl, version, tokens });
  return async (chest, item, deadlineMilliseconds) => {
    const place = config.chests.find((candidate) => candidate.chest === chest);
    if (place === undefined) throw new RangeError('an act came for a chest that is not configured');
    await putIntoIntake(gate, { site: place.site, list: place.intake, deadlineMilliseconds }, item);
  };
}

function storageAddress({ storage, identity }: PublicConfig): Parameters<typeof openAccount>[0] {
  if (storage.kind === 'connection') return storage;
  const clientId = identity.kind === 'managed' ? identity.clientId : '';
  return { kind: 'account', name: storage.name, credential: managedStorageCredential(clientId) };
}
