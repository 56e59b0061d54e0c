import * as z from 'zod/mini';
import type { ChestEvent } from '../../core/kernel/event';
import type { ChangedRowsReader } from '../../core/ports/changed-rows';
import { isRefusedAs } from '../gate/errors';
import { listsWithEvents } from '../schema/all-lists';
import { rowColumns } from '../schema/list';
import { asRecordFault } from './broken';
import { itemsUrl, type Place } from './reading';
import { brokenRow } from './row-mapping';

const eventColumns = rowColumns.events.definitions.map(({ name }) => name);
const markShape = z.record(z.string(), z.string());

/**
 * Finds rows by delta: with a mark, one unit a list, all lists in one batch. The mark holds each list's own link; a list
 * whose link has grown too old, or that is new, is read from the beginning.
 */
export function openChangedRows(place: Place): ChangedRowsReader {
  return {
    async since(mark) {
      const links = mark === '' ? {} : z.parse(markShape, JSON.parse(mark));
      const changes = await Promise.all(
        listsWithEvents.map(({ name }) => changesOf(place, name, links[name])),
      );
      return {
        events: changes.flatMap(({ events }) => events),
        mark: JSON.stringify(Object.fromEntries(changes.map(({ list, link }) => [list, link]))),
      };
    },
  };
}

interface Changes {
  readonly list: string;
  readonly events: readonly ChestEvent[];
  readonly link: string;
}

async function changesOf(place: Place, list: string, link: string | undefined): Promise<Changes> {
  try {
    return await follow(place, list, link ?? beginning(place.site, list));
  } catch (fault) {
    if (link !== undefined && isRefusedAs(fault, 'mark-too-old')) return changesOf(place, list, undefined);
    throw asRecordFault(list, fault);
  }
}

function beginning(site: string, list: string): string {
  return `${itemsUrl(site, list)}/delta?$expand=fields($select=${eventColumns.join(',')})&$top=1000`;
}

async function follow(place: Place, list: string, url: string): Promise<Changes> {
  // An item may come more than once; what was said last holds.
  const newest = new Map<string, readonly ChestEvent[]>();
  let link: string | undefined;
  for await (const page of place.session.pages(url)) {
    for (const row of page.rows) {
      const { id, fields } = changedItem(row);
      newest.set(id, eventsIn(list, id, fields));
    }
    link = page.mark;
  }
  if (link === undefined)
    throw new Error(`the changes of the list ${list} ended without a mark to go on from`);
  return { list, events: [...newest.values()].flat(), link };
}

function eventsIn(
  list: string,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): readonly ChestEvent[] {
  try {
    return rowColumns.events.read(fields);
  } catch (fault) {
    throw brokenRow(list, id, fault);
  }
}

const itemShape = z.object({ id: z.string(), fields: z.optional(z.record(z.string(), z.unknown())) });

/** A changed item; one that was deleted comes with its id only. */
function changedItem(row: unknown): {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
} {
  const { id, fields } = z.parse(itemShape, row);
  return { id, fields: fields ?? {} };
}
