import type { Applications, ApplicationSummary } from '../../core/ports/applications';
import type { Intake } from '../../core/ports/intake';
import type { RecordPorts } from '../../core/ports/ports';
import { columnIs } from '../gate/odata';
import {
  answerColumns,
  applicationColumns,
  applicationsList,
  factsColumn,
  versionNumberColumn,
} from '../schema/applications';
import { groupsList } from '../schema/groups';
import { intakeList } from '../schema/intake';
import { readProperties, rowColumns } from '../schema/list';
import { openRows, type ListContext } from './open-rows';
import { brokenRow, type Item } from './row-mapping';

/** Groups, their applications, and what came in from the public site. */
export function openEngaging(context: ListContext): Pick<RecordPorts, 'groups' | 'applications' | 'intake'> {
  const groups = openRows(context, groupsList);
  return {
    groups: { ...groups.rows, all: () => groups.reading.rows() },
    applications: openApplications(context),
    intake: openIntake(context),
  };
}

/** What waits in the Intake list, the longest waiting first. */
function openIntake(context: ListContext): Intake {
  const { rows, reading } = openRows(context, intakeList);
  return {
    ...rows,
    async waiting() {
      const waiting = await reading.rows(columnIs('State', 'waiting'));
      return [...waiting].sort((left, right) => (left.value.acceptedAt < right.value.acceptedAt ? -1 : 1));
    },
  };
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
    const facts = factsColumn.read(fields);
    const summary = { ...application, versionNumber: versionNumberColumn.read(fields) };
    return facts === undefined ? summary : { ...summary, facts };
  } catch (fault) {
    throw brokenRow(applicationsList.name, id, fault);
  }
}
