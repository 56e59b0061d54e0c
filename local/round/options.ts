import { parseArgs } from 'node:util';

/** What a played round is asked for. Amounts in whole pounds, as a person types them. */
export interface RoundOptions {
  /** A CSV or 360Giving JSON file of grants; without it the round makes 40 applications of invented groups. */
  readonly applications?: string;
  readonly members: number;
  readonly minimumPounds: number;
  readonly maximumPounds: number;
  readonly json: boolean;
  /** Where to write every Graph request and answer, for the conformance run. */
  readonly record?: string;
}

const usage =
  'npm run round -- [--applications FILE] [--members N] [--min POUNDS] [--max POUNDS] [--record FILE] [--json]';

/** Thrown when the command line cannot be understood; its message says how it is used. */
export class OptionsRefused extends Error {
  override readonly name = 'OptionsRefused';
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw new OptionsRefused(`--${name} takes a whole number from ${from} to ${to}.\n${usage}`);
}

/** Reads the command line. Throws OptionsRefused in plain words. */
export function readOptions(given: readonly string[]): RoundOptions {
  const values = parse(given);
  const members = wholeNumber('members', values.members ?? '12', 5, 40);
  const minimumPounds = wholeNumber('min', values.min ?? '500', 1, 1_000_000);
  const maximumPounds = wholeNumber('max', values.max ?? '5000', minimumPounds, 1_000_000);
  return {
    ...(values.applications === undefined ? {} : { applications: values.applications }),
    ...(values.record === undefined ? {} : { record: values.record }),
    members,
    minimumPounds,
    maximumPounds,
    json: values.json === true,
  };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: {
        applications: { type: 'string' },
        members: { type: 'string' },
        min: { type: 'string' },
        max: { type: 'string' },
        record: { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    throw new OptionsRefused(`${cause instanceof Error ? cause.message : 'Unknown option.'}\n${usage}`, {
      cause,
    });
  }
}
