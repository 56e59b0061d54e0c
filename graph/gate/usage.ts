/** What one action cost so far: how often it ran, requests sent (a batch is one) and resource units. */
export interface Cost {
  readonly times: number;
  readonly requests: number;
  readonly units: number;
}

export type Usage = Readonly<Record<string, Cost>>;

/** Counts requests and units per action (the use case on whose behalf they were made). */
export interface Meter {
  began(action: string): void;
  sent(action: string, units: number): void;
  readonly read: () => Usage;
}

/** A meter at nought. */
export function openMeter(): Meter {
  const costs = new Map<string, Cost>();
  const add = (action: string, times: number, requests: number, units: number): void => {
    const cost = costs.get(action) ?? { times: 0, requests: 0, units: 0 };
    costs.set(action, {
      times: cost.times + times,
      requests: cost.requests + requests,
      units: cost.units + units,
    });
  };
  return {
    began: (action) => add(action, 1, 0, 0),
    sent: (action, units) => add(action, 0, 1, units),
    read: () => Object.fromEntries(costs),
  };
}
