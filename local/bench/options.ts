import { parseArgs } from 'node:util';

/** How much is measured: `short` is the same with fewer people and runs, for a look in between. */
export interface BenchOptions {
  readonly short: boolean;
}

/** The sizes of one run. */
export interface BenchSizes {
  /** The panel whose clicks are counted and timed. */
  readonly members: number;
  readonly applications: number;
  /** How many items that panel votes on. */
  readonly items: number;
  /** The panel that scores at the same moment, and what it scores. */
  readonly together: { readonly members: number; readonly applications: number };
  /** The groups that send their applications in the last minute. */
  readonly groups: number;
  /** The panel of the whole round whose memory is looked at. */
  readonly roundMembers: number;
  /** How often each program is started. */
  readonly starts: number;
}

const usage = 'npm run bench -- [--short]';

/** Thrown when the command line cannot be understood; its message says how it is used. */
export class OptionsRefused extends Error {
  override readonly name = 'OptionsRefused';
}

/** Reads the command line. Throws OptionsRefused in plain words. */
export function readOptions(given: readonly string[]): BenchOptions {
  try {
    const { values } = parseArgs({ args: [...given], options: { short: { type: 'boolean' } } });
    return { short: values.short === true };
  } catch (cause) {
    throw new OptionsRefused(`${cause instanceof Error ? cause.message : 'Unknown option.'}\n${usage}`, {
      cause,
    });
  }
}

/** What is measured in a whole run, as the targets name it, and in a short one. */
export function sizesOf({ short }: BenchOptions): BenchSizes {
  return short
    ? {
        members: 6,
        applications: 10,
        items: 4,
        together: { members: 6, applications: 10 },
        groups: 30,
        roundMembers: 6,
        starts: 5,
      }
    : {
        members: 12,
        applications: 40,
        items: 20,
        together: { members: 20, applications: 40 },
        groups: 200,
        roundMembers: 12,
        starts: 15,
      };
}
