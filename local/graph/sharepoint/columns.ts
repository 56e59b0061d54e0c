import { invalidRequest, itemNotFound } from '../errors';
import { requireList, type AccessLevel } from '../access';
import { bodyOf } from '../request-body';
import { param, type Answer, type Call, type Route } from '../call';
import { columnsOf, deleteColumn, findColumn, type Column } from '../store/columns';
import type { SharePointList } from '../store/lists';
import { addColumn, changeColumn, columnAnswer } from './column-definitions';

const COLUMNS = 'sites/{site}/lists/{list}/columns';

/** The columns of a list. */
export const columnRoutes: readonly Route[] = [
  { method: 'GET', template: COLUMNS, units: 2, handle: list },
  { method: 'POST', template: COLUMNS, units: 2, handle: create },
  { method: 'GET', template: `${COLUMNS}/{column}`, units: 1, handle: get },
  { method: 'PATCH', template: `${COLUMNS}/{column}`, units: 2, handle: patch },
  { method: 'DELETE', template: `${COLUMNS}/{column}`, units: 2, handle: remove },
];

function listOf(call: Call, level: AccessLevel): SharePointList {
  return requireList(call, param(call, 'site'), param(call, 'list'), level).list;
}

function columnOf(call: Call, list: SharePointList): Column {
  const column = findColumn(call.world.store, list.id, param(call, 'column'));
  if (!column) throw itemNotFound('The specified column was not found.');
  return column;
}

function list(call: Call): Answer {
  const value = columnsOf(call.world.store, listOf(call, 1).id).map(columnAnswer);
  return { status: 200, body: { value } };
}

function create(call: Call): Answer {
  const { world } = call;
  const column = world.store.together(() =>
    addColumn(world.store, listOf(call, 3), bodyOf(call), world.newId),
  );
  return { status: 201, body: columnAnswer(column) };
}

function get(call: Call): Answer {
  return { status: 200, body: columnAnswer(columnOf(call, listOf(call, 1))) };
}

function patch(call: Call): Answer {
  const list = listOf(call, 3);
  return {
    status: 200,
    body: columnAnswer(changeColumn(call.world.store, list, columnOf(call, list), bodyOf(call))),
  };
}

function remove(call: Call): Answer {
  const column = columnOf(call, listOf(call, 3));
  if (column.builtIn) throw invalidRequest('The column is part of the list and cannot be deleted.');
  deleteColumn(call.world.store, column);
  return { status: 204 };
}
