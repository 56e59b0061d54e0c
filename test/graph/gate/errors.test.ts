import type { Answer } from '../../../graph/gate/call';
import { GraphRefused, problemOf } from '../../../graph/gate/errors';

const items = '/sites/s/lists/Scores/items';

function answer(status: number, code: string, message: string): Answer {
  return { status, headers: new Headers({ 'request-id': 'r-1' }), body: { error: { code, message } } };
}

const indexText =
  "Field 'Partition' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: " +
  "HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail.";
const uniqueText = 'One or more fields with unique constraints already has the provided value.';

test.each([
  [400, 'invalidRequest', uniqueText, items, { kind: 'duplicate' }],
  [
    400,
    'invalidRequest',
    indexText,
    items,
    { kind: 'column-not-indexed', list: 'Scores', column: 'Partition' },
  ],
  [
    400,
    'invalidRequest',
    "Field 'Marks' is not recognized",
    items,
    { kind: 'column-missing', list: 'Scores', column: 'Marks' },
  ],
  [400, 'invalidRequest', 'Something else', items, { kind: 'invalid' }],
  [401, 'InvalidAuthenticationToken', '', items, { kind: 'denied' }],
  [403, 'accessDenied', 'Access denied', items, { kind: 'denied' }],
  [404, 'itemNotFound', 'The specified item was not found', `${items}/4`, { kind: 'not-found' }],
  [
    404,
    'itemNotFound',
    'The specified list was not found',
    `${items}/4`,
    { kind: 'list-missing', list: 'Scores' },
  ],
  [404, 'itemNotFound', '', `${items}?$filter=x`, { kind: 'list-missing', list: 'Scores' }],
  [409, 'nameAlreadyExists', '', '/sites/s/lists', { kind: 'name-taken' }],
  [409, 'resourceModified', '', `${items}/4/fields`, { kind: 'conflict' }],
  [410, 'resyncChangesApplyDifferences', '', `${items}/delta`, { kind: 'mark-too-old' }],
  [412, 'notAllowed', 'ETag does not match', `${items}/4/fields`, { kind: 'conflict' }],
  [429, 'activityLimitReached', '', items, { kind: 'throttled' }],
  [500, 'generalException', '', items, { kind: 'unavailable' }],
])('%d %s «%s» is told apart', (status, code, message, url, problem) => {
  expect(problemOf({ url }, answer(status, code, message))).toEqual(problem);
});

test('a body that is not Graph’s is no obstacle', () => {
  for (const body of [undefined, null, 'text', [], { error: null }, { error: { code: 7 } }]) {
    expect(problemOf({ url: items }, { status: 400, headers: new Headers(), body })).toEqual({
      kind: 'invalid',
    });
  }
});

test('the message names status, code and request, and no query: it may hold keys of people', () => {
  const call = { method: 'GET', url: `${items}?$filter=fields/Owner%20eq%20'p|secret-person'` } as const;
  const fault = new GraphRefused(call, answer(403, 'accessDenied', 'Access denied'), { kind: 'denied' });
  expect(fault.message).toBe(
    'GET /sites/s/lists/Scores/items: 403 accessDenied (Access denied), request r-1',
  );
});
