import type { Chest } from '../founding/chest';
import type { Round } from '../founding/round';
import type { ApplicationId, PanelId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { ApplicationSummary } from '../ports/applications';
import type { Recent } from '../ports/recent';
import type { ScoreStanding } from '../ports/scores';
import type { AgendaItem } from './agenda-item';
import type { Panel } from './panel';
import { applicationsOfPanel } from './panel-application';
import type { Seat } from './seat';
import type { Vote } from './vote';

/** What every view of a panel is made from. What a viewer must not know is taken out before anything is counted. */
export interface PanelPicture {
  readonly chest: Chest;
  readonly round: Row<Round>;
  readonly panel: Row<Panel>;
  readonly applications: readonly ApplicationSummary[];
  readonly seats: readonly Row<Seat>[];
  readonly items: readonly AgendaItem[];
  readonly standing: readonly ScoreStanding[];
  readonly liveVotes: readonly Vote[];
}

/** Reads the picture, up to a minute old. Undefined when there is no such panel. */
export async function readPicture(recent: Recent, id: PanelId): Promise<PanelPicture | undefined> {
  const panel = await recent.panel(id);
  if (panel === undefined) return undefined;
  const [chest, round, summaries, seats, agenda, standing] = await Promise.all([
    recent.chest(),
    recent.round(panel.value.round),
    recent.applicationsOf(panel.value.round),
    recent.seats(id),
    recent.agenda(id),
    recent.standing(panel.value),
  ]);
  if (chest === undefined || round === undefined) return undefined;
  const applications = applicationsOfPanel(summaries, panel.value);
  const known = new Set(applications.map((application) => application.id));
  const items = agenda.map((row) => row.value).filter((item) => known.has(item.application));
  const live = liveItem(items);
  return {
    chest: chest.value,
    round,
    panel,
    applications,
    seats,
    items,
    standing: newestOnly(applications, standing),
    liveVotes: live === undefined ? [] : (await recent.votes(live.id)).map((row) => row.value),
  };
}

/** The item that the panel is being asked about, if any. */
export function liveItem(items: readonly AgendaItem[]): AgendaItem | undefined {
  return items.find((item) => item.state === 'voting');
}

/** The picture with one member's seat as it was just read. */
export function withSeat(picture: PanelPicture, seat: Row<Seat>): PanelPicture {
  const others = picture.seats.filter((held) => held.key !== seat.key);
  return { ...picture, seats: [...others, seat] };
}

/**
 * The picture without some applications, as if the panel had never had them: nothing that is made from it, counts and
 * order among it, can tell of them (law 3).
 */
export function withoutHidden(picture: PanelPicture, hidden: ReadonlySet<ApplicationId>): PanelPicture {
  if (hidden.size === 0) return picture;
  return {
    ...picture,
    applications: picture.applications.filter((application) => !hidden.has(application.id)),
    items: picture.items.filter((item) => !hidden.has(item.application)),
    standing: picture.standing.filter((score) => !hidden.has(score.application)),
    liveVotes: picture.liveVotes.filter((vote) => !hidden.has(vote.application)),
  };
}

/** The applications that a member is excluded from. */
export function hiddenFrom(seat: Seat | undefined): ReadonlySet<ApplicationId> {
  const levels = Object.entries(seat?.interests ?? {});
  return new Set(levels.filter(([, level]) => level === 'excluded').map(([application]) => application));
}

/** Scores of older versions judge words that no longer stand: they are not counted. */
function newestOnly(
  applications: readonly ApplicationSummary[],
  standing: readonly ScoreStanding[],
): readonly ScoreStanding[] {
  const newest = new Map(applications.map(({ id, versionNumber }) => [id, versionNumber]));
  return standing.filter((score) => newest.get(score.application) === score.applicationVersion);
}
