import type { RoundState } from '../../core/founding/round-states';
import type { ChestId, PanelId, RoundId } from '../../core/kernel/ids';
import type { Press } from '../press';
import { inChest } from '../press';
import type { BotServices } from '../services';

/** A panel that somebody may mean. */
export interface KnownPanel {
  readonly chest: ChestId;
  readonly panel: PanelId;
  readonly name: string;
  readonly round: RoundId;
  readonly roundName: string;
}

/** Rounds whose panels are at work, or about to be. */
const atWork: ReadonlySet<RoundState> = new Set<RoundState>([
  'open',
  'sifting',
  'declaring',
  'scoring',
  'moderating',
  'in-session',
  'adjourned',
  'balancing',
  'awaiting-ratification',
  'ratified',
]);

/** The panels at work in the person's chests; without any, those of rounds that have ended. */
export async function findPanels(
  press: Press,
  services: BotServices,
  only: { readonly chest?: string | undefined; readonly panel?: string | undefined },
): Promise<readonly KnownPanel[]> {
  const memberships = press.memberships.filter(
    (each) => only.chest === undefined || each.chest === only.chest,
  );
  const views = await Promise.all(
    memberships.map((membership) => inChest(press, services, membership).useCases.seeChest()),
  );
  const rounds = views.flatMap((view) =>
    view.ok ? view.value.rounds.map((round) => ({ chest: view.value.id, round })) : [],
  );
  const working = rounds.filter(({ round }) => atWork.has(round.state) && round.panels.length > 0);
  const known = (working.length > 0 ? working : rounds).flatMap(({ chest, round }) =>
    round.panels.map(({ id, name }) => ({ chest, panel: id, name, round: round.id, roundName: round.name })),
  );
  return known.filter((each) => only.panel === undefined || each.panel === only.panel);
}
