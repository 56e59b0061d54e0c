import { startAzurite } from '../../local/storage/azurite';
import { openAccount } from '../../storage/account';
import { openDrafts } from '../../storage/drafts';
import { openLinks } from '../../storage/links';
import { openPublished, openPublisher } from '../../storage/published';
import { openQuarantine, quarantineContainer, scanTag } from '../../storage/quarantine';
import { openRate } from '../../storage/rate';
import { behavesAsDrafts } from './drafts-suite';
import { behavesAsLinks } from './links-suite';
import { behavesAsPublished } from './published-suite';
import { behavesAsQuarantine } from './quarantine-suite';
import { behavesAsRate } from './rate-suite';
import type { SiteUnderTest } from './site-under-test';

const said = { clean: 'No threats found', infected: 'Malicious', failed: 'Not Scanned', pending: '' };

async function start(): Promise<SiteUnderTest> {
  const azurite = await startAzurite();
  const account = openAccount({ kind: 'connection', connection: azurite.publicConnection });
  let now = Date.parse('2026-07-17T14:00:00.000Z');
  return {
    published: () => openPublished(account),
    publisher: () => openPublisher(account),
    drafts: () => openDrafts(account),
    links: () => openLinks(account),
    quarantine: () => openQuarantine(account),
    async scanned(draft, file, verdict) {
      const blob = (await account.container(quarantineContainer)).getBlobClient(`${draft}/${file}`);
      await blob.setTags({ [scanTag]: said[verdict] });
    },
    rate: () =>
      openRate(
        account,
        () => now,
        (fault) => {
          throw fault;
        },
      ),
    advance: (milliseconds) => void (now += milliseconds),
    close: () => azurite.close(),
  };
}

describe('the public site in Azure Storage', () => {
  let started: SiteUnderTest;
  beforeAll(async () => {
    started = await start();
  });
  afterAll(() => started.close());
  const site = (): SiteUnderTest => started;
  behavesAsPublished(site);
  behavesAsDrafts(site);
  behavesAsLinks(site);
  behavesAsQuarantine(site);
  behavesAsRate(site);
});
