import type { Applications, ApplicationSummary } from '../../core/ports/applications';
import type { RecordPorts } from '../../core/ports/ports';
import { columnIs } from '../gate/odata';
import {
  answerColumns,
  applicationColumns,
  applicationsList,
  versionNumberColumn,
} from '../schema/applications';
import { groupsList } from '../schema/groups';
import { readProperties, rowColumns } from '../schema/list';
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
    const application = readProperties(applicationColumns, fields);
    return { ...application, versionNumber: versionNumberColumn.read(fields) };
  } catch (fault) {
    throw brokenRow(applicationsList.name, id, fault);
  }
}
