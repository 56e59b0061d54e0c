import type { RecordPorts } from '../../core/ports/ports';
import type { Scores, ScoreStanding } from '../../core/ports/scores';
import { columnIs, type Filter } from '../gate/odata';
import { agendaList } from '../schema/agenda';
import { decisionsList } from '../schema/decisions';
import { rowColumns } from '../schema/list';
import { panelsList } from '../schema/panels';
import { ownerOf, scoresList, standingColumns } from '../schema/scores';
import { seatsList } from '../schema/seats';
import { votesList } from '../schema/votes';
import { openRows, type ListContext } from './open-rows';
import { brokenRow, type Item } from './row-mapping';

type Assessing = Pick<RecordPorts, 'panels' | 'seats' | 'agenda' | 'scores' | 'votes' | 'decisions'>;

/** Panels, their members, agenda, scores, votes and decisions. */
export function openAssessing(context: ListContext): Assessing {
  const panels = openRows(context, panelsList);
  const seats = openRows(context, seatsList);
  const agenda = openRows(context, agendaList);
  const votes = openRows(context, votesList);
  const decisions = openRows(context, decisionsList);
  return {
    panels: {
      ...panels.rows,
      ofRound: (round) => panels.reading.rows(columnIs('Round', round)),
      all: () => panels.reading.rows(),
    },
    seats: {
      ...seats.rows,
      ofPanel: (panel) => seats.reading.rows(columnIs('Panel', panel)),
      ofMember: (member) => seats.reading.rows(columnIs('Member', member)),
    },
    agenda: { ...agenda.rows, ofPanel: (panel) => agenda.reading.rows(columnIs('Panel', panel)) },
    scores: openScores(context),
    votes: {
      ...votes.rows,
      ofItem: (item) => votes.reading.rows(columnIs('Item', item)),
      ofPartition: (partition) => votes.reading.rows(columnIs('Partition', partition)),
    },
    decisions: {
      ...decisions.rows,
      ofRound: (round) => decisions.reading.rows(columnIs('Round', round)),
    },
  };
}

const columnsOfStanding = [rowColumns.key, rowColumns.version, ...Object.values(standingColumns)].flatMap(
  ({ definitions }) => definitions.map(({ name }) => name),
);

function openScores(context: ListContext): Scores {
  const { rows, reading } = openRows(context, scoresList);
  const standing = async (filter: Filter): Promise<readonly ScoreStanding[]> =>
    (await reading.items(columnsOfStanding, filter)).map(standingFrom);
  return {
    ...rows,
    ofPartition: (partition) => reading.rows(columnIs('Partition', partition)),
    standingIn: (partition) => standing(columnIs('Partition', partition)),
    standingOf: (panel, member) => standing(columnIs('Owner', ownerOf(panel, member))),
  };
}

function standingFrom({ id, fields }: Item): ScoreStanding {
  try {
    return {
      key: rowColumns.key.read(fields),
      version: rowColumns.version.read(fields),
      application: standingColumns.application.read(fields),
      applicationVersion: standingColumns.applicationVersion.read(fields),
      member: standingColumns.member.read(fields),
    };
  } catch (fault) {
    throw brokenRow(scoresList.name, id, fault);
  }
}
