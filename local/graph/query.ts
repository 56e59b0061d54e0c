import { GraphFault } from './errors';

/** One expanded navigation, e.g. fields($select=A,B) is {name: 'fields', select: ['A', 'B']}. */
export interface Expansion {
  name: string;
  select: string[] | undefined;
}

/** A request's query. Names are lower case and without «$»: Graph takes most of them both ways. */
export interface Query {
  get(name: string): string | undefined;
  /** The raw text, for links that repeat the query. */
  entries: readonly (readonly [string, string])[];
}

/** Reads a raw query string: «+» is a space, and a stray «%» stands for itself. */
export function parseQuery(raw: string): Query {
  const entries = raw
    .split('&')
    .filter((part) => part !== '')
    .map((part): readonly [string, string] => {
      const cut = part.indexOf('=');
      if (cut < 0) return [decode(part), ''];
      return [decode(part.slice(0, cut)), decode(part.slice(cut + 1))];
    });
  const byName = new Map(entries.map(([name, value]) => [plainName(name), value]));
  return { get: (name) => byName.get(name), entries };
}

/** The comma list of `$select`, or undefined when everything is wanted. */
export function selection(query: Query): string[] | undefined {
  const select = query.get('select');
  return select ? splitOutside(select, ',').map((name) => name.trim()) : undefined;
}

/** `$top` as a whole number, cut to `most`; refuses anything else. */
export function topOf(query: Query, usual: number, most: number): number {
  const text = query.get('top');
  if (text === undefined) return usual;
  if (!/^\d+$/.test(text)) throw invalidQuery(`Invalid value '${text}' for $top query option.`);
  return Math.max(1, Math.min(Number(text), most));
}

/** Parses `$expand`, both `fields($select=A)` and the documentation's `fields(select=A)`. */
export function expansions(query: Query): Expansion[] {
  const text = query.get('expand');
  if (!text) return [];
  return splitOutside(text, ',').map((part) => {
    const match = /^\s*([\w.]+)\s*(?:\((.*)\))?\s*$/s.exec(part);
    if (!match?.[1]) throw invalidQuery(`The expression "${part}" is not valid.`);
    return { name: match[1].toLowerCase(), select: selectIn(match[2]) };
  });
}

function selectIn(options: string | undefined): string[] | undefined {
  for (const option of splitOutside(options ?? '', ';')) {
    const [name, value] = option.split('=');
    if (plainName(name ?? '') === 'select' && value) return value.split(',').map((field) => field.trim());
  }
  return undefined;
}

/** Splits at a separator that stands outside brackets and quotes. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "'") quoted = !quoted;
    if (quoted) continue;
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter !== separator || depth !== 0) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  parts.push(text.slice(start));
  return parts.filter((part) => part.trim() !== '');
}

function plainName(name: string): string {
  return name.trim().replace(/^\$/, '').toLowerCase();
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // A raw «%» that begins no escape: clients that do not encode send these.
    return spaced;
  }
}

function invalidQuery(message: string): GraphFault {
  return new GraphFault(400, 'invalidRequest', message);
}
