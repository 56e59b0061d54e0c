import { formatDay, formatTime, type Instant } from '../../core/kernel/dates';

/** «Friday 17 July 2026 at 14:02», in London. */
export function dayAndTime(moment: Instant): string {
  return `${formatDay(moment)} at ${formatTime(moment)}`;
}
