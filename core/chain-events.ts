import { knownOf, learnBlocks, type ChainIndex, type KnownChain } from './chain-index';
import { largestBlock, nextBlock } from './kernel/chain';
import type { ChestEvent } from './kernel/event';
import type { ChainHead } from './ports/event-chain';
import type { Ports } from './ports/ports';

export type ChainEventsPorts = Pick<Ports, 'eventChain'>;

/** A lost try means that another writer's block went through. */
const mostTries = 50;

/**
 * Appends events to their chains in blocks of up to 100, each event once however often it comes (law 6). Answers those
 * that the chains did not hold before. Safe at any number of writers: the head moves by compare-and-set, and whoever
 * comes next writes the newest block's row again, in case its writer died between head and row (security notes 2.10).
 * Throws when others are always faster; the caller tries again later.
 */
export const chainEvents =
  (ports: ChainEventsPorts, index: ChainIndex) =>
  async (events: readonly ChestEvent[]): Promise<readonly ChestEvent[]> => {
    const added: ChestEvent[] = [];
    for (const [chain, part] of Map.groupBy(events, (event) => event.chain)) {
      added.push(...(await append(ports, chain, part, knownOf(index, chain))));
    }
    return added;
  };

/** Those of the events that no chain holds yet. Throws when a list lags behind its head for too long. */
export async function unchainedOf(
  ports: ChainEventsPorts,
  index: ChainIndex,
  events: readonly ChestEvent[],
): Promise<readonly ChestEvent[]> {
  const missed: ChestEvent[] = [];
  for (const [chain, part] of Map.groupBy(events, (event) => event.chain)) {
    const known = knownOf(index, chain);
    let head = await catchUp(ports, chain, known);
    for (let tries = 1; head === undefined && tries < mostTries; tries += 1) {
      head = await catchUp(ports, chain, known);
    }
    if (head === undefined) throw new Error(`the rows of the chain ${chain} do not reach its head`);
    missed.push(...freshOf(part, known));
  }
  return missed;
}

async function append(
  ports: ChainEventsPorts,
  chain: string,
  events: readonly ChestEvent[],
  known: KnownChain,
): Promise<readonly ChestEvent[]> {
  const added: ChestEvent[] = [];
  for (let tries = 0; tries < mostTries;) {
    const head = await catchUp(ports, chain, known);
    const fresh = head === undefined ? [] : freshOf(events, known);
    if (head !== undefined && fresh.length === 0) return added;
    const appended = head === undefined ? undefined : await appendBlock(ports, chain, head, fresh, known);
    if (appended === undefined) tries += 1;
    else added.push(...appended);
    if (freshOf(events, known).length === 0) return added;
  }
  throw new Error(`the chain ${chain} is written by too many at once`);
}

/**
 * Reads what the chain holds beyond what is known, and makes sure that the newest block has its row. Undefined when the
 * rows do not yet reach up to the head: a list may lag behind a write.
 */
async function catchUp(
  ports: ChainEventsPorts,
  chain: string,
  known: KnownChain,
): Promise<ChainHead | undefined> {
  const head = await ports.eventChain.head(chain);
  const { last } = head;
  if (last === undefined || last.number <= known.upTo) return head;
  if (last.number > known.upTo + 1) learnBlocks(known, await ports.eventChain.blocksAfter(chain, known.upTo));
  if (last.number > known.upTo + 1) return undefined;
  await ports.eventChain.putBlock(last);
  learnBlocks(known, [last]);
  return head;
}

/** The events that the chain does not hold, each once, the oldest first. */
function freshOf(events: readonly ChestEvent[], known: KnownChain): readonly ChestEvent[] {
  const fresh = new Map<string, ChestEvent>();
  for (const event of events) if (!known.events.has(event.id)) fresh.set(event.id, event);
  return [...fresh.values()].sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
}

async function appendBlock(
  ports: ChainEventsPorts,
  chain: string,
  head: ChainHead,
  fresh: readonly ChestEvent[],
  known: KnownChain,
): Promise<readonly ChestEvent[] | undefined> {
  const block = nextBlock(chain, head.last, fresh.slice(0, largestBlock));
  const { sweptTo } = head;
  const moved = await ports.eventChain.moveHead(chain, head, { last: block, sweptTo });
  if (moved === 'changed') return undefined;
  await ports.eventChain.putBlock(block);
  learnBlocks(known, [block]);
  return block.events;
}
