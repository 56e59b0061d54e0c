import type { Links } from '../../core/ports/links';
import type { PublicSide } from '../../core/ports/public-side';
import type { Quarantine } from '../../core/ports/quarantine';
import { openAccount } from '../../storage/account';
import { intakeBellQueue } from '../../storage/intake-bell';
import { openLinks } from '../../storage/links';
import { openPublisher } from '../../storage/published';
import { openQuarantine } from '../../storage/quarantine';
import type { PublicSite, TeamConfig } from '../config';
import { managedStorageCredential } from '../storage-credential';

/** The public site as the team app reaches it: what it publishes and issues there, what it takes out of quarantine. */
export interface PublicReach {
  readonly side: PublicSide;
  readonly quarantine: Quarantine;
  /** The queue in the public site's account that says that something came in. */
  readonly bell: string;
}

/** Opens the team app's reach into the public site's account; undefined where no public site is run. */
export function openPublicReach({
  publicSite,
  identity,
}: Pick<TeamConfig, 'publicSite' | 'identity'>): PublicReach | undefined {
  if (publicSite === undefined) return undefined;
  const account = openAccount(addressOf(publicSite, identity));
  return {
    side: {
      publisher: openPublisher(account),
      links: openLinks(account),
      files: openQuarantine(account),
      origin: publicSite.origin,
      questionsDocument,
    },
    quarantine: openQuarantine(account),
    bell: intakeBellQueue,
  };
}

function addressOf(
  { storage }: PublicSite,
  identity: TeamConfig['identity'],
): Parameters<typeof openAccount>[0] {
  if (storage.kind === 'connection') return storage;
  const clientId = identity.kind === 'managed' ? identity.clientId : '';
  return { kind: 'account', name: storage.name, credential: managedStorageCredential(clientId) };
}

const questionsDocument: PublicSide['questionsDocument'] = async (chest, round) => {
  // Rounds are published a few times a year: what writes Word documents is loaded when one is.
  const { writeQuestions } = await import('../../documents/write-questions');
  return writeQuestions(chest, round);
};

const noSite = (): never => {
  throw new RangeError('no public site is configured, so there is nothing that a link could open');
};
const noLinks: Links = {
  issue: async () => noSite(),
  look: async () => 'unknown',
  whatFor: async () => undefined,
  claim: async () => 'unknown',
};

/** Where no public site is run there is nobody to publish to, and links open nothing. */
export const noPublicSide: PublicSide = {
  publisher: {
    publishChest: async () => undefined,
    publishRound: async () => undefined,
    publishApplication: async () => undefined,
  },
  links: noLinks,
  files: { ofDraft: async () => [], open: async () => undefined },
  origin: '',
  questionsDocument,
};
