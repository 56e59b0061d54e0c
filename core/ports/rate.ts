/** A limit: so many at once, refilled evenly over so many seconds. */
export interface RateLimit {
  readonly name: string;
  readonly most: number;
  readonly perSeconds: number;
}

/** Counters shared by every instance. `who` is never an address itself but a keyed hash of its network. */
export interface Rate {
  /** Takes one. Answers the seconds to wait when there is none left. Lets through, and says so in the log, when it cannot count. */
  take(limit: RateLimit, who: string): Promise<'allowed' | { readonly waitSeconds: number }>;
}
