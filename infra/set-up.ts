// npm run set-up: gives the apps their grants on a chest's site and makes the lists there. infra/README.md says when.
import { parseArgs } from 'node:util';
import { openGate } from '../graph/gate/open-gate';
import { openTokenSource } from '../graph/tokens';
import { setUpSite } from './set-up-site';

const usage = `SET_UP_SECRET=… npm run set-up -- --site ADDRESS --tenant ID --set-up-app ID --team-app ID [--public-app ID] [--check]

  --site        https://TENANT.sharepoint.com/sites/NAME, or a Graph site id; repeat it for several chests
  --tenant      the Entra tenant's id
  --set-up-app  client id of the registration with Sites.FullControl.All; its secret is read from SET_UP_SECRET
  --team-app    client id of the team app, which is granted «write» on the site
  --public-app  client id of the public site's app, which is granted «write» on the list Intake
  --check       looks and says what is missing, and changes nothing
  --graph, --sign-in  other addresses than Microsoft's, for the local one`;

const deadlineMilliseconds = 10 * 60_000;

function fail(message: string): never {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: {
        site: { type: 'string', multiple: true },
        tenant: text,
        'set-up-app': text,
        'team-app': text,
        'public-app': text,
        check: { type: 'boolean' },
        graph: text,
        'sign-in': text,
      },
    });
    return values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  const {
    site: sites,
    tenant,
    'set-up-app': setUpApp,
    'team-app': teamApp,
    'public-app': publicApp,
  } = options;
  const secret = process.env['SET_UP_SECRET'];
  if (!sites || !tenant || !setUpApp || !teamApp || !secret) return fail(usage);
  const tokens = openTokenSource({
    tenantId: tenant,
    clientId: setUpApp,
    signInBaseUrl: options['sign-in'] ?? 'https://login.microsoftonline.com',
    credential: { kind: 'secret', secret },
  });
  const baseUrl = options.graph ?? 'https://graph.microsoft.com/v1.0';
  const gate = openGate({ baseUrl, version: 'set-up', tokens });
  let problems = 0;
  for (const site of sites) {
    const session = gate.session({ action: 'set-up', deadlineMilliseconds });
    const found = await setUpSite(session, {
      site,
      app: { clientId: teamApp, displayName: 'Community Chest' },
      ...(publicApp === undefined
        ? {}
        : { publicApp: { clientId: publicApp, displayName: 'Community Chest public site' } }),
      checkOnly: options.check === true,
    });
    console.log(`\n${site}\n  site id: ${found.siteId}`);
    for (const line of found.done) console.log(`  ${line}`);
    for (const line of found.problems) console.log(`  STILL TO DO: ${line}`);
    problems += found.problems.length;
  }
  process.exitCode = problems === 0 ? 0 : 1;
}

main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
