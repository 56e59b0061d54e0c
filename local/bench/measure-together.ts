import { openStage } from '../round/open-stage';
import { atMost, seen, under, type Section } from './figure';
import { openPanel } from './open-panel';
import type { BenchSizes } from './options';
import { percentile } from './percentile';
import { scoreTogether, type ScoredTogether } from './score-together';

/** The sample's panel has this many seats; more are invented for a larger one. */
const sampleSeats = 13;
const latencyMs = 100;

/** The load under which the target for chaining is said. */
const scoresChained = 800;

/** A panel scores at the same moment against a slow Graph, all of it over HTTP. */
export async function measureTogether(
  sizes: BenchSizes['together'],
  say: (progress: string) => void,
): Promise<readonly Section[]> {
  const extraMembers = Math.max(0, sizes.members - sampleSeats);
  const stage = await openStage({ extraMembers });
  try {
    const open = await openPanel(stage, sizes);
    say(`${sizes.members} members score ${sizes.applications} applications at the same moment …`);
    const scored = await scoreTogether(open, latencyMs);
    return [togetherSection(sizes, scored), chainingSection(scored)];
  } finally {
    await stage.close();
  }
}

function togetherSection(sizes: BenchSizes['together'], scored: ScoredTogether): Section {
  const { saves, errors, lost, filed } = scored;
  const expected = sizes.members * sizes.applications;
  return {
    name: 'a panel at once',
    how: `${sizes.members} members, each saving scores of ${sizes.applications} applications one after another without a pause, over the tab API; every Graph request waits ${latencyMs} ms first. Afterwards each score is read from the list itself.`,
    figures: [
      atMost('scores lost', lost, 'scores', 0),
      atMost('saves that failed', errors.length, 'saves', 0),
      under('save, p99', percentile(saves, 0.99), 'ms', 1000),
      seen('save, p50', percentile(saves, 0.5), 'ms'),
      seen('saves kept for later', filed, 'saves'),
      seen('saves a second', saves.length / (scored.milliseconds / 1000), 'saves'),
    ],
    faults: [
      ...(lost > 0 ? [`${lost} scores were lost`] : []),
      ...(errors.length > 0 ? [`${errors.length} saves failed, the first with: ${errors[0]}`] : []),
      ...(saves.length + errors.length === expected ? [] : ['not every save was tried']),
      ...(scored.chainVerified ? [] : ['the chain of events is broken']),
    ],
  };
}

function chainingSection({ saves, chaining, byProduct, byGraph }: ScoredTogether): Section {
  const of = `chaining ${saves.length} scores’ events`;
  return {
    name: 'chaining',
    how: 'What the worker that chains events asked of Graph while the panel scored at once, by the product’s own count (GET /api/operators/usage), which is held against the local Graph server’s over the same time.',
    figures: [
      saves.length >= scoresChained
        ? under(of, chaining.units, 'units', 200)
        : seen(of, chaining.units, 'units'),
      seen(`${of}, requests`, chaining.requests, 'requests'),
      atMost(
        'units counted otherwise by Graph than by the product',
        Math.abs(byGraph.units - byProduct.units),
        'units',
        0,
      ),
      atMost(
        'requests counted otherwise by Graph than by the product',
        Math.abs(byGraph.requests - byProduct.requests),
        'requests',
        0,
      ),
    ],
  };
}
