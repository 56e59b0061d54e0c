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

const words: Readonly<Record<Finding['kind'], (list: string, column: string) => string>> = {
  'site-denied': () =>
    'The app may not use this site. Ask an administrator to grant it Sites.Selected with the role «write» ' +
    'on the fund’s site.',
  'site-missing': () => 'There is no site with this id. Check the site in the configuration.',
  'list-missing': (list) => `The list ${list} is missing or was renamed. Name it back, or: ${again}.`,
  'column-missing': (list, column) =>
    `The column ${column} of the list ${list} is missing or was renamed. ${again}.`,
  'type-differs': (list, column) =>
    `The column ${column} of the list ${list} has another type than it should. ` +
    'Rename it in SharePoint, run provisioning again and move its values over by hand.',
  'index-missing': (list, column) => `The column ${column} of the list ${list} has lost its index. ${again}.`,
  'unique-missing': (list, column) =>
    `The column ${column} of the list ${list} no longer has to be unique. ${again}.`,
};

function wordsFor(finding: Finding): string {
  const list = 'list' in finding ? finding.list : '';
  return words[finding.kind](list, 'column' in finding ? finding.column : '');
}
