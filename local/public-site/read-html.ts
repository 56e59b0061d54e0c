// Reads just enough of our own pages to use them as somebody without script does: links, forms and what is said.

/** A tag with its attributes, and where the text after it begins. */
interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly at: number;
  readonly after: number;
}

/** A box, a set of choices or a button of a form, as it stands. */
export interface Control {
  readonly kind: string;
  readonly name: string;
  readonly value: string;
  readonly isOn: boolean;
  /** What a button says. */
  readonly text: string;
}

/** A form of a page. */
export interface FoundForm {
  readonly method: string;
  readonly action: string;
  /** True for a form whose files are sent with it. */
  readonly takesFiles: boolean;
  readonly controls: readonly Control[];
}

/** A link: where it leads and what it says. */
export interface FoundLink {
  readonly href: string;
  readonly text: string;
}

const tagPattern =
  /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const attributePattern = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

function tagsOf(html: string): readonly Tag[] {
  return [...html.matchAll(tagPattern)].map((match) => {
    const [whole, slash, name = '', inside = ''] = match;
    const attributes = [...inside.matchAll(attributePattern)].map(
      ([, key = '', double, single, bare]): [string, string] => [
        key.toLowerCase(),
        plain(double ?? single ?? bare ?? ''),
      ],
    );
    const at = match.index;
    return {
      name: name.toLowerCase(),
      isEnd: slash === '/',
      attributes: new Map(attributes),
      at,
      after: at + whole.length,
    };
  });
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Text with its character references read. */
function plain(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, digits?: string, hex?: string, name?: string) => {
      if (digits !== undefined) return String.fromCodePoint(Number(digits));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return named[name ?? ''] ?? whole;
    },
  );
}

/** What a piece of a page says, without its tags. */
export function textOf(html: string): string {
  return plain(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands in the first element of a kind, or in the one with a class. */
export function textIn(html: string, name: string, className?: string): string {
  const tags = tagsOf(html);
  const at = tags.findIndex(
    (tag) =>
      tag.name === name &&
      !tag.isEnd &&
      (className === undefined || (tag.attributes.get('class') ?? '').split(/\s+/).includes(className)),
  );
  const open = tags[at];
  return open === undefined ? '' : textOf(html.slice(open.after, endOf(tags, at)?.at));
}

/** The tag that ends the element which begins at this place. */
function endOf(tags: readonly Tag[], at: number): Tag | undefined {
  const name = tags[at]?.name;
  let depth = 0;
  for (const tag of tags.slice(at)) {
    if (tag.name !== name) continue;
    depth += tag.isEnd ? -1 : 1;
    if (depth === 0) return tag;
  }
  return undefined;
}

/** Every link of a page, in order. */
export function linksOf(html: string): readonly FoundLink[] {
  const tags = tagsOf(html);
  return tags.flatMap((tag, at) => {
    const href = tag.attributes.get('href');
    if (tag.name !== 'a' || tag.isEnd || href === undefined) return [];
    return [{ href, text: textOf(html.slice(tag.after, endOf(tags, at)?.at)) }];
  });
}

/** Every form of a page, in order. */
export function formsOf(html: string): readonly FoundForm[] {
  const tags = tagsOf(html);
  return tags.flatMap((tag, at) => {
    if (tag.name !== 'form' || tag.isEnd) return [];
    const inside = html.slice(tag.after, endOf(tags, at)?.at);
    const { attributes } = tag;
    return [
      {
        method: (attributes.get('method') ?? 'get').toUpperCase(),
        action: attributes.get('action') ?? '',
        takesFiles: attributes.get('enctype') === 'multipart/form-data',
        controls: controlsOf(inside),
      },
    ];
  });
}

function controlsOf(html: string): readonly Control[] {
  const tags = tagsOf(html);
  return tags.flatMap((tag, at) => {
    if (tag.isEnd || !['input', 'textarea', 'button'].includes(tag.name)) return [];
    const inside = tag.name === 'input' ? '' : html.slice(tag.after, endOf(tags, at)?.at);
    const given = tag.attributes.get('value');
    const value = tag.name === 'textarea' ? plain(inside.replace(/^\r?\n/, '')) : (given ?? '');
    const kind = tag.name === 'input' ? (tag.attributes.get('type') ?? 'text') : tag.name;
    const isTick = kind === 'radio' || kind === 'checkbox';
    const isOn = isTick ? tag.attributes.has('checked') : kind !== 'button';
    return [{ kind, name: tag.attributes.get('name') ?? '', value, isOn, text: textOf(inside) }];
  });
}
