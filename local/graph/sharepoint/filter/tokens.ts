import { FilterSyntaxFault, type Literal } from './syntax';

export type Token =
  | { kind: 'word'; text: string; at: number }
  | { kind: 'literal'; literal: Literal; at: number }
  | { kind: 'open' | 'close' | 'comma' | 'end'; at: number };

const SPACE = /\s+/y;
const TEXT = /'((?:[^']|'')*)'/y;
const DATE = /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?(?![\w.:-])/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.:-])/y;
const WORD = /[\p{L}_][\p{L}\p{N}_.]*(?:\/[\p{L}_][\p{L}\p{N}_.]*)*/uy;
const MARKS: Readonly<Record<string, 'open' | 'close' | 'comma'>> = {
  '(': 'open',
  ')': 'close',
  ',': 'comma',
};

/** Cuts a filter's text into tokens; refuses with a position what belongs to none. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = match(SPACE, text, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const [token, length] = tokenAt(text, at);
    tokens.push(token);
    at += length;
  }
  tokens.push({ kind: 'end', at: text.length });
  return tokens;
}

function tokenAt(text: string, at: number): [Token, number] {
  const letter = text[at] ?? '';
  const mark = MARKS[letter];
  if (mark) return [{ kind: mark, at }, 1];
  if (letter === "'") return quoted(text, at);
  const date = match(DATE, text, at);
  if (date) return [{ kind: 'literal', literal: { kind: 'date', value: date[0] }, at }, date[0].length];
  const number = match(NUMBER, text, at);
  if (number) {
    return [{ kind: 'literal', literal: { kind: 'number', value: Number(number[0]) }, at }, number[0].length];
  }
  const word = match(WORD, text, at);
  if (!word) throw new FilterSyntaxFault(`Syntax error: unexpected character '${letter}'`, at);
  return [wordToken(word[0], at), word[0].length];
}

function quoted(text: string, at: number): [Token, number] {
  const found = match(TEXT, text, at);
  if (!found) throw new FilterSyntaxFault('There is an unterminated string literal', at);
  const value = (found[1] ?? '').replaceAll("''", "'");
  return [{ kind: 'literal', literal: { kind: 'text', value }, at }, found[0].length];
}

function wordToken(text: string, at: number): Token {
  if (text === 'true' || text === 'false') {
    return { kind: 'literal', literal: { kind: 'boolean', value: text === 'true' }, at };
  }
  if (text === 'null') return { kind: 'literal', literal: { kind: 'null' }, at };
  return { kind: 'word', text, at };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
