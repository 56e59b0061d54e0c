import type { Clock } from '../core/ports/clock';
import type { References } from '../core/ports/references';
import type { Inbound } from './inbound';

/** What one process remembers, to spare storage and people: nothing is lost with it. */
export interface Memory {
  /** Keeps the conversation's reference when it is new or has changed; forgets one that the bot was removed from. */
  remember(inbound: Inbound): Promise<void>;
  /** True when Teams delivers the same message again, so that it is not answered twice. */
  isRepeated(inbound: Inbound): boolean;
}

/** How long a reference is taken as kept without writing it again, in milliseconds. */
const keptFor = 6 * 60 * 60_000;
const mostRemembered = 2000;
const outsideChats: ReadonlySet<Inbound['kind']> = new Set<Inbound['kind']>([
  'dialog',
  'extension-query',
  'link',
]);

export function createMemory({
  references,
  clock,
}: {
  readonly references: References;
  readonly clock: Clock;
}): Memory {
  const kept = new Map<string, number>();
  const heard = new Set<string>();

  return {
    remember: async (inbound) => {
      // The message extension is used in chats that the bot is no part of, and cannot speak in.
      if (outsideChats.has(inbound.kind)) return undefined;
      const { place } = inbound;
      const key = `${place.conversationId} ${place.serviceUrl}`;
      if (inbound.kind === 'removed') {
        kept.delete(key);
        return references.markDead(place.conversationId);
      }
      const now = clock.now();
      const isKept = Date.parse(now) - (kept.get(key) ?? 0) < keptFor;
      if (isKept && inbound.kind !== 'installed') return undefined;
      await references.save({ ...place, updatedAt: now });
      if (kept.size >= mostRemembered) kept.clear();
      kept.set(key, Date.parse(now));
      return undefined;
    },
    isRepeated: (inbound) => {
      if (inbound.kind !== 'command' || inbound.activityId === '') return false;
      const id = `${inbound.place.conversationId} ${inbound.activityId}`;
      if (heard.has(id)) return true;
      if (heard.size >= mostRemembered) heard.clear();
      heard.add(id);
      return false;
    },
  };
}
