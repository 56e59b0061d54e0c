import * as z from 'zod/mini';
import { siteId } from './gate/odata';
import type { Session } from './gate/session';
import { answerOf } from './gate/settle';
import { intakeList } from './schema/intake';
import { listUrl } from './site/read-site';

/** An app registration that is granted something. */
export interface Grantee {
  readonly clientId: string;
  readonly displayName: string;
}

/**
 * Grants an app the role «write» on one site, which is what Sites.Selected waits for. Run it with the provisioning
 * identity. Granting twice leaves one more entry of the same right, which harms nothing.
 */
export async function grantWrite(session: Session, site: string, app: Grantee): Promise<void> {
  const { clientId, displayName } = app;
  const settled = await session.write({
    method: 'POST',
    url: `/sites/${siteId(site)}/permissions`,
    body: { roles: ['write'], grantedToIdentities: [{ application: { id: clientId, displayName } }] },
    repeatable: true,
  });
  answerOf(settled);
}

const listShape = z.object({ id: z.string() });
const grantShape = z.object({
  roles: z.optional(z.array(z.string())),
  grantedToIdentitiesV2: z.optional(
    z.array(z.object({ application: z.optional(z.object({ id: z.optional(z.string()) })) })),
  ),
  grantedToV2: z.optional(z.object({ application: z.optional(z.object({ id: z.optional(z.string()) })) })),
});

/** What came of granting an app its right on the Intake list. */
export interface IntakeGrant {
  /** The list's own id, by which the public app may name it where its name is not enough. */
  readonly listId: string;
  readonly isNew: boolean;
}

/**
 * Grants an app the role «write» on the Intake list and on nothing else, which is what
 * Lists.SelectedOperations.Selected waits for. A list that has a grant of its own no longer inherits the site's, so it is
 * given once, and after the team app's grant on the site. Run it with the provisioning identity, when the lists are made.
 */
export async function grantIntake(session: Session, site: string, app: Grantee): Promise<IntakeGrant> {
  const found = await session.read(listUrl(site, intakeList.name));
  const { id: listId } = z.parse(listShape, found);
  const url = `${listUrl(site, listId)}/permissions`;
  const grants = (await session.rows(url)).map((row) => z.parse(grantShape, row));
  if (grants.some((grant) => holdsWrite(grant, app.clientId))) return { listId, isNew: false };
  const { clientId, displayName } = app;
  const body = { roles: ['write'], grantedToV2: { application: { id: clientId, displayName } } };
  answerOf(await session.write({ method: 'POST', url, body, repeatable: true }));
  return { listId, isNew: true };
}

function holdsWrite(
  { roles = [], grantedToIdentitiesV2 = [], grantedToV2 }: z.infer<typeof grantShape>,
  clientId: string,
): boolean {
  const holders = [...grantedToIdentitiesV2, ...(grantedToV2 === undefined ? [] : [grantedToV2])];
  return roles.includes('write') && holders.some(({ application }) => application?.id === clientId);
}
