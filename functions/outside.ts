import { randomBytes } from 'node:crypto';
import type { Clock } from '../core/ports/clock';
import type { Ids } from '../core/ports/ids';

/** The real time. */
export const realClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands at one moment: a filed command is judged by when it was taken on. */
export function clockAt(moment: string): Clock {
  return { now: () => moment };
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Bytes from here up would make the first letters likelier than the last. */
const fairBelow = 256 - (256 % letters.length);
const idLength = 20;

/** Ids that cannot be guessed: 20 letters and digits, 103 random bits. */
export const randomIds: Ids = {
  next() {
    let id = '';
    while (id.length < idLength) {
      for (const byte of randomBytes(idLength)) {
        if (byte < fairBelow && id.length < idLength) id += letters.charAt(byte % letters.length);
      }
    }
    return id;
  },
};
