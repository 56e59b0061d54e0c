import type { Channel } from '../core/ports/channel';
import type { StorageAccount } from './account';
import { claim, unclaim } from './claims';

/** Lets words with a key reach a person once, on whichever instance; what could not be said may be tried again. */
export function toldOnce(channel: Channel, account: StorageAccount): Channel {
  return {
    ...channel,
    async tell(chest, person, words) {
      const { key } = words;
      if (key === undefined) return channel.tell(chest, person, words);
      const group = `${chest} ${person}`;
      if (!(await claim(account, 'toldonce', group, key))) return true;
      let reached = false;
      try {
        reached = await channel.tell(chest, person, words);
        return reached;
      } finally {
        if (!reached) await unclaim(account, 'toldonce', group, key);
      }
    },
  };
}
