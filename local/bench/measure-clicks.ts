import { openStage, type Player, type RoundStage } from '../round/open-stage';
import type { ChestOptions } from '../start-chest';
import { countSection, timeSection } from './click-sections';
import { openClickTimer, type ClickTime, type ClickTimer } from './click-timer';
import { countScoring, countViews, type Counted, type Restart } from './count-clicks';
import { costOf, dearest, type Cost } from './costs';
import type { Section } from './figure';
import { openMeeting, takeItem } from './hold-meeting';
import { observed, scoreOnCards, voteOnCard, type AroundPress } from './member-clicks';
import { openPanel } from './open-panel';
import type { BenchSizes } from './options';
import { startChestHere, type ChestHere } from './start-chest-here';

/** What the clicks of one panel came to. */
interface Clicks {
  readonly counted: Readonly<Record<string, Counted>>;
  readonly times: readonly ClickTime[];
}

/** Opens a panel whose product runs in this process, counts its clicks and times them. */
export async function measureClicks(
  sizes: BenchSizes,
  say: (progress: string) => void,
): Promise<readonly Section[]> {
  let here: ChestHere | undefined;
  const start = async (options: ChestOptions): Promise<ChestHere> => (here = await startChestHere(options));
  const stage = await openStage({ extraMembers: 0, start });
  const timer = openClickTimer('/api/messages', stage.chest.addresses.graph);
  try {
    const clicks = await click(stage, timer, async () => here?.restart(), sizes, say);
    return [countSection(clicks.counted), timeSection(clicks.times, sizes.members - 1)];
  } finally {
    timer.close();
    await stage.close();
  }
}

async function click(
  stage: RoundStage,
  timer: ClickTimer,
  restart: Restart,
  sizes: BenchSizes,
  say: (progress: string) => void,
): Promise<Clicks> {
  const { panel } = await openPanel(stage, sizes);
  say('Counting what clicks ask of Graph …');
  const [first, ...others] = panel.toReversed();
  if (first === undefined) throw new RangeError('a panel without members');
  const views = await countViews(stage, restart);
  const scoring = await countScoring(stage, restart, first);
  say('Timing clicks …');
  const timed: AroundPress = async (verb, press) => {
    timer.call(verb);
    await press();
    timer.call('');
  };
  // Node has to get warm: the first member's clicks are not among the times.
  await scoreOnCards(first, (_verb, press) => press().then(() => undefined));
  for (const player of others) await scoreOnCards(player, timed);
  const items = await openMeeting(stage, panel);
  const voting = await vote(stage, restart, panel, items.slice(0, sizes.items), timed);
  return { counted: { ...views, ...scoring, 'vote.cast': voting }, times: [...timer.times] };
}

/** The panel votes on items: all but the last are timed; on the last the first vote is counted cold and the others warm. */
async function vote(
  stage: RoundStage,
  restart: Restart,
  panel: readonly Player[],
  items: readonly string[],
  timed: AroundPress,
): Promise<Counted> {
  const costs: Cost[] = [];
  const counted: AroundPress = async (_verb, press) => {
    if (costs.length === 0) await restart();
    costs.push(await costOf(stage, press));
  };
  for (const [number, item] of items.entries()) {
    const around = number < items.length - 1 ? timed : counted;
    await takeItem(stage, item, async (player) => voteOnCard(await observed(player, around)), panel);
  }
  const [cold, ...warm] = costs;
  if (cold === undefined) throw new Error('nobody was asked to vote');
  return { cold, warm: dearest(warm) };
}
