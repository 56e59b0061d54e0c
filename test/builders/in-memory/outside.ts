import type { Channel, Told, Waiting } from '../../../core/ports/channel';
import type { Letter, Mail } from '../../../core/ports/mail';
import type { Reminders } from '../../../core/ports/reminders';

/** Letters that were sent, once per key. */
export interface MemoryMail extends Mail {
  readonly letters: Letter[];
}

/** Mail that keeps its letters; `allowed: false` is a tenant that does not let the product send mail. */
export function memoryMail(allowed = true): MemoryMail {
  const letters: Letter[] = [];
  return {
    letters,
    async send(letter) {
      if (!allowed) return 'off';
      if (!letters.some(({ key }) => key === letter.key)) letters.push(letter);
      return 'sent';
    },
  };
}

/** What was shown and to whom. */
export interface MemoryChannel extends Channel {
  readonly shown: { readonly chest: string; readonly panel: string }[];
  readonly polls: { readonly chest: string; readonly round: string }[];
  readonly reminded: { readonly chest: string; readonly person: string; readonly waiting: Waiting }[];
  readonly told: { readonly chest: string; readonly person: string; readonly words: Told }[];
}

/** A channel that keeps what was said in it; people in `unreachable` cannot be reminded. */
export function memoryChannel(unreachable: readonly string[] = []): MemoryChannel {
  const shown: MemoryChannel['shown'] = [];
  const polls: MemoryChannel['polls'] = [];
  const reminded: MemoryChannel['reminded'] = [];
  const told: MemoryChannel['told'] = [];
  return {
    shown,
    polls,
    reminded,
    told,
    async tell(chest, person, words) {
      if (unreachable.includes(person)) return false;
      const isSaid = told.some((each) => each.person === person && each.words.key === words.key);
      if (words.key !== undefined && isSaid) return true;
      told.push({ chest, person, words });
      return true;
    },
    showPanel: async (chest, panel) => void shown.push({ chest, panel }),
    showPoll: async (chest, round) => void polls.push({ chest, round }),
    async remind(chest, person, waiting) {
      if (unreachable.includes(person)) return false;
      reminded.push({ chest, person, waiting });
      return true;
    },
  };
}

/** Reminders claimed in memory: the first claim of a person's day, or of telling them of an event, wins. */
export function memoryReminders(): Reminders {
  const claimed = new Set<string>();
  return {
    async claimTelling(chest, person, event) {
      const key = `${chest}|${person}|${event}`;
      if (claimed.has(key)) return false;
      claimed.add(key);
      return true;
    },
    releaseTelling: async (chest, person, event) => void claimed.delete(`${chest}|${person}|${event}`),
    async claim(chest, person, day) {
      const key = `${chest}|${person}|${day}`;
      if (claimed.has(key)) return false;
      claimed.add(key);
      return true;
    },
  };
}
