const mentionMark = /<at\b[^>]*>[\s\S]*?<\/at>/gi;
const strayTag = /<\/?at\b[^>]*>/gi;
const spaces = /[\s\u00a0\u2007\u202f]+/g;

/** What was said to the bot, without the mention of it, markup that mentions leave, or odd spaces. */
export function stripMentions(text: string): string {
  return text
    .replace(mentionMark, ' ')
    .replace(strayTag, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(spaces, ' ')
    .trim();
}
