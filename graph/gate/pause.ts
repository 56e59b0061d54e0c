/** One throttled answer slows everybody: until when nothing is sent, shared by all sessions of a gate. */
export interface Pause {
  /** Milliseconds still to wait; 0 when the way is free. */
  left(now: number): number;
  /** Pauses until the moment (milliseconds since 1970), unless a longer pause holds already. */
  until(moment: number): void;
}

/** No pause yet. */
export function openPause(): Pause {
  let end = 0;
  return {
    left: (now) => Math.max(0, end - now),
    until: (moment) => void (end = Math.max(end, moment)),
  };
}
