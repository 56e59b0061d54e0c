import type { ClickTime } from './click-timer';
import type { Cost } from './costs';
import type { Counted } from './count-clicks';
import { atMost, seen, type Figure, type Section } from './figure';
import { percentile } from './percentile';

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

/** What each kind of act asked of Graph, beside its target. */
export function countSection(counted: Readonly<Record<string, Counted>>): Section {
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

/** Where the time of clicks went. `members` were timed, each by themselves. */
export function timeSection(times: readonly ClickTime[], members: number): Section {
  const clicks = times.filter(({ kind }) => clickKinds.includes(kind));
  const own = clicks.map(ownTime);
  const withQueues = clicks.map(({ whole, graph }) => whole - graph);
  const whole = clicks.map((time) => time.whole);
  return {
    name: 'own time a click',
    how: `${clicks.length} clicks on cards, one at a time, by ${members} members after one member has warmed Node up. The product runs in this process; Node’s own channels (http.server.*, undici:*, http.client.*) say when a click came in and went out and when an answer of another service was awaited. Own time is what is left when nothing is awaited; the wait for the outbox’s queue is told apart. Other programs on the machine lengthen it: see the load.`,
    figures: [
      atMost('own time, p50', percentile(own, 0.5), 'ms', 5),
      atMost('own time, p99', percentile(own, 0.99), 'ms', 25),
      seen('own time and the wait for queues, p50', percentile(withQueues, 0.5), 'ms'),
      seen('own time and the wait for queues, p99', percentile(withQueues, 0.99), 'ms'),
      seen('the whole click with the local Graph, p50', percentile(whole, 0.5), 'ms'),
      ...clickKinds.flatMap((kind) => kindFigures(kind, clicks)),
    ],
  };
}

function ownTime({ whole, graph, others }: ClickTime): number {
  return whole - graph - others;
}

function kindFigures(kind: string, clicks: readonly ClickTime[]): readonly Figure[] {
  const own = clicks.filter((time) => time.kind === kind).map(ownTime);
  if (own.length === 0) return [];
  const name = kinds[kind] ?? kind;
  return [
    seen(`${name}, own time, p50`, percentile(own, 0.5), 'ms'),
    seen(`${name}, own time, p99`, percentile(own, 0.99), 'ms'),
  ];
}
