const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made harmless inside HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

// Only web and mail addresses: a link is the one place where words from outside could do something.
const linkPattern = /\[([^\]\n]+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)/g;

function inline(escaped: string): string {
  return escaped
    .replace(linkPattern, '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
    .replace(/\*\*([^*\n]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])_(?=\S)([^_\n]+?)(?<=\S)_(?=$|[\s).,;:!?])/g, '$1<em>$2</em>')
    .replace(/(^|[\s(])\*(?=\S)([^*\n]+?)(?<=\S)\*(?=$|[\s).,;:!?])/g, '$1<em>$2</em>');
}

type Block = { readonly kind: 'ul' | 'ol' | 'p'; readonly lines: string[] };

function kindOf(line: string): Block['kind'] {
  if (/^\s*[-*] /.test(line)) return 'ul';
  return /^\s*\d+\. /.test(line) ? 'ol' : 'p';
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const kind = kindOf(line);
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks;
}

function blockHtml({ kind, lines }: Block): string {
  if (kind === 'p') return lines.map((line) => inline(escapeHtml(line))).join('<br>');
  const items = lines.map(
    (line) => `<li>${inline(escapeHtml(line.replace(/^\s*(?:[-*]|\d+\.) /, '')))}</li>`,
  );
  return `<${kind}>${items.join('')}</${kind}>`;
}

/**
 * The part of Markdown that Teams shows – bold, italics, links, lists – as HTML.
 * Everything else comes out as the plain text it went in as; no tag in the text survives.
 */
export function safeMarkdown(text: string): string {
  return blocksOf(text).map(blockHtml).join('');
}
