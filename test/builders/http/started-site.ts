import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as HostModule from '../../../local/functions/host';
import type { FunctionsHost } from '../../../local/functions/host';
import { publicEnvironment } from '../../../local/public-environment';
import { openApplicant, type Applicant, type Send } from '../../../local/public-site/applicant';
import { sendOverHttp } from '../../../local/public-site/send-over-http';
import type { Microsoft } from '../../../local/start-microsoft';

/** The public app from its source behind HTTP, beside a started team app. */
export interface StartedSite {
  readonly url: string;
  readonly host: FunctionsHost;
  /** Any request to the site. */
  readonly send: Send;
  /** Somebody at a browser without script, who has not been there before. */
  applicant(): Applicant;
  close(): Promise<void>;
}

const root = join(__dirname, '..', '..', '..');

/**
 * Starts the public app over a local Microsoft 365. It gets modules of its own, as it has a process of its own in life:
 * the library of functions keeps one app's settings for all that share it.
 */
export async function startSite(microsoft: Microsoft, port: number): Promise<StartedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'community-chest-site-'));
  const { buildSite } = (await import(join(root, 'scripts', 'build-site.mjs'))) as {
    readonly buildSite: (to: string) => Promise<void>;
  };
  await buildSite(folder);
  const url = `http://127.0.0.1:${port}`;
  Object.assign(process.env, publicEnvironment(microsoft.addresses, url, folder));
  const started: FunctionsHost[] = [];
  await jest.isolateModulesAsync(async () => {
    const { startFunctionsHost } = jest.requireActual<typeof HostModule>('../../../local/functions/host');
    const host = await startFunctionsHost({
      entry: () => {
        require('../../../functions/public/main');
      },
      hostJson: join(root, 'functions', 'public', 'host.json'),
      port,
      storageConnection: microsoft.addresses.publicStorage,
      queueRestMs: 50,
    });
    started.push(host);
  });
  const [host] = started;
  if (host === undefined) throw new Error('the public app did not start');
  const send = sendOverHttp(url);
  return {
    url,
    host,
    send,
    applicant: () => openApplicant(send, url),
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
