import type { Reminders } from '../core/ports/reminders';
import type { StorageAccount } from './account';
import { claim, unclaim } from './claims';

/** One digest per person per day, and one telling per person and event, on whichever instance these run. */
export function openReminders(account: StorageAccount): Reminders {
  return {
    claim: (chest, person, day) => claim(account, 'reminders', `${chest} ${day}`, person),
    claimTelling: (chest, person, event) => claim(account, 'reminders', `${chest} ${event}`, person),
    releaseTelling: (chest, person, event) => unclaim(account, 'reminders', `${chest} ${event}`, person),
  };
}
