import { formatDay, formatTime, type Instant } from '../../../core/kernel/dates';

/** «Friday 31 July 2026 at 5pm», «at 17:30» where there are minutes; midday and midnight by their names. In London. */
export function formatMoment(moment: Instant): string {
  const [hour = 0, minute = 0] = formatTime(moment).split(':').map(Number);
  return `${formatDay(moment)} at ${minute === 0 ? onTheHour(hour) : formatTime(moment)}`;
}

function onTheHour(hour: number): string {
  if (hour === 12) return 'midday';
  if (hour === 0) return 'midnight';
  return hour < 12 ? `${hour}am` : `${hour - 12}pm`;
}
