/** New ids, as a port, so that a run can be repeated (law 8). 20 lower-case letters and digits. */
export interface Ids {
  next(): string;
}
