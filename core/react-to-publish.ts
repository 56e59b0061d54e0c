import { publishApplications, type PublishApplicationsPorts } from './engaging/publish-applications';
import { publishChest } from './engaging/publish-chest';
import { publishRound } from './engaging/publish-round';
import type { Actor } from './kernel/actor';
import type { ChestEvent } from './kernel/event';
import { reactions, type PublishReaction } from './reactions';

export type PublishingPorts = PublishApplicationsPorts;

/** What events ask to be shown on the public site: each page once, however many events ask for it. */
export const publishing: Readonly<
  Record<
    PublishReaction,
    (ports: PublishingPorts, actor: Actor, events: readonly ChestEvent[]) => Promise<readonly never[]>
  >
> = {
  'publish-chest': async (ports) => {
    await publishChest(ports);
    return [];
  },
  'publish-round': async (ports, _actor, events) => {
    for (const round of named(events, 'publish-round', 'round')) await publishRound(ports, round);
    return [];
  },
  'publish-application': async (ports, _actor, events) => {
    await publishApplications(ports, named(events, 'publish-application', 'application'));
    return [];
  },
};

/** The ids under this name in the facts of the events that ask for this reaction. */
function named(
  events: readonly ChestEvent[],
  reaction: PublishReaction,
  name: 'application' | 'round',
): readonly string[] {
  const asking = events.filter((event) => reactions[event.kind].includes(reaction));
  const ids = asking.map((event) => new Map<string, unknown>(Object.entries(event.facts)).get(name));
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
