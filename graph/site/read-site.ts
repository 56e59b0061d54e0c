import * as z from 'zod/mini';
import { isRefusedAs } from '../gate/errors';
import { segment, siteId } from '../gate/odata';
import type { Session } from '../gate/session';
import type { ListShape } from '../schema/all-lists';
import type { FoundColumn, FoundList } from './findings';

const columnShape = z.object({
  id: z.string(),
  name: z.string(),
  indexed: z.optional(z.boolean()),
  enforceUniqueValues: z.optional(z.boolean()),
  text: z.optional(z.object({ allowMultipleLines: z.optional(z.boolean()) })),
  number: z.optional(z.unknown()),
  boolean: z.optional(z.unknown()),
});

/** The address of a list by the name that people see. */
export function listUrl(site: string, list: string): string {
  return `/sites/${siteId(site)}/lists/${segment(list)}`;
}

/** Every list of the schema as the site has it; all are asked for in one turn. Throws GraphRefused when denied. */
export async function readLists(
  session: Session,
  site: string,
  lists: readonly ListShape[],
): Promise<ReadonlyMap<string, FoundList>> {
  const found = await Promise.all(
    lists.map(async ({ name }) => [name, await readList(session, site, name)] as const),
  );
  return new Map(found);
}

async function readList(session: Session, site: string, list: string): Promise<FoundList> {
  try {
    return (await session.rows(`${listUrl(site, list)}/columns`)).map(columnOf);
  } catch (fault) {
    if (isRefusedAs(fault, 'not-found', 'list-missing')) return undefined;
    throw fault;
  }
}

function columnOf(body: unknown): FoundColumn {
  const column = z.parse(columnShape, body);
  return {
    id: column.id,
    name: column.name,
    type: typeOf(column),
    indexed: column.indexed === true,
    unique: column.enforceUniqueValues === true,
  };
}

function typeOf({ text, number, boolean }: z.infer<typeof columnShape>): FoundColumn['type'] {
  if (text !== undefined) return text.allowMultipleLines === true ? 'note' : 'text';
  if (number !== undefined) return 'number';
  return boolean === undefined ? 'other' : 'boolean';
}
