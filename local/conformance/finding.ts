/** What one part of the conformance run looked at, and what it has against it. */
export interface Findings {
  readonly part: string;
  readonly checked: number;
  readonly faults: readonly string[];
}
