import { FilterSyntaxFault, type Comparison, type Filter, type Literal } from './syntax';
import { tokensOf, type Token } from './tokens';

interface Reader {
  tokens: readonly Token[];
  place: number;
}

const COMPARISONS: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];

/**
 * Parses the part of OData's `$filter` that SharePoint lists take: comparisons, startswith, and, or, not, brackets.
 * Throws FilterSyntaxFault with the position for everything else. `or` binds weaker than `and`, `not` strongest.
 */
export function parseFilter(text: string): Filter {
  const reader: Reader = { tokens: tokensOf(text), place: 0 };
  const filter = readOr(reader);
  const rest = peek(reader);
  if (rest.kind !== 'end')
    throw new FilterSyntaxFault('Syntax error: expected the end of the filter', rest.at);
  return filter;
}

function readOr(reader: Reader): Filter {
  let left = readAnd(reader);
  while (takeWord(reader, 'or')) left = { kind: 'or', left, right: readAnd(reader) };
  return left;
}

function readAnd(reader: Reader): Filter {
  let left = readNot(reader);
  while (takeWord(reader, 'and')) left = { kind: 'and', left, right: readNot(reader) };
  return left;
}

function readNot(reader: Reader): Filter {
  if (takeWord(reader, 'not')) return { kind: 'not', inner: readNot(reader) };
  const token = take(reader);
  if (token.kind === 'open') {
    const inner = readOr(reader);
    expect(reader, 'close', ')');
    return inner;
  }
  if (token.kind !== 'word')
    throw new FilterSyntaxFault('Syntax error: expected a field or function', token.at);
  if (peek(reader).kind === 'open') return readFunction(reader, token.text, token.at);
  return readComparison(reader, token.text, token.at);
}

function readComparison(reader: Reader, field: string, at: number): Filter {
  const operator = take(reader);
  if (operator.kind !== 'word' || !isComparison(operator.text)) {
    throw new FilterSyntaxFault('Syntax error: expected one of eq, ne, gt, ge, lt, le', operator.at);
  }
  return { kind: 'compare', field, operator: operator.text, literal: readLiteral(reader), at };
}

function readFunction(reader: Reader, name: string, at: number): Filter {
  if (name.toLowerCase() !== 'startswith') {
    throw new FilterSyntaxFault(`Invalid filter clause: the function '${name}' is not supported`, at);
  }
  expect(reader, 'open', '(');
  const field = take(reader);
  if (field.kind !== 'word') throw new FilterSyntaxFault('Syntax error: expected a field', field.at);
  expect(reader, 'comma', ',');
  const literalAt = peek(reader).at;
  const literal = readLiteral(reader);
  if (literal.kind !== 'text')
    throw new FilterSyntaxFault('Syntax error: startswith takes a text', literalAt);
  expect(reader, 'close', ')');
  return positive(reader, { kind: 'starts-with', field: field.text, text: literal.value, at });
}

/** Clients may write `startswith(…) eq true`. */
function positive(reader: Reader, condition: Filter): Filter {
  if (!takeWord(reader, 'eq')) return condition;
  const at = peek(reader).at;
  const literal = readLiteral(reader);
  if (literal.kind !== 'boolean') throw new FilterSyntaxFault('Syntax error: expected true or false', at);
  return literal.value ? condition : { kind: 'not', inner: condition };
}

function readLiteral(reader: Reader): Literal {
  const token = take(reader);
  if (token.kind !== 'literal') throw new FilterSyntaxFault('Syntax error: expected a value', token.at);
  return token.literal;
}

function isComparison(text: string): text is Comparison {
  return COMPARISONS.includes(text);
}

function peek(reader: Reader): Token {
  const token = reader.tokens[reader.place];
  if (!token) throw new Error('The filter reader ran past its end.');
  return token;
}

function take(reader: Reader): Token {
  const token = peek(reader);
  if (token.kind !== 'end') reader.place += 1;
  return token;
}

function takeWord(reader: Reader, word: string): boolean {
  const token = peek(reader);
  if (token.kind !== 'word' || token.text !== word) return false;
  reader.place += 1;
  return true;
}

function expect(reader: Reader, kind: Token['kind'], shown: string): void {
  const token = take(reader);
  if (token.kind !== kind) throw new FilterSyntaxFault(`Syntax error: expected '${shown}'`, token.at);
}
