import type { Agenda } from './agenda';
import type { Applications } from './applications';
import type { Awards } from './awards';
import type { Calendar, CalendarFiles } from './calendar';
import type { ChangedRowsReader } from './changed-rows';
import type { Channel } from './channel';
import type { Chests } from './chests';
import type { Clock } from './clock';
import type { CountFiles } from './count-files';
import type { Decisions } from './decisions';
import type { EventChain } from './event-chain';
import type { Filing } from './filing';
import type { Funders } from './funders';
import type { GrantFiles } from './grant-files';
import type { Groups } from './groups';
import type { Ids } from './ids';
import type { Intake } from './intake';
import type { Ledgers } from './ledgers';
import type { Mail } from './mail';
import type { NeedCounts } from './need-counts';
import type { NeedPages } from './need-pages';
import type { Needs } from './needs';
import type { Outreach } from './outreach';
import type { Panels } from './panels';
import type { Payments } from './payments';
import type { People } from './people';
import type { Pledges } from './pledges';
import type { Polls, Rankings } from './polls';
import type { Priorities } from './priorities';
import type { PublicSide } from './public-side';
import type { Recent } from './recent';
import type { Reminders } from './reminders';
import type { Rounds } from './rounds';
import type { Scores } from './scores';
import type { Seats } from './seats';
import type { Votes } from './votes';

/** The record: what stands in the fund's own SharePoint lists. */
export interface RecordPorts {
  readonly chests: Chests;
  readonly people: People;
  readonly funders: Funders;
  readonly pledges: Pledges;
  readonly rounds: Rounds;
  readonly ledgers: Ledgers;
  readonly needs: Needs;
  readonly needCounts: NeedCounts;
  readonly polls: Polls;
  readonly rankings: Rankings;
  readonly priorities: Priorities;
  readonly groups: Groups;
  readonly outreach: Outreach;
  readonly intake: Intake;
  readonly applications: Applications;
  readonly panels: Panels;
  readonly seats: Seats;
  readonly agenda: Agenda;
  readonly scores: Scores;
  readonly votes: Votes;
  readonly decisions: Decisions;
  readonly awards: Awards;
  readonly payments: Payments;
  readonly eventChain: EventChain;
  readonly changedRows: ChangedRowsReader;
}

/** Everything that use cases may need from outside, for one chest. Each use case names the few it takes. */
export interface Ports extends RecordPorts {
  readonly recent: Recent;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly filing: Filing;
  readonly grantFiles: GrantFiles;
  readonly countFiles: CountFiles;
  readonly mail: Mail;
  readonly publicSide: PublicSide;
  readonly needPages: NeedPages;
  readonly calendar: Calendar;
  readonly calendarFiles: CalendarFiles;
  readonly channel: Channel;
  readonly reminders: Reminders;
}
