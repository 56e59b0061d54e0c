import { memorySite } from '../builders/in-memory/site';
import { behavesAsDrafts } from './drafts-suite';
import { behavesAsLinks } from './links-suite';
import { behavesAsPublished } from './published-suite';
import { behavesAsQuarantine } from './quarantine-suite';
import { behavesAsRate } from './rate-suite';
import type { SiteUnderTest } from './site-under-test';

const { published, drafts, links, quarantine, rate, clock } = memorySite();

const inMemory: SiteUnderTest = {
  published: () => published,
  publisher: () => published,
  drafts: () => drafts,
  links: () => links,
  quarantine: () => quarantine,
  scanned: async (draft, file, verdict) => quarantine.scanned(draft, file, verdict),
  rate: () => rate,
  advance: clock.advance,
  close: async () => undefined,
};

describe('the public site in memory', () => {
  const site = (): SiteUnderTest => inMemory;
  behavesAsPublished(site);
  behavesAsDrafts(site);
  behavesAsLinks(site);
  behavesAsQuarantine(site);
  behavesAsRate(site);
});
