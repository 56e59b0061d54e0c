import { log, logFault } from '../../functions/log';

const typed = 'Zebedee Quill';

/** The lines that an act writes to the log. */
function linesOf(act: () => void): readonly string[] {
  const spy = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  act();
  const lines = spy.mock.calls.map(([line]) => String(line));
  spy.mockRestore();
  return lines;
}

test('a line holds the event and its fields, and no field that is not on the list', () => {
  const fields = { action: 'castVote', milliseconds: 4, name: typed };
  expect(linesOf(() => log('api', fields))).toEqual(['{"event":"api","action":"castVote","milliseconds":4}']);
});

test.each([
  ['its message', new Error(typed)],
  ['a message of several lines', new Error(`one\n    at ${typed}\ntwo`)],
  ['its cause', new TypeError('outer', { cause: new Error(typed) })],
  ['nothing but itself', typed],
])('a fault is logged by kind and place, never by what it said: %s', (_where, fault) => {
  const [line = ''] = linesOf(() => logFault('api.fault', fault, { action: 'castVote' }));
  expect(line).not.toContain(typed);
  expect(line).toContain('"event":"api.fault","action":"castVote"');
});

test('a fault’s line says what kind it was, of what cause, and where it was thrown', () => {
  const fault = new TypeError('outer', { cause: new RangeError('inner') });
  expect(linesOf(() => logFault('api.fault', fault))[0]).toMatch(/TypeError < RangeError < .*log\.test\.ts/);
});
