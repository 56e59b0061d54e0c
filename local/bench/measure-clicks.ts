import { openStage, type Player, type RoundStage } from '../round/open-stage';
import type { ChestOptions } from '../start-chest';
import { openClickTimer, type ClickTime, type ClickTimer } from './click-timer';
import { countScoring, countViews, type Counted, type Restart } from './count-clicks';
import { costOf, dearest, type Cost } from './costs';
import { atMost, seen, type Figure, type Section } from './figure';
import { openMeeting, takeItem } from './hold-meeting';
import { observed, scoreOnCards, voteOnCard, type AroundPress } from './member-clicks';
import { openPanel } from './open-panel';
import type { BenchSizes } from './options';
import { percentile } from './percentile';
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
    return [countSection(clicks), timeSection(clicks, sizes)];
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

const kinds: Readonly<Record<string, string>> = {
  'interest.declare': 'interest click',
  'score.save': 'score click',
  'vote.cast': 'vote click',
  'status-bot': 'fund status in chat',
  'status-api': 'fund status in the tab',
  desk: 'panel desk',
};

/** Requests and units at most; a view's units have no target. */
const targets: Readonly<Record<string, Partial<Cost>>> = {
  'interest.declare': { requests: 2, units: 6 },
  'score.save': { requests: 2, units: 6 },
  'vote.cast': { requests: 2, units: 6 },
  'status-bot': { requests: 1 },
  'status-api': { requests: 1 },
  desk: { requests: 1 },
};

function countSection({ counted }: Clicks): Section {
  return {
    name: 'Graph a click',
    how: 'Requests (a batch is one) and resource units before the answer, by the product’s own count, through the bot over HTTP; fund status and panel desk also through the tab API. Warm: the dearest of several in a row. Cold: the first act of a process that has just started.',
    figures: Object.entries(counted).flatMap(([kind, costs]) => figuresOf(kind, costs)),
  };
}

function figuresOf(kind: string, { cold, warm }: Counted): readonly Figure[] {
  const name = kinds[kind] ?? kind;
  return (['requests', 'units'] as const).flatMap((unit) => {
    const target = targets[kind]?.[unit];
    const warmName = `${name}, warm`;
    return [
      target === undefined ? seen(warmName, warm[unit], unit) : atMost(warmName, warm[unit], unit, target),
      seen(`${name}, cold`, cold[unit], unit),
    ];
  });
}

/** The clicks that people make by the hundred. */
const clickKinds = ['interest.declare', 'score.save', 'vote.cast'];

function timeSection({ times }: Clicks, sizes: BenchSizes): Section {
  const clicks = times.filter(({ kind }) => clickKinds.includes(kind));
  const own = (time: ClickTime): number => time.whole - time.graph - time.others;
  const withOthers = (time: ClickTime): number => time.whole - time.graph;
  return {
    name: 'own time a click',
    how: `${clicks.length} clicks on cards, one at a time, by ${sizes.members - 1} members after one member has warmed Node up. The product runs in this process; Node’s own channels (http.server.*, undici:*, http.client.*) say when a click came in and went out and when an answer of another service was awaited. Own time is what is left when nothing is awaited; the wait for the outbox’s queue is told apart.`,
    figures: [
      atMost('own time, p50', percentile(clicks.map(own), 0.5), 'ms', 5),
      atMost('own time, p99', percentile(clicks.map(own), 0.99), 'ms', 25),
      seen('own time and the wait for queues and tables, p50', percentile(clicks.map(withOthers), 0.5), 'ms'),
      seen(
        'own time and the wait for queues and tables, p99',
        percentile(clicks.map(withOthers), 0.99),
        'ms',
      ),
      seen(
        'the whole click with the local Graph, p50',
        percentile(
          clicks.map(({ whole }) => whole),
          0.5,
        ),
        'ms',
      ),
      ...clickKinds.flatMap((kind) =>
        kindFigures(kind, clicks.filter((time) => time.kind === kind).map(own)),
      ),
    ],
  };
}

function kindFigures(kind: string, own: readonly number[]): readonly Figure[] {
  if (own.length === 0) return [];
  const name = kinds[kind] ?? kind;
  return [
    seen(`${name}, own time, p50`, percentile(own, 0.5), 'ms'),
    seen(`${name}, own time, p99`, percentile(own, 0.99), 'ms'),
  ];
}
