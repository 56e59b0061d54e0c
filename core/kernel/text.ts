const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text as it is stored: no control, zero-width or direction marks, one kind of line end, no space at either end. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(invisible, '').normalize('NFC').trim();
}

/** The number of words, as an applicant would count them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** The text cut at a word end, with an ellipsis when something was left out. `limit` is in characters. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > limit / 2 ? lastSpace : limit - 1)}…`;
}

/** Lower case, no accents, no punctuation: for comparing names and commands. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An id made from a name: «Harold Hill» gives «harold-hill». */
export function slug(name: string): string {
  return fold(name).replaceAll(' ', '-').slice(0, 60);
}
