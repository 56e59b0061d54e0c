import { incomeBands, populationGroups } from '../../core/engaging/outreach/group-facts';
import type { GroupFacts, PopulationGroup } from '../../core/engaging/outreach/group-facts';
import { chance, pick } from './chance';

/** What an invented group says of itself: some are led by one community, most serve one, half are new to grants. */
export function sampleFacts(name: string): GroupFacts {
  const some = (part: string, share: number): readonly PopulationGroup[] =>
    chance(part, name) < share ? [pick(populationGroups, part, 'which', name)] : [];
  return {
    ledBy: some('led-by', 0.5),
    serves: some('serves', 0.8),
    incomeBand: pick(incomeBands.slice(0, 3), 'income', name),
    firstGrant: chance('first-grant', name) < 0.5,
  };
}
