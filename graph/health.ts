import { isRefusedAs } from './gate/errors';
import { siteId } from './gate/odata';
import type { Session } from './gate/session';
import { allLists } from './schema/all-lists';
import { findingsIn, type Finding } from './site/findings';
import { readLists } from './site/read-site';

/** The state of one chest's record. `problems` is empty when all is well. */
export interface Health {
  readonly site: string;
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly finding: Finding;
  /** What is wrong and what to do, in plain words, for whoever looks after the chest. */
  readonly words: string;
}

/**
 * Looks at a chest's site as the app sees it: permission, lists, columns, types, indexes and unique flags.
 * Throws RecordUnavailable when Graph is away.
 */
export async function checkHealth(session: Session, site: string): Promise<Health> {
  const findings = await findingsOf(session, site);
  return { site, problems: findings.map((finding) => ({ finding, words: wordsFor(finding) })) };
}

async function findingsOf(session: Session, site: string): Promise<readonly Finding[]> {
  try {
    await session.read(`/sites/${siteId(site)}`);
    const found = await readLists(session, site, allLists);
    return allLists.flatMap((list) => findingsIn(list, found.get(list.name)));
  } catch (fault) {
    if (isRefusedAs(fault, 'denied')) return [{ kind: 'site-denied' }];
    if (isRefusedAs(fault, 'not-found')) return [{ kind: 'site-missing' }];
    throw fault;
  }
}

const again = 'Run provisioning again';

function wordsFor(finding: Finding): string {
  switch (finding.kind) {
    case 'site-denied':
      return (
        'The app may not use this site. Ask an administrator to grant it Sites.Selected with the role «write» ' +
        'on the fund’s site.'
      );
    case 'site-missing':
      return 'There is no site with this id. Check the site in the configuration.';
    case 'list-missing':
      return `The list ${finding.list} is missing or was renamed. Name it back, or: ${again}.`;
    case 'column-missing':
      return `The column ${finding.column} of the list ${finding.list} is missing or was renamed. ${again}.`;
    case 'type-differs':
      return (
        `The column ${finding.column} of the list ${finding.list} has another type than it should. ` +
        'Rename it in SharePoint, run provisioning again and move its values over by hand.'
      );
    case 'index-missing':
      return `The column ${finding.column} of the list ${finding.list} has lost its index. ${again}.`;
    case 'unique-missing':
      return `The column ${finding.column} of the list ${finding.list} no longer has to be unique. ${again}.`;
  }
}
