import { parseSchedule } from '../../../local/functions/schedule';

const next = (expression: string, after: string) =>
  parseSchedule(expression).next(new Date(after))?.toISOString();

describe('a schedule', () => {
  test.each([
    ['0 */5 * * * *', '2026-07-17T14:00:00Z', '2026-07-17T14:05:00.000Z'],
    ['0 */5 * * * *', '2026-07-17T14:04:59.900Z', '2026-07-17T14:05:00.000Z'],
    ['*/15 * * * * *', '2026-07-17T14:00:15Z', '2026-07-17T14:00:30.000Z'],
    ['0 30 2 * * *', '2026-07-17T02:30:00Z', '2026-07-18T02:30:00.000Z'],
    ['0 0 9 * * MON-FRI', '2026-07-17T10:00:00Z', '2026-07-20T09:00:00.000Z'],
    ['0 0 0 1 jan *', '2026-07-17T10:00:00Z', '2027-01-01T00:00:00.000Z'],
    ['0 0 0 29 2 *', '2026-07-17T10:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['0 15,45 8-10 * * *', '2026-07-17T08:15:00Z', '2026-07-17T08:45:00.000Z'],
    ['5/20 * * * * *', '2026-07-17T08:15:26Z', '2026-07-17T08:15:45.000Z'],
    ['30 2 * * *', '2026-07-17T00:00:00Z', '2026-07-17T02:30:00.000Z'],
  ])('%s after %s is %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  test('of a day that never comes has no next moment', () => {
    expect(next('0 0 0 30 2 *', '2026-07-17T10:00:00Z')).toBeUndefined();
  });

  test.each(['', '* * *', '60 * * * * *', '0 0 9 * * FOO', '0 5-1 * * * *', '0 */0 * * * *'])(
    'refuses «%s»',
    (expression) => {
      expect(() => parseSchedule(expression)).toThrow();
    },
  );
});
