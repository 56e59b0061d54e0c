import { shorten, tidyText } from '../../core/kernel/text';

/** Markup letters, and letters that look alike and mean nothing to a renderer. */
const lookalikes: Readonly<Record<string, string>> = {
  '[': '(',
  ']': ')',
  '<': '‹',
  '>': '›',
  '*': '∗',
  _: 'ˍ',
  '`': '’',
  '~': '∼',
  '#': '♯',
  '|': '/',
  '\\': '/',
};

const markup = /[[\]<>*_`~#|\\]/g;
/** What makes a renderer turn words into a link of its own accord. */
const linkBeginnings = /(?:https?|ftps?|file):(?:\/\/)?|\b(?:mailto|tel|javascript|vbscript|data):|\bwww\./gi;
const allDirectionMarks = /\p{Bidi_Control}/gu;
const mention = /<\/?at\b[^>]*>/gi;

/**
 * Words from outside the product (a group, a person) as plain text inside a card: no markup, link, image, mention or
 * direction mark can come of them (security notes 2.3).
 */
export function plain(text: string): string {
  const whole = tidyText(text).replace(allDirectionMarks, '');
  return withoutAny(whole, mention, linkBeginnings)
    .replace(markup, (letter) => lookalikes[letter] ?? '')
    .trim();
}

/** Takes the patterns out until none is left: taking one out can bring another together. */
function withoutAny(text: string, ...patterns: readonly RegExp[]): string {
  const shorter = patterns.reduce((rest, pattern) => rest.replace(pattern, ''), text);
  return shorter === text ? text : withoutAny(shorter, ...patterns);
}

/** The same in one line and cut to `limit` characters: for names and titles. */
export function plainLine(text: string, limit = 120): string {
  return shorten(plain(text.slice(0, readAhead(limit))).replace(/\s+/g, ' '), limit);
}

/** The same cut at `limit` characters, and whether something was left out. */
export function plainExcerpt(
  text: string,
  limit: number,
): { readonly text: string; readonly isCut: boolean } {
  const start = text.slice(0, readAhead(limit));
  const whole = plain(start).replace(/\n{3,}/g, '\n\n');
  return { text: shorten(whole, limit), isCut: whole.length > limit || start.length < text.length };
}

/** How much is looked at to fill a limit: a long text costs no more than a short one. */
function readAhead(limit: number): number {
  return limit * 4;
}
