import { grantIntake, grantWrite, type Grantee } from '../graph/grant';
import { checkHealth } from '../graph/health';
import { migrate } from '../graph/migrate';
import { provision } from '../graph/provision';
import type { Session } from '../graph/gate/session';
import { segment } from '../graph/gate/odata';

/** What setting a site up did, and what it leaves to a person. Each line is a plain sentence. */
export interface SetUp {
  readonly siteId: string;
  readonly done: readonly string[];
  readonly problems: readonly string[];
}

export interface SetUpRequest {
  /** A Graph site id, or the site's address such as https://tenant.sharepoint.com/sites/chest. */
  readonly site: string;
  readonly app: Grantee;
  /** The public site's app, where there is one: it may write to the Intake list, and do nothing else. */
  readonly publicApp?: Grantee;
  /** Looks only; changes nothing. */
  readonly checkOnly: boolean;
}

/**
 * Brings one chest's site up to what the product needs: the apps' grants, the lists with their columns and indexes,
 * rows in today's shape. It may be run again at any time and deletes nothing.
 * @param session of the set-up identity (Sites.FullControl.All)
 * @throws what Graph refuses, such as a missing consent
 */
export async function setUpSite(session: Session, request: SetUpRequest): Promise<SetUp> {
  const siteId = await resolveSite(session, request.site);
  const done = request.checkOnly ? [] : await change(session, siteId, request);
  const { problems } = await checkHealth(session, siteId);
  return { siteId, done, problems: problems.map(({ words }) => words) };
}

async function resolveSite(session: Session, site: string): Promise<string> {
  if (!site.startsWith('https://')) return site;
  const { hostname, pathname } = new URL(site);
  const path = pathname.split('/').filter(Boolean).map(segment).join('/');
  const found = await session.read(`/sites/${hostname}:/${path}`);
  if (typeof found === 'object' && found !== null && 'id' in found && typeof found.id === 'string')
    return found.id;
  throw new Error(`Graph knows no site at ${site}.`);
}

async function change(
  session: Session,
  siteId: string,
  { app, publicApp }: SetUpRequest,
): Promise<readonly string[]> {
  const { done } = await provision(session, siteId);
  await grantWrite(session, siteId, app);
  const intake = publicApp === undefined ? [] : [await openIntake(session, siteId, publicApp)];
  const migrated = await migrate(session, siteId);
  const rewritten = migrated
    .filter((list) => list.rewritten > 0)
    .map((list) => `brought ${list.rewritten} of ${list.rows} rows of ${list.list} up to date`);
  return [...done, `granted ${app.displayName} the role «write»`, ...intake, ...rewritten];
}

/** After the app's grant on the site: the list then stops inheriting, and takes what it has along. */
async function openIntake(session: Session, siteId: string, publicApp: Grantee): Promise<string> {
  const { listId, isNew } = await grantIntake(session, siteId, publicApp);
  const what = isNew ? 'granted' : 'found granted to';
  return `${what} ${publicApp.displayName} the role «write» on the list Intake, whose id is ${listId}`;
}
