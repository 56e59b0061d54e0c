import { agendaList } from './agenda';
import { applicationsList } from './applications';
import { awardsList } from './awards';
import { chestList } from './chest';
import { decisionsList } from './decisions';
import { eventsList } from './events';
import { fundersList } from './funders';
import { groupsList } from './groups';
import { intakeList } from './intake';
import { ledgerList } from './ledger';
import type { ListSchema } from './list';
import { needCountsList } from './need-counts';
import { needsList } from './needs';
import { outreachList } from './outreach';
import { panelsList } from './panels';
import { paymentsList } from './payments';
import { peopleList } from './people';
import { pledgesList } from './pledges';
import { pollsList, rankingsList } from './polls';
import { prioritiesList } from './priorities';
import { roundsList } from './rounds';
import { scoresList } from './scores';
import { seatsList } from './seats';
import { votesList } from './votes';

/** What provisioning and the health check need of a list, whatever its values are. */
export type ListShape = Pick<ListSchema<unknown>, 'name' | 'description' | 'columns'>;

/** Every list of a chest's site. */
export const allLists: readonly ListSchema<unknown>[] = [
  chestList,
  peopleList,
  fundersList,
  pledgesList,
  roundsList,
  ledgerList,
  needsList,
  needCountsList,
  pollsList,
  rankingsList,
  prioritiesList,
  groupsList,
  outreachList,
  intakeList,
  applicationsList,
  panelsList,
  seatsList,
  agendaList,
  scoresList,
  votesList,
  decisionsList,
  awardsList,
  paymentsList,
  eventsList,
];

/** The lists whose rows carry events of their own: all but the audit trail itself. */
export const listsWithEvents: readonly ListShape[] = allLists.filter((list) => list.name !== eventsList.name);
