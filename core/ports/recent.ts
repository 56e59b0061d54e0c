import type { AgendaItem } from '../assessing/agenda-item';
import type { Panel } from '../assessing/panel';
import type { Seat } from '../assessing/seat';
import type { Vote } from '../assessing/vote';
import type { Application } from '../engaging/application';
import type { Chest } from '../founding/chest';
import type { Person } from '../founding/person';
import type { Round } from '../founding/round';
import type { ApplicationId, ItemId, PanelId, PersonKey, RoundId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { ApplicationSummary } from './applications';
import type { ScoreStanding } from './scores';

/**
 * Reads that may be up to 60 seconds old, so that a click costs no more than it must. Rules that decide about a person
 * (seat, item, own vote) never use it; names, round data, frozen versions and counts do. This process's own writes
 * are seen at once.
 */
export interface Recent {
  chest(): Promise<Row<Chest> | undefined>;
  person(key: PersonKey): Promise<Row<Person> | undefined>;
  rounds(): Promise<readonly Row<Round>[]>;
  round(id: RoundId): Promise<Row<Round> | undefined>;
  panels(): Promise<readonly Row<Panel>[]>;
  panel(id: PanelId): Promise<Row<Panel> | undefined>;
  seats(panel: PanelId): Promise<readonly Row<Seat>[]>;
  agenda(panel: PanelId): Promise<readonly Row<AgendaItem>[]>;
  /** The votes on an item, for counting them. */
  votes(item: ItemId): Promise<readonly Row<Vote>[]>;
  application(id: ApplicationId): Promise<Row<Application> | undefined>;
  applicationsOf(round: RoundId): Promise<readonly ApplicationSummary[]>;
  /** Every score that stands on the panel, without marks: for honest counts. */
  standing(panel: Panel): Promise<readonly ScoreStanding[]>;
  /** What this member has scored on the panel. */
  standingOf(panel: PanelId, member: PersonKey): Promise<readonly ScoreStanding[]>;
}
