import type { Application } from './application';
import { groupFactsOf, type GroupFacts } from './outreach/group-facts';

/** What the form told of the group, for the reach funnel. Undefined for an application that no form came with. */
export function factsOf({ entry }: Application): GroupFacts | undefined {
  return entry === undefined ? undefined : groupFactsOf(entry.answers);
}
