import { isDeepStrictEqual } from 'node:util';
import type { InputOf } from '../../core/contracts/routes';
import { chance } from '../sample/chance';
import { eventually } from '../round/eventually';
import { playedChest, type Player, type RoundStage } from '../round/open-stage';
import { panelId, round } from '../round/play-whole-round';
import { readUsage } from '../round/read-usage';
import { costOfAll, costOfChaining, costSince, type Cost } from './costs';
import { graphControlsAt } from './graph-controls';
import type { OpenPanel } from './open-panel';
import { storedScores, type StoredScore } from './stored-scores';

type Marks = InputOf<'scoreApplication'>['marks'];

/** What came of a panel that scored at the same moment. */
export interface ScoredTogether {
  /** How long each save took, in milliseconds, as the person waits for it. */
  readonly saves: readonly number[];
  /** Saves that were kept for later, because Graph was too slow. */
  readonly filed: number;
  /** What was answered to saves that failed. */
  readonly errors: readonly string[];
  /** Scores that were saved, and stand in the record with other marks or not at all. */
  readonly lost: number;
  readonly milliseconds: number;
  readonly chaining: Cost;
  readonly byProduct: Cost;
  readonly byGraph: Cost;
  readonly chainVerified: boolean;
}

/** Every member saves their scores one after another, all members at the same moment, against a slow Graph. */
export async function scoreTogether(open: OpenPanel, latencyMs: number): Promise<ScoredTogether> {
  const { stage, panel, applications } = open;
  const lead = await stage.as(`lead.${playedChest}`);
  const criteria = (await lead.call('seeRound', { chest: playedChest, round })).rubric.criteria;
  const marksOf = (player: Player, application: string): Marks =>
    Object.fromEntries(criteria.map(({ id }) => [id, markOf(player.key, application, id)]));
  await declareAll(open);
  await settled(stage);
  const controls = graphControlsAt(stage.chest.addresses.graph);
  const before = { product: await readUsage(stage), graph: await controls.units() };
  await controls.slowDown(latencyMs);
  const started = performance.now();
  const lanes = await Promise.all(
    panel.map((player) => saveAll(player, applications, (id) => marksOf(player, id))),
  );
  const milliseconds = performance.now() - started;
  await controls.speedUp();
  await settled(stage);
  const after = { product: await readUsage(stage), graph: await controls.units() };
  const stored = await storedScores(stage.chest.addresses, playedChest);
  const checks = await lead.call('verifyChain', { chest: playedChest });
  const saved = lanes.flatMap((lane) => lane.saved);
  return {
    saves: saved.map((save) => save.milliseconds),
    filed: saved.filter(({ filed }) => filed).length,
    errors: lanes.flatMap((lane) => lane.errors),
    lost: saved.filter((save) => !stands(stored, save)).length,
    milliseconds,
    chaining: costSince(costOfChaining(before.product.actions), costOfChaining(after.product.actions)),
    byProduct: costSince(costOfAll(before.product.actions), costOfAll(after.product.actions)),
    byGraph: costSince(before.graph, after.graph),
    chainVerified: checks.every(({ fault }) => fault === undefined),
  };
}

function markOf(member: string, application: string, criterion: string): 0 | 1 | 2 | 3 | 4 {
  const drawn = chance('together', member, application, criterion);
  return ([0, 1, 2, 3, 4] as const)[Math.floor(drawn * 5)] ?? 4;
}

/** Nobody is connected to anybody; it is asked before the first score. */
async function declareAll({ panel, applications }: OpenPanel): Promise<void> {
  await Promise.all(
    panel.map(async (player) => {
      for (const application of applications) {
        await player.call('declareInterest', {
          chest: playedChest,
          panel: panelId,
          application,
          level: 'clear',
        });
      }
    }),
  );
}

/** Waits until what was announced is chained. */
async function settled(stage: RoundStage): Promise<void> {
  await eventually('everything that happened is chained', async () =>
    (await readUsage(stage)).outboxWaiting === 0 ? true : undefined,
  );
}

interface Save {
  readonly application: string;
  readonly member: string;
  readonly marks: Marks;
  readonly milliseconds: number;
  readonly filed: boolean;
}

async function saveAll(
  player: Player,
  applications: readonly string[],
  marksOf: (application: string) => Marks,
): Promise<{ readonly saved: readonly Save[]; readonly errors: readonly string[] }> {
  const saved: Save[] = [];
  const errors: string[] = [];
  for (const application of applications) {
    const marks = marksOf(application);
    const place = { chest: playedChest, panel: panelId, application };
    const started = performance.now();
    try {
      const { filing } = await player.call('scoreApplication', {
        ...place,
        applicationVersion: 1,
        scoreVersion: 0,
        marks,
        comment: 'Scored together.',
      });
      const milliseconds = performance.now() - started;
      saved.push({ application, member: player.key, marks, milliseconds, filed: filing === true });
    } catch (fault) {
      // Counted and told: a bench goes on to see what else happens.
      errors.push(fault instanceof Error ? fault.message : String(fault));
    }
  }
  return { saved, errors };
}

function stands(stored: readonly StoredScore[], save: Save): boolean {
  const found = stored.filter(
    ({ application, member }) => application === save.application && member === save.member,
  );
  return found.length === 1 && isDeepStrictEqual(found[0]?.marks, save.marks);
}
