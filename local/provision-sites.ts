import { openGate } from '../graph/gate/open-gate';
import { grantIntake, grantWrite } from '../graph/grant';
import { provision } from '../graph/provision';
import { openTokenSource } from '../graph/tokens';
import { localTenantId, provisioningApp, publicApp, teamApp } from './identities';
import { sampleSites } from './sample-sites';
import type { MicrosoftAddresses } from './start-microsoft';

const deadlineMilliseconds = 120_000;

/**
 * Does for the sample chests what an administrator does once for a real one, with the same code: gives the team app its
 * grant on each site, makes the lists, and gives the public app its grant on the Intake list. It may run again; what is there stays.
 * @throws when Graph refuses, or when a list is not as the schema wants it and no code may change that.
 */
export async function provisionSites(addresses: Pick<MicrosoftAddresses, 'graph' | 'signIn'>): Promise<void> {
  const tokens = openTokenSource({
    tenantId: localTenantId,
    clientId: provisioningApp.clientId,
    signInBaseUrl: addresses.signIn,
    credential: { kind: 'secret', secret: provisioningApp.secret },
  });
  const gate = openGate({ baseUrl: `${addresses.graph}/v1.0`, version: 'local', tokens });
  for (const { siteId, chest } of sampleSites) {
    const session = gate.session({ action: 'provision', deadlineMilliseconds });
    const { done, left } = await provision(session, siteId);
    // The first time there were no lists; the grants are given together with them.
    if (done.length > 0) {
      await grantWrite(session, siteId, teamApp);
      await grantIntake(session, siteId, publicApp);
    }
    if (left.length > 0) throw new Error(`The lists of ${chest} need a person: ${JSON.stringify(left)}`);
  }
}
