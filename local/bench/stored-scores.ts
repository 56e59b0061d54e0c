import * as z from 'zod/mini';
import { openGate } from '../../graph/gate/open-gate';
import { openTokenSource } from '../../graph/tokens';
import { localTenantId, teamApp } from '../identities';
import { sampleSites } from '../sample-sites';
import type { MicrosoftAddresses } from '../start-microsoft';

const item = z.object({
  fields: z.object({ Application: z.string(), Member: z.string(), Marks: z.string() }),
});

/** A score as it stands in the record. */
export interface StoredScore {
  readonly application: string;
  readonly member: string;
  readonly marks: unknown;
}

const deadlineMilliseconds = 120_000;

/** Every score of a chest, read from the list itself past all that the product remembers. */
export async function storedScores(
  addresses: Pick<MicrosoftAddresses, 'graph' | 'signIn'>,
  chest: string,
): Promise<readonly StoredScore[]> {
  const site = sampleSites.find((candidate) => candidate.chest === chest)?.siteId ?? '';
  const tokens = openTokenSource({
    tenantId: localTenantId,
    clientId: teamApp.clientId,
    signInBaseUrl: addresses.signIn,
    credential: { kind: 'secret', secret: teamApp.secret },
  });
  const gate = openGate({ baseUrl: `${addresses.graph}/v1.0`, version: 'bench', tokens });
  const session = gate.session({ action: 'bench', deadlineMilliseconds });
  const rows = await session.rows(`/sites/${site}/lists/Scores/items?$expand=fields&$top=1000`);
  return rows.map((row) => {
    const { Application, Member, Marks } = item.parse(row).fields;
    return { application: Application, member: Member, marks: JSON.parse(Marks) as unknown };
  });
}
