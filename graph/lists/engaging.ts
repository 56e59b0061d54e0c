import type { Applications, ApplicationSummary } from '../../core/ports/applications';
import type { RecordPorts } from '../../core/ports/ports';
import { columnIs } from '../gate/odata';
import {
  answerColumns,
  applicationColumns,
  applicationsList,
  versionNumberColumn,
} from '../schema/applications';
import type { Fields } from '../schema/column';
import { groupsList } from '../schema/groups';
import { rowColumns } from '../schema/list';
import { openRows, type ListContext } from './open-rows';
import { brokenRow, type Item } from './row-mapping';

/** Groups and their applications. */
export function openEngaging(context: ListContext): Pick<RecordPorts, 'groups' | 'applications'> {
  return { groups: openRows(context, groupsList).rows, applications: openApplications(context) };
}

/** Answers and events make up most of an application, and no list of many shows them. */
const summaryColumns = applicationsList.columns
  .map(({ name }) => name)
  .filter((name) => !answerColumns.includes(name))
  .filter((name) => rowColumns.events.definitions.every((column) => column.name !== name));

function openApplications(context: ListContext): Applications {
  const { rows, reading } = openRows(context, applicationsList);
  return {
    ...rows,
    ofRound: (round) => reading.rows(columnIs('Round', round)),
    async summariesOfRound(round) {
      const items = await reading.items(summaryColumns, columnIs('Round', round));
      for (const { id, fields } of items) {
        context.rowIds.keep(context.site, applicationsList.name, rowColumns.key.read(fields), id);
      }
      return items.map(summaryOf);
    },
  };
}

function summaryOf({ id, fields }: Item): ApplicationSummary {
  try {
    return readSummary(fields);
  } catch (fault) {
    throw brokenRow(applicationsList.name, id, fault);
  }
}

function readSummary(fields: Fields): ApplicationSummary {
  const columns = applicationColumns;
  return {
    id: columns.id.read(fields),
    round: columns.round.read(fields),
    panel: columns.panel.read(fields),
    state: columns.state.read(fields),
    group: columns.group.read(fields),
    groupName: columns.groupName.read(fields),
    title: columns.title.read(fields),
    summary: columns.summary.read(fields),
    grantKind: columns.grantKind.read(fields),
    neighbourhood: columns.neighbourhood.read(fields),
    themes: columns.themes.read(fields),
    askedPence: columns.askedPence.read(fields),
    minimumPence: columns.minimumPence.read(fields),
    channel: columns.channel.read(fields),
    place: columns.place.read(fields),
    versionNumber: versionNumberColumn.read(fields),
  };
}
