import type { Call } from './gate/call';
import { isRefusedAs } from './gate/errors';
import { segment, siteId } from './gate/odata';
import type { Session } from './gate/session';
import { allLists, type ListShape } from './schema/all-lists';
import { columnBody } from './site/column-body';
import { findingsIn, type Finding, type FoundList } from './site/findings';
import { listUrl, readLists } from './site/read-site';

/** What provisioning did, and what it leaves to a person because it never deletes or changes a type. */
export interface Provisioned {
  readonly done: readonly string[];
  readonly left: readonly Finding[];
}

/**
 * Brings a site up to the schema: makes missing lists, columns and indexes. It can be run again at any time, deletes
 * nothing and says what it did. Run it with the provisioning identity; the app's own may not change lists.
 * Throws GraphRefused when that identity lacks Sites.FullControl.All (or a grant of `fullcontrol`).
 */
export async function provision(session: Session, site: string): Promise<Provisioned> {
  const found = await readLists(session, site, allLists);
  const done: string[] = [];
  const left: Finding[] = [];
  for (const list of allLists) {
    const before = found.get(list.name);
    for (const finding of findingsIn(list, before)) {
      const deed = deedFor(site, list, before, finding);
      if (deed === undefined) {
        left.push(finding);
        continue;
      }
      const settled = await session.write(deed.call);
      // Somebody else, or an attempt of ours whose answer was lost, made it meanwhile.
      if (!settled.ok && !isRefusedAs(settled.fault, 'name-taken')) throw settled.fault;
      done.push(deed.words);
    }
  }
  return { done, left };
}

interface Deed {
  readonly words: string;
  readonly call: Call;
}

function deedFor(site: string, list: ListShape, found: FoundList, finding: Finding): Deed | undefined {
  switch (finding.kind) {
    case 'list-missing':
      return { words: `made the list ${list.name}`, call: createList(site, list) };
    case 'column-missing':
      return columnDeed(site, list, finding.column);
    case 'index-missing':
      return flagDeed(site, list, found, finding.column, { indexed: true }, 'indexed');
    case 'unique-missing':
      return flagDeed(site, list, found, finding.column, { enforceUniqueValues: true }, 'made unique');
    default:
      return undefined;
  }
}

/** Lists of one name cannot be made twice, so this may be sent again. */
function createList(site: string, list: ListShape): Call {
  const columns = list.columns.filter(({ builtIn }) => !builtIn).map(columnBody);
  return {
    method: 'POST',
    url: `/sites/${siteId(site)}/lists`,
    body: {
      displayName: list.name,
      description: list.description,
      columns,
      list: { template: 'genericList' },
    },
    repeatable: true,
  };
}

function columnDeed(site: string, list: ListShape, name: string): Deed | undefined {
  const column = list.columns.find((wanted) => wanted.name === name);
  // Title belongs to SharePoint: where it is gone, no call of ours brings it back.
  if (column === undefined || column.builtIn) return undefined;
  const url = `${listUrl(site, list.name)}/columns`;
  return {
    words: `added the column ${name} to ${list.name}`,
    call: { method: 'POST', url, body: columnBody(column), repeatable: true },
  };
}

function flagDeed(
  site: string,
  list: ListShape,
  found: FoundList,
  name: string,
  body: Readonly<Record<string, boolean>>,
  verb: string,
): Deed | undefined {
  const column = found?.find((held) => held.name === name);
  if (column === undefined) return undefined;
  const url = `${listUrl(site, list.name)}/columns/${segment(column.id)}`;
  return { words: `${verb} ${name} of ${list.name}`, call: { method: 'PATCH', url, body, repeatable: true } };
}
