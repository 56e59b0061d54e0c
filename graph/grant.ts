import { siteId } from './gate/odata';
import type { Session } from './gate/session';
import { answerOf } from './gate/settle';

/**
 * Grants an app the role «write» on one site, which is what Sites.Selected waits for. Run it with the provisioning
 * identity. Granting twice leaves one more entry of the same right, which harms nothing.
 */
export async function grantWrite(
  session: Session,
  site: string,
  app: { readonly clientId: string; readonly displayName: string },
): Promise<void> {
  const { clientId, displayName } = app;
  const settled = await session.write({
    method: 'POST',
    url: `/sites/${siteId(site)}/permissions`,
    body: { roles: ['write'], grantedToIdentities: [{ application: { id: clientId, displayName } }] },
    repeatable: true,
  });
  answerOf(settled);
}
