import type { Section } from './figure';

/** The one object that `npm run bench` prints. */
export interface BenchReport {
  readonly short: boolean;
  readonly machine: {
    readonly node: string;
    readonly processors: number;
    readonly system: string;
    /** How many programs wanted a processor over the last minute, before and after: more than there are is noise. */
    readonly load: readonly [before: number, after: number];
  };
  /** How long measuring took, in seconds. */
  readonly seconds: number;
  readonly met: number;
  /** The figures that missed their target, each with by how much. */
  readonly missed: readonly string[];
  /** What must never happen and did. */
  readonly faults: readonly string[];
  readonly sections: readonly Section[];
}

/** Puts the sections together, and says which targets were missed and by how much. */
export function reportOf(
  sections: readonly Section[],
  about: Pick<BenchReport, 'short' | 'machine' | 'seconds'>,
): BenchReport {
  const aimed = sections.flatMap(({ name, figures }) =>
    figures.flatMap((figure) => (figure.target === undefined ? [] : [{ section: name, ...figure }])),
  );
  const missed = aimed.filter(({ met }) => met !== true);
  return {
    ...about,
    met: aimed.length - missed.length,
    missed: missed.map(
      ({ section, name, value, unit, target }) => `${section}: ${name} is ${value} ${unit}, not ${target}`,
    ),
    faults: sections.flatMap(({ name, faults = [] }) => faults.map((fault) => `${name}: ${fault}`)),
    sections,
  };
}
