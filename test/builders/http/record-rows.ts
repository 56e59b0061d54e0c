import type { ChestEvent } from '../../../core/kernel/event';
import { allLists } from '../../../graph/schema/all-lists';
import { eventsList } from '../../../graph/schema/events';
import { provisioningApp } from '../../../local/identities';
import { sampleSites } from '../../../local/sample-sites';
import { memberOf, parseOrText } from './answers';
import type { StartedTeam } from './started-team';

/** A row as SharePoint holds it, its ETag among its fields. */
export type StoredRow = Readonly<Record<string, unknown>>;
/** Every row of a chest's site, by list. */
export type StoredRows = Readonly<Record<string, readonly StoredRow[]>>;

/** The site of a sample chest, as Graph's controls want it. */
export function siteOf(chest: string): string {
  const site = sampleSites.find((each) => each.chest === chest);
  if (site === undefined) throw new Error(`There is no chest ${chest}.`);
  return site.siteId;
}

/** Every row of a chest as Graph gives it to an administrator, once the workers are at rest. */
export async function rowsOf(team: StartedTeam, chest: string): Promise<StoredRows> {
  await team.settle();
  const { graph, signIn } = team.microsoft;
  const token = await signIn.issueAppToken(provisioningApp, 'https://graph.microsoft.com');
  const ask = async (address: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const response = await fetch(address, { ...init, headers });
    if (!response.ok) throw new Error(`Graph answered ${response.status} to ${address}.`);
    return parseOrText(await response.text());
  };
  const lists = await Promise.all(
    inBatches(allLists).map(async (part) => {
      const requests = part.map(({ name }) => ({
        id: name,
        method: 'GET',
        url: `/sites/${siteOf(chest)}/lists/${name}/items?expand=fields`,
      }));
      const body = JSON.stringify({ requests });
      return listIn(await ask(`${graph.url}/v1.0/$batch`, { method: 'POST', body }), 'responses');
    }),
  );
  const rows = lists.flat().map(async (part) => {
    if (memberOf(part, 'status') !== 200) throw new Error(`Graph refused: ${JSON.stringify(part)}.`);
    return [String(memberOf(part, 'id')), await everyRow(ask, memberOf(part, 'body'))] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

/** Graph takes twenty requests in a batch. */
function inBatches<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  const starts = values.map((_, place) => place).filter((place) => place % 20 === 0);
  return starts.map((start) => values.slice(start, start + 20));
}

/** The rows of a page and of those after it. */
async function everyRow(
  ask: (address: string) => Promise<unknown>,
  page: unknown,
): Promise<readonly StoredRow[]> {
  const rows = listIn(page, 'value').map((row): StoredRow => {
    const fields = memberOf(row, 'fields');
    return { ...(typeof fields === 'object' ? fields : {}), etag: memberOf(row, 'eTag') };
  });
  const next = memberOf(page, '@odata.nextLink');
  return typeof next === 'string' ? [...rows, ...(await everyRow(ask, await ask(next)))] : rows;
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
}

/** The events of a chest's chains, in the order of the blocks. */
export function chainedEvents(rows: StoredRows): readonly ChestEvent[] {
  const trail = (rows[eventsList.name] ?? []).map((fields) => eventsList.read(fields));
  return trail.flatMap(({ kind, block }) => (kind === 'block' ? (block.last?.events ?? []) : []));
}

/** Expects that an act leaves every row of a chest as it was. */
export async function expectNothingChanged<Value>(
  team: StartedTeam,
  chest: string,
  act: () => Promise<Value>,
): Promise<Value> {
  const before = await rowsOf(team, chest);
  const answer = await act();
  expect(await rowsOf(team, chest)).toEqual(before);
  return answer;
}
