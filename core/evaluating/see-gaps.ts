import type { Actor } from '../kernel/actor';
import type { Instant } from '../kernel/dates';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { AwardState } from '../awarding/award-states';
import { countNeeds } from '../developing/count-needs';
import { cellsOfCounts, firstMonthShown } from '../developing/need-count';
import type { Ports } from '../ports/ports';
import { gapReport, type GapReport, type GivenGrant } from './gap-report';

export type SeeGapsPorts = Pick<Ports, 'recent' | 'needs' | 'needCounts' | 'awards' | 'clock'>;

/** Awards that came to nothing. */
const fallen: readonly AwardState[] = ['not-taken-up', 'withdrawn', 'terminated', 'recovering'];

/**
 * Needs that wait, and what was counted, against the grants of the last twelve months, for anybody with a role in the
 * chest. Awards are made at release, so it shows nothing that groups have not been told.
 */
export const seeGaps =
  (ports: SeeGapsPorts) =>
  async (actor: Actor): Promise<Outcome<GapReport>> => {
    if (actor.roles.length === 0) return refuse({ code: 'not-allowed' });
    const from = firstMonthShown(ports.clock.now());
    const [chest, needs, counts, grants] = await Promise.all([
      ports.recent.chest(),
      ports.needs.search({}),
      ports.needCounts.since(from),
      grantsSince(ports, `${from}-01T00:00:00.000Z`),
    ]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    return done(
      gapReport(chest.value, {
        needs: countNeeds(needs.map(({ value }) => value)),
        counted: cellsOfCounts(
          counts.map(({ value }) => value),
          from,
        ),
        grants,
      }),
    );
  };

async function grantsSince(ports: SeeGapsPorts, from: Instant): Promise<readonly GivenGrant[]> {
  const rounds = await ports.recent.rounds();
  const given = await Promise.all(
    rounds.map(async ({ key }) => {
      const [awards, applications] = await Promise.all([
        ports.awards.ofRound(key),
        ports.recent.applicationsOf(key),
      ]);
      const known = new Map(applications.map((application) => [application.id, application]));
      return awards.flatMap(({ value }): readonly GivenGrant[] => {
        const application = known.get(value.application);
        if (application === undefined || value.madeAt < from || fallen.includes(value.state)) return [];
        const { themes, neighbourhood, facts } = application;
        return [{ themes, neighbourhood, serves: facts?.serves ?? [], amountPence: value.amountPence }];
      });
    }),
  );
  return given.flat();
}
