import { foundTheChest, openTheRound } from '../round/found-the-chest';
import { moveRound } from '../round/meet';
import type { Player, RoundStage } from '../round/open-stage';
import { round, seatedPlayers, startScoring } from '../round/play-whole-round';
import { enterInvented } from '../round/take-applications-in';

/** Three pots' worth of ordinary grants, in pence. */
const money = { potPence: 3_000_000, minimumPence: 50_000, maximumPence: 500_000 };

/** A panel that may begin to score, and what it scores. */
export interface OpenPanel {
  readonly stage: RoundStage;
  readonly panel: readonly Player[];
  readonly applications: readonly string[];
}

/** Plays a chest up to the first score: so many members, so many applications, the card in the channel. */
export async function openPanel(
  stage: RoundStage,
  sizes: { readonly members: number; readonly applications: number },
): Promise<OpenPanel> {
  const panel = await seatedPlayers(stage, sizes.members);
  await foundTheChest(stage, panel, money);
  await openTheRound(stage, money, round);
  await moveRound(stage, round, 'open');
  const taken = await enterInvented(stage, round, money, sizes.applications);
  await startScoring(stage, panel, taken);
  return { stage, panel, applications: taken.applications };
}
