import type { Agenda } from '../../../core/ports/agenda';
import type { Applications } from '../../../core/ports/applications';
import type { LedgerBook } from '../../../core/ports/ledgers';
import type { RecordPorts } from '../../../core/ports/ports';
import type { Scores, ScoreStanding } from '../../../core/ports/scores';
import type { AgendaItem } from '../../../core/assessing/agenda-item';
import type { Decision } from '../../../core/assessing/decision';
import type { Panel } from '../../../core/assessing/panel';
import type { Score } from '../../../core/assessing/score';
import type { Seat } from '../../../core/assessing/seat';
import type { Vote } from '../../../core/assessing/vote';
import type { Award } from '../../../core/awarding/award';
import type { Payment } from '../../../core/awarding/payment';
import type { Need } from '../../../core/developing/need';
import type { NeedCount } from '../../../core/developing/need-count';
import type { Poll, Ranking } from '../../../core/developing/poll';
import type { Priority } from '../../../core/developing/priority';
import type { Application } from '../../../core/engaging/application';
import { summaryOf } from '../../../core/engaging/summarise-application';
import type { Group } from '../../../core/engaging/group';
import type { IntakeItem } from '../../../core/engaging/intake';
import type { Chest } from '../../../core/founding/chest';
import type { Funder, Pledge } from '../../../core/founding/funder';
import type { Person } from '../../../core/founding/person';
import type { Round } from '../../../core/founding/round';
import type { Row } from '../../../core/kernel/row';
import { memoryChangedRows } from './changed-rows';
import { memoryEventChain } from './event-chain';
import { memoryOutreach } from './outreach';
import { memoryRows, type MemoryRows } from './rows';
import { memoryState, type MemoryOptions, type MemoryState } from './state';

const everything = (): boolean => true;

/** The record in memory; its chest can be read without knowing its id. */
export interface MemoryRecord extends RecordPorts {
  readonly chests: MemoryRows<Chest>;
}

/** The whole record of one chest in memory, empty. It passes the same suites as the one over Graph (test/ports). */
export function memoryRecord(options: MemoryOptions = {}): MemoryRecord {
  const state = memoryState(options);
  return {
    ...founding(state),
    ...developing(state),
    outreach: memoryOutreach(state),
    ...assessing(state),
    ...awarding(state),
    ...trail(state),
  };
}

function founding(state: MemoryState) {
  const people = memoryRows<Person>('People', state);
  const funders = memoryRows<Funder>('Funders', state);
  const pledges = memoryRows<Pledge>('Pledges', state);
  const rounds = memoryRows<Round>('Rounds', state);
  const ledgers = memoryRows<LedgerBook>('Ledger', state);
  return {
    chests: memoryRows<Chest>('Chest', state),
    people: { ...people, all: () => people.where(everything) },
    funders: { ...funders, all: () => funders.where(everything) },
    pledges: { ...pledges, all: () => pledges.where(everything) },
    rounds: { ...rounds, all: () => rounds.where(everything) },
    ledgers: { ...ledgers, all: () => ledgers.where(everything) },
  };
}

function developing(state: MemoryState) {
  const needs = memoryRows<Need>('Needs', state);
  const needCounts = memoryRows<NeedCount>('NeedCounts', state);
  const rankings = memoryRows<Ranking>('Rankings', state);
  const priorities = memoryRows<Priority>('Priorities', state);
  return {
    needs: {
      ...needs,
      search: (search: Partial<Need>) =>
        needs.where(
          (need) =>
            (search.state === undefined || need.state === search.state) &&
            (search.neighbourhood === undefined || need.neighbourhood === search.neighbourhood) &&
            (search.theme === undefined || need.theme === search.theme),
        ),
    },
    needCounts: {
      ...needCounts,
      since: (month: string) => needCounts.where((count) => count.month >= month),
    },
    polls: memoryRows<Poll>('Polls', state),
    rankings: {
      ...rankings,
      ofRound: (round: string) => rankings.where((ranking) => ranking.round === round),
    },
    priorities: {
      ...priorities,
      ofRound: (round: string) => priorities.where((priority) => priority.round === round),
    },
    ...engaging(state),
  };
}

function engaging(state: MemoryState) {
  const groups = memoryRows<Group>('Groups', state);
  const intake = memoryRows<IntakeItem>('Intake', state);
  const inOrder = (left: Row<IntakeItem>, right: Row<IntakeItem>): number =>
    left.value.acceptedAt < right.value.acceptedAt ? -1 : 1;
  return {
    groups: { ...groups, all: () => groups.where(everything) },
    intake: {
      ...intake,
      waiting: async () => (await intake.where(({ state: at }) => at === 'waiting')).toSorted(inOrder),
    },
    applications: applications(state),
  };
}

function applications(state: MemoryState): Applications {
  const rows = memoryRows<Application>('Applications', state);
  const ofRound: Applications['ofRound'] = (round) =>
    rows.where((application) => application.round === round);
  return {
    ...rows,
    ofRound,
    summariesOfRound: async (round) => (await ofRound(round)).map(({ value }) => summaryOf(value)),
  };
}

function assessing(state: MemoryState) {
  const panels = memoryRows<Panel>('Panels', state);
  const seats = memoryRows<Seat>('Seats', state);
  const agenda = memoryRows<AgendaItem>('Agenda', state);
  const votes = memoryRows<Vote>('Votes', state);
  const decisions = memoryRows<Decision>('Decisions', state);
  const agendaOf: Agenda['ofPanel'] = (panel) => agenda.where((item) => item.panel === panel);
  return {
    panels: {
      ...panels,
      ofRound: (round: string) => panels.where((panel) => panel.round === round),
      all: () => panels.where(everything),
    },
    seats: {
      ...seats,
      ofPanel: (panel: string) => seats.where((seat) => seat.panel === panel),
      ofMember: (member: string) => seats.where((seat) => seat.member === member),
    },
    agenda: { ...agenda, ofPanel: agendaOf },
    scores: scores(state),
    votes: {
      ...votes,
      ofItem: (item: string) => votes.where((vote) => vote.item === item),
      ofPartition: (partition: string) => votes.where((vote) => vote.partition === partition),
    },
    decisions: {
      ...decisions,
      ofRound: (round: string) => decisions.where((decision) => decision.round === round),
    },
  };
}

function scores(state: MemoryState): Scores {
  const rows = memoryRows<Score>('Scores', state);
  const standing = async (wanted: (score: Score) => boolean): Promise<readonly ScoreStanding[]> =>
    (await rows.where(wanted)).map(({ key, version, value }) => {
      const { application, applicationVersion, member } = value;
      return { key, version, application, applicationVersion, member };
    });
  return {
    ...rows,
    ofPartition: (partition) => rows.where((score) => score.partition === partition),
    standingIn: (partition) => standing((score) => score.partition === partition),
    standingOf: (panel, member) => standing((score) => score.panel === panel && score.member === member),
  };
}

function awarding(state: MemoryState) {
  const awards = memoryRows<Award>('Awards', state);
  const payments = memoryRows<Payment>('Payments', state);
  return {
    awards: { ...awards, ofRound: (round: string) => awards.where((award) => award.round === round) },
    payments: {
      ...payments,
      ofRound: (round: string) => payments.where((payment) => payment.round === round),
    },
  };
}

function trail(state: MemoryState) {
  return { eventChain: memoryEventChain(state), changedRows: memoryChangedRows(state) };
}
