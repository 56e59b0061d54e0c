/** A piece of a page. Only `markup` makes one, so that nothing gets into a page that was not escaped. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | false | undefined | readonly Part[];

/**
 * A piece of a page. What is filled in is escaped unless it is such a piece itself; lists stand one after another,
 * `false` and undefined stand for nothing. Attributes are always written in double quotes.
 */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const filled = texts.map((text, place) => `${text}${filledIn(parts[place])}`);
  return { html: filled.join('') };
}

function filledIn(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'html' in part ? part.html : part.map(filledIn).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '');
}
