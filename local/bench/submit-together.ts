import { eventually } from '../round/eventually';
import { playedChest } from '../round/open-stage';
import { round } from '../round/play-whole-round';
import { graphControlsAt } from './graph-controls';
import { readyGroups, type OpenSite } from './open-site';

/** What came of groups that all sent at the last minute. */
export interface SubmittedTogether {
  /** How long each group waited for its confirmation, in milliseconds. */
  readonly waits: readonly number[];
  /** What was said to those who got no confirmation. */
  readonly errors: readonly string[];
  readonly lost: number;
  readonly doubled: number;
  /** From the first press until the fund team saw all of them, in milliseconds. */
  readonly milliseconds: number;
}

/** Every group presses «Send application» twice at the same moment, against a slow Graph. */
export async function submitTogether(
  site: OpenSite,
  groups: number,
  graphLateMs: number,
): Promise<SubmittedTogether> {
  const ready = await readyGroups(site, groups);
  for (const { applicant, home } of ready) await applicant.open(`${home}/check`);
  const controls = graphControlsAt(site.stage.chest.addresses.graph);
  await controls.slowDown(graphLateMs);
  const started = performance.now();
  const sent = await Promise.all(
    ready.map(async ({ applicant }) => {
      const before = performance.now();
      const [page] = await Promise.all([applicant.submit(), applicant.submit()]);
      const reference = /class="chest-reference">([^<]+)</.exec(page.html)?.[1];
      return { milliseconds: performance.now() - before, reference, said: `${page.status} ${page.title}` };
    }),
  );
  const references = sent.flatMap(({ reference }) => (reference === undefined ? [] : [reference]));
  const come = await allIn(site, references);
  const milliseconds = performance.now() - started;
  await controls.speedUp();
  return {
    waits: sent.map((one) => one.milliseconds),
    errors: sent.filter(({ reference }) => reference === undefined).map(({ said }) => said),
    lost: references.filter((reference) => !come.includes(reference)).length,
    doubled: come.length - new Set(references).size,
    milliseconds,
  };
}

/** The ids that the fund team sees once all of these have come in, or after two minutes without some of them. */
async function allIn({ stage }: OpenSite, references: readonly string[]): Promise<readonly string[]> {
  const officer = await stage.as(`officer.${playedChest}`);
  let ids: readonly string[] = [];
  const all = eventually('every group that sent has come in', async () => {
    const lines = await officer.call('listApplications', { chest: playedChest, round });
    ids = lines.map(({ id }) => id);
    return references.every((reference) => ids.includes(reference)) ? ids : undefined;
  });
  // Some that do not come in are what is looked for here: they are counted as lost.
  return all.catch(() => ids);
}
