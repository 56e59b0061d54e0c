import { RecordBroken } from '../../core/ports/faults';
import { GraphRefused } from '../gate/errors';

/** The permission that the running app needs on the fund's site. */
const sitePermission = 'Sites.Selected with role «write» on the fund’s site';

/**
 * Graph's «no» as a named fault of the record: which list, column or permission is missing. Anything else comes back
 * as it was.
 */
export function asRecordFault(list: string, fault: unknown): unknown {
  if (!(fault instanceof GraphRefused)) return fault;
  const { problem } = fault;
  switch (problem.kind) {
    case 'list-missing':
      return new RecordBroken(`the list ${list} is missing or was renamed`, { list }, fault);
    case 'column-missing':
      return new RecordBroken(
        `the column ${problem.column} of the list ${list} is missing or was renamed`,
        { list, column: problem.column },
        fault,
      );
    case 'column-not-indexed':
      return new RecordBroken(
        `the column ${problem.column} of the list ${list} has lost its index`,
        { list, column: problem.column },
        fault,
      );
    case 'denied':
      return new RecordBroken(
        `the app may not use the list ${list}: it needs ${sitePermission}`,
        { list, permission: sitePermission },
        fault,
      );
    default:
      return fault;
  }
}
