import type { Player, RoundStage } from '../round/open-stage';
import { playedChest } from '../round/open-stage';
import { panelId } from '../round/play-whole-round';
import { costOf, dearest, type Cost } from './costs';
import { scoreOnCards } from './member-clicks';

/** What one kind of act asks of Graph: in a process that has just started, and when what it needs is remembered. */
export interface Counted {
  readonly cold: Cost;
  /** The dearest of several. */
  readonly warm: Cost;
}

/** Ends the product and starts it again, so that it remembers nothing. */
export type Restart = () => Promise<void>;

/** How many warm acts of a kind are looked at. */
const warmActs = 5;
/** The acts after a restart that may still meet something that is not remembered. */
const coldActs = 2;

/** Counts one act: first after a restart, then again and again. */
async function countAct(stage: RoundStage, restart: Restart, act: () => Promise<unknown>): Promise<Counted> {
  await restart();
  const cold = await costOf(stage, act);
  const warm: Cost[] = [];
  for (let number = 0; number < warmActs; number += 1) warm.push(await costOf(stage, act));
  return { cold, warm: dearest(warm) };
}

/** The acts that show how the fund and the panel stand. */
export async function countViews(
  stage: RoundStage,
  restart: Restart,
): Promise<Readonly<Record<'status-bot' | 'status-api' | 'desk', Counted>>> {
  // Somebody with a role in one chest: a lead of several reads the books of each.
  const officer = await stage.as(`officer.${playedChest}`);
  const chat = await officer.window.personalChat();
  return {
    'status-bot': await countAct(stage, restart, () => officer.window.say(chat, 'status')),
    'status-api': await countAct(stage, restart, () => officer.call('fundStatus', { chest: playedChest })),
    desk: await countAct(stage, restart, () =>
      officer.call('panelDesk', { chest: playedChest, panel: panelId }),
    ),
  };
}

/** A member's declarations and scores on their card: the first of each after a restart, the later ones warm. */
export async function countScoring(
  stage: RoundStage,
  restart: Restart,
  player: Player,
): Promise<Readonly<Record<'interest.declare' | 'score.save', Counted>>> {
  const counted = new Map<string, Cost[]>();
  await scoreOnCards(
    player,
    async (verb, press) => {
      const costs = counted.get(verb) ?? [];
      counted.set(verb, costs);
      if (costs.length === 0) await restart();
      costs.push(await costOf(stage, press));
    },
    coldActs + warmActs,
  );
  return {
    'interest.declare': coldAndWarm(counted.get('interest.declare')),
    'score.save': coldAndWarm(counted.get('score.save')),
  };
}

function coldAndWarm(costs: readonly Cost[] | undefined): Counted {
  const [cold, ...rest] = costs ?? [];
  if (cold === undefined) throw new Error('the card never asked');
  return { cold, warm: dearest(rest.slice(coldActs - 1)) };
}
