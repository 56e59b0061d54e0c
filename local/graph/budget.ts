/** Resource units an application may use in a minute, as SharePoint counts them per app and tenant. */
export interface Budget {
  /** Units a minute; undefined is no limit. */
  set(unitsPerMinute: number | undefined): void;
  /** Counts a request. Throttled requests count too. */
  spend(appId: string, units: number, now: Date): BudgetState;
}

export interface BudgetState {
  over: boolean;
  /** Whole seconds until the minute is over. */
  reset: number;
  /** RateLimit-* headers: sent from 80 % of the limit on. */
  headers: Record<string, string>;
}

const MINUTE = 60_000;
const WARN_FROM = 0.8;

/** Counts units in fixed minutes per application. */
export function createBudget(): Budget {
  let limit: number | undefined;
  const used = new Map<string, { minute: number; units: number }>();
  return {
    set: (unitsPerMinute) => {
      limit = unitsPerMinute;
      used.clear();
    },
    spend: (appId, units, now) => {
      if (limit === undefined) return { over: false, reset: 0, headers: {} };
      const minute = Math.floor(now.getTime() / MINUTE);
      const known = used.get(appId);
      const entry = known?.minute === minute ? known : { minute, units: 0 };
      entry.units += units;
      used.set(appId, entry);
      const reset = Math.max(1, Math.ceil(((minute + 1) * MINUTE - now.getTime()) / 1000));
      return { over: entry.units > limit, reset, headers: warning(limit, entry.units, reset) };
    },
  };
}

function warning(limit: number, units: number, reset: number): Record<string, string> {
  if (units < limit * WARN_FROM) return {};
  return {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(Math.max(0, limit - units)),
    'RateLimit-Reset': String(reset),
  };
}
