import type { RoundStage } from '../round/open-stage';
import { readUsage, type ProductUsage } from '../round/read-usage';

/** What something asked of Graph. */
export interface Cost {
  /** HTTP requests: a batch is one. */
  readonly requests: number;
  readonly units: number;
}

/** What the product does after the answer, by its own names: none of it keeps a person waiting. */
const afterwards = ['work-events', 'show-panel', 'panel-members', 'sweep'];

type Actions = ProductUsage['actions'];

function total(actions: Actions, counts: (action: string) => boolean): Cost {
  const counted = Object.entries(actions).filter(([action]) => counts(action));
  const sum = (name: 'requests' | 'units'): number => counted.reduce((all, [, cost]) => all + cost[name], 0);
  return { requests: sum('requests'), units: sum('units') };
}

/** What the acts that people wait for have cost so far. */
export function costOfClicks(actions: Actions): Cost {
  return total(actions, (action) => !afterwards.includes(action));
}

/** What chaining events, and what they set off, has cost so far. */
export function costOfChaining(actions: Actions): Cost {
  return total(actions, (action) => action === 'work-events');
}

/** What everything has cost so far. */
export function costOfAll(actions: Actions): Cost {
  return total(actions, () => true);
}

/** What came on top of an earlier cost. */
export function costSince(before: Cost, after: Cost): Cost {
  return { requests: after.requests - before.requests, units: after.units - before.units };
}

/** Does one thing and says what it asked of Graph before its answer, by the product's own count. Nothing else may run meanwhile. */
export async function costOf(stage: RoundStage, act: () => Promise<unknown>): Promise<Cost> {
  const before = costOfClicks((await readUsage(stage)).actions);
  await act();
  return costSince(before, costOfClicks((await readUsage(stage)).actions));
}

/** The dearest of several. */
export function dearest(costs: readonly Cost[]): Cost {
  return {
    requests: Math.max(...costs.map(({ requests }) => requests)),
    units: Math.max(...costs.map(({ units }) => units)),
  };
}
