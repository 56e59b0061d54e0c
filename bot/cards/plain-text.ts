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
const linkBeginnings = /\b(?:(?:https?|ftps?|mailto|tel|javascript|data|file|vbscript):(?:\/\/)?|www\.)/gi;
const allDirectionMarks = /\p{Bidi_Control}/gu;
const mention = /<\/?at\b[^>]*>/gi;

/**
 * Words from outside the product (a group, a person) as plain text inside a card: no markup, link, image, mention or
 * direction mark can come of them (security notes 2.3).
 */
export function plain(text: string): string {
  return tidyText(text)
    .replace(allDirectionMarks, '')
    .replace(mention, '')
    .replace(linkBeginnings, '')
    .replace(markup, (letter) => lookalikes[letter] ?? '');
}

/** The same in one line and cut to `limit` characters: for names and titles. */
export function plainLine(text: string, limit = 120): string {
  return shorten(plain(text).replace(/\s+/g, ' '), limit);
}

/** The same cut at `limit` characters, and whether something was left out. */
export function plainExcerpt(
  text: string,
  limit: number,
): { readonly text: string; readonly isCut: boolean } {
  const whole = plain(text).replace(/\n{3,}/g, '\n\n');
  return { text: shorten(whole, limit), isCut: whole.length > limit };
}
