import { addMinutes, dayOf, formatDay, formatTime, isDay, isInstant } from '../../../core/kernel/dates';

describe('days and moments', () => {
  it('knows the days that exist', () => {
    expect(isDay('2026-02-28')).toBe(true);
    expect(isDay('2026-02-30')).toBe(false);
    expect(isDay('2026-13-01')).toBe(false);
    expect(isDay('17/07/2026')).toBe(false);
  });

  it('takes moments only as we write them', () => {
    expect(isInstant('2026-07-17T14:00:00.000Z')).toBe(true);
    expect(isInstant('2026-07-17T14:00:00Z')).toBe(false);
    expect(isInstant('2026-07-17T15:00:00.000+01:00')).toBe(false);
  });

  it('says them in London time, summer and winter', () => {
    expect(formatTime('2026-07-17T14:02:00.000Z')).toBe('15:02');
    expect(formatTime('2026-01-17T14:02:00.000Z')).toBe('14:02');
    expect(formatDay('2026-07-17T14:00:00.000Z')).toBe('Friday 17 July 2026');
    expect(dayOf('2026-07-16T23:30:00.000Z')).toBe('2026-07-17');
  });

  it('adds minutes over midnight', () => {
    expect(addMinutes('2026-07-17T23:50:00.000Z', 15)).toBe('2026-07-18T00:05:00.000Z');
  });
});
