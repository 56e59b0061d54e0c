import { once } from './once';

/** A moment, ISO 8601 in UTC with milliseconds and Z, so that text order is time order. */
export type Instant = string;
/** A calendar day in London, «2026-07-17». */
export type Day = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists: «2026-02-30» does not. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text);
  if (match === null) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** True for an instant as we write it. */
export function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

const timeZone = 'Europe/London';
const longDay = once(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone,
    }),
);
const clockTime = once(
  () => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }),
);
/** The Canadian way to write a day is the ISO one. */
const isoDay = once(() => new Intl.DateTimeFormat('en-CA', { timeZone }));

/** «Friday 17 July 2026», in London. */
export function formatDay(moment: Instant | Day): string {
  return longDay().format(new Date(moment)).replace(',', '');
}

/** «14:02», in London. */
export function formatTime(moment: Instant): string {
  return clockTime().format(new Date(moment));
}

/** The London day of a moment. */
export function dayOf(moment: Instant): Day {
  return isoDay().format(new Date(moment));
}

/** A day's number, counted from 1 January 1970, so that limits of days can be numbers. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** A moment so many minutes later (or earlier, when negative). */
export function addMinutes(moment: Instant, minutes: number): Instant {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString();
}
