import type { Reminders } from '../core/ports/reminders';
import type { StorageAccount } from './account';
import { claim } from './claims';

/** One digest per person per day, on whichever instance the timer runs. */
export function openReminders(account: StorageAccount): Reminders {
  return {
    claim: (chest, person, day) => claim(account, 'reminders', `${chest} ${day}`, person),
  };
}
