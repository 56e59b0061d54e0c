import type { Block } from '../../core/kernel/chain';
import type { ChainHead, EventChain } from '../../core/ports/event-chain';
import { allOf, columnAbove, columnIs } from '../gate/odata';
import { eventsList, type TrailRow } from '../schema/events';
import type { Row } from '../../core/kernel/row';
import { openRows, type ListContext, type OpenList } from './open-rows';

const headKey = (chain: string): string => `head|${chain}`.toLowerCase();

/** The audit trail in the Events list: a row for each block, and one for the head of each chain. */
export function openEventChain(context: ListContext): EventChain {
  const list = openRows(context, eventsList);
  const { rows, reading } = list;
  const headIn = (row: Row<TrailRow>): ChainHead => headOf(context, row);
  return {
    async head(chain) {
      const row = await rows.find(headKey(chain));
      return row === undefined ? { sweptTo: '' } : headIn(row);
    },

    async moveHead(chain, from, to) {
      const value = headRow(chain, to);
      if (from.tag === undefined) {
        const made = await rows.create(headKey(chain), value, []);
        return made.status === 'created' ? headIn(made.row) : 'changed';
      }
      const saved = await rows.save(rowBehind(chain, from, from.tag), value, []);
      return saved === 'changed' ? 'changed' : headIn(saved);
    },

    async putBlock(block) {
      await rows.create(`${block.chain}|${block.number}`.toLowerCase(), blockRow(block), []);
    },

    blocksAfter: (chain, after) => blocksAfter(list, chain, after),

    async chains() {
      const heads = await reading.rows(columnIs('Kind', 'head'));
      return heads.map(({ value }) => value.chain).sort();
    },
  };
}

async function blocksAfter(
  { reading }: OpenList<TrailRow>,
  chain: string,
  after: number,
): Promise<readonly Block[]> {
  const found = await reading.rows(allOf(columnIs('Chain', chain), columnAbove('Number', after)));
  return found
    .flatMap(({ value }): readonly Block[] => (value.block.last === undefined ? [] : [value.block.last]))
    .sort((left, right) => left.number - right.number);
}

function headOf({ chained, site }: ListContext, row: Row<TrailRow>): ChainHead {
  const { block, sweptTo, chain } = row.value;
  const head = { ...block, sweptTo };
  chained.note(site, chain, head);
  // The tag carries the version as well: an edit needs the row as it was read, and this is all that travels.
  return { ...head, tag: `${row.version} ${row.tag}` };
}

function blockRow(block: Block): TrailRow {
  const { chain, number } = block;
  return { kind: 'block', chain, number, sweptTo: '', block: { last: block } };
}

function headRow(chain: string, { last, mark, sweptTo }: Omit<ChainHead, 'tag'>): TrailRow {
  const block = { ...(last === undefined ? {} : { last }), ...(mark === undefined ? {} : { mark }) };
  return { kind: 'head', chain, number: 0, sweptTo, block };
}

/** The head's row as it was read, from what its tag carries. */
function rowBehind(chain: string, head: ChainHead, tag: string): Row<TrailRow> {
  const cut = tag.indexOf(' ');
  const version = Number(tag.slice(0, cut));
  if (!Number.isSafeInteger(version)) throw new RangeError('a chain head carries a tag that is not ours');
  return { key: headKey(chain), version, tag: tag.slice(cut + 1), value: headRow(chain, head), events: [] };
}
