import type { Instant } from '../kernel/dates';

/** The time, as a port, so that a whole chest can run in virtual time (law 8). */
export interface Clock {
  now(): Instant;
}
