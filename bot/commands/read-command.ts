import { commands, type CommandName } from '../../core/contracts/commands';
import { fold } from '../../core/kernel/text';
import { isNearly } from './edit-distance';
import { stripMentions } from './strip-mentions';

/** What a person's words come to. */
export type ReadCommand =
  /** `about` is what stood after the command, folded: a place for «left». */
  | { readonly kind: 'command'; readonly name: CommandName; readonly about: string }
  /** Near enough to ask, not near enough to act on. The likeliest first, three at most. */
  | { readonly kind: 'unsure'; readonly names: readonly CommandName[] }
  | { readonly kind: 'unknown' };

interface Phrase {
  readonly name: CommandName;
  readonly words: readonly string[];
  readonly text: string;
}

const names = Object.keys(commands) as readonly CommandName[];

/** Every way to say every command, the longest first, so that «who is waiting» is met before «waiting». */
const phrases: readonly Phrase[] = names
  .flatMap((name) => [commands[name].title, ...commands[name].words].map((words) => phraseOf(name, words)))
  .filter((phrase) => phrase.text !== '')
  .sort((left, right) => right.text.length - left.text.length);

/** Commands that take something after them. */
const takesPlace: ReadonlySet<CommandName> = new Set(['left', 'status', 'needs']);
/** Words that mean nothing to the match. */
const filler = new Set(
  (
    'a an and any are at can could do does for give has hasn have haven how i in is it like me much my not of on ' +
    'our please show so t tell than thank thanks that the them there this to us want we what will with would you your'
  ).split(' '),
);
/** Alone at this likeness or more a phrase is taken as meant, if it leads the next command by the margin. */
const sure = 0.8;
const margin = 0.15;
const worthAsking = 0.5;
const longestText = 300;

/**
 * Finds the command in what was typed: exactly, then as the beginning, then by its words with slips of typing. What it
 * is not sure of it asks about; it never guesses at something that writes. The text itself goes nowhere.
 */
export function readCommand(text: string): ReadCommand {
  const typed = fold(stripMentions(text.slice(0, longestText)));
  if (typed === '') return { kind: 'command', name: 'help', about: '' };
  const exact = phrases.find((phrase) => phrase.text === typed);
  if (exact !== undefined) return { kind: 'command', name: exact.name, about: '' };
  return readBeginning(typed) ?? readNearly(typed.split(' '));
}

function phraseOf(name: CommandName, words: string): Phrase {
  const text = fold(words);
  return { name, text, words: text.split(' ') };
}

/** «left Harold Hill»: a command that takes a place, and the place. Slips in the command's own words are forgiven. */
function readBeginning(typed: string): ReadCommand | undefined {
  const words = typed.split(' ');
  for (const phrase of phrases) {
    if (!takesPlace.has(phrase.name) || words.length <= phrase.words.length) continue;
    if (!phrase.words.every((word, place) => isNearly(words[place] ?? '', word))) continue;
    return { kind: 'command', name: phrase.name, about: aboutOf(words.slice(phrase.words.length)) };
  }
  return undefined;
}

function aboutOf(words: readonly string[]): string {
  const start = words.findIndex((word) => !filler.has(word));
  return start === -1 ? '' : words.slice(start).join(' ');
}

function readNearly(typed: readonly string[]): ReadCommand {
  const meant = typed.filter((word) => !filler.has(word));
  const scored = names
    .map((name) => ({ name, score: likeness(name, meant.length > 0 ? meant : typed) }))
    .filter(({ score }) => score >= worthAsking)
    .sort((left, right) => right.score - left.score);
  const [first, second] = scored;
  if (first === undefined) return { kind: 'unknown' };
  const leads = second === undefined || first.score - second.score >= margin;
  if (first.score >= sure && leads && !writes.has(first.name)) {
    return { kind: 'command', name: first.name, about: '' };
  }
  return { kind: 'unsure', names: scored.slice(0, 3).map(({ name }) => name) };
}

/** Commands that write or post: only ever taken when they are said exactly. */
const writes: ReadonlySet<CommandName> = new Set(['remind', 'panel']);

/** How like a command the words are, 0 to 1: the words that both have, over all the words that either has (Dice). */
function likeness(name: CommandName, typed: readonly string[]): number {
  const scores = phrases
    .filter((phrase) => phrase.name === name)
    .map((phrase) => {
      const meant = phrase.words.filter((word) => !filler.has(word));
      const target = meant.length > 0 ? meant : phrase.words;
      const met = typed.filter((word) => target.some((other) => isNearly(word, other))).length;
      const found = target.filter((word) => typed.some((other) => isNearly(other, word))).length;
      return (met + found) / (typed.length + target.length);
    });
  return Math.max(...scores);
}
