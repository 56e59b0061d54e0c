import * as fc from 'fast-check';
import { parseFilter } from '../../../local/graph/sharepoint/filter/parse';
import {
  FilterSyntaxFault,
  type Comparison,
  type Filter,
  type Literal,
} from '../../../local/graph/sharepoint/filter/syntax';

const operators: readonly Comparison[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const field = fc.stringMatching(/^fields\/[A-Za-z_][A-Za-z0-9_]{0,12}$/);
const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

const literal: fc.Arbitrary<Literal> = fc.oneof(
  text.map((value): Literal => ({ kind: 'text', value })),
  fc.integer().map((value): Literal => ({ kind: 'number', value })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => !Object.is(value, -0))
    .map((value): Literal => ({ kind: 'number', value })),
  fc.boolean().map((value): Literal => ({ kind: 'boolean', value })),
  date.map((value): Literal => ({ kind: 'date', value: value.toISOString() })),
  fc.constant<Literal>({ kind: 'null' }),
);

const condition = fc.oneof(
  fc
    .record({ field, operator: fc.constantFrom(...operators), literal })
    .map((each): Filter => ({ kind: 'compare', at: 0, ...each })),
  fc.record({ field, text }).map((each): Filter => ({ kind: 'starts-with', at: 0, ...each })),
);

const filter = fc.letrec<{ tree: Filter }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    condition,
    fc.record({ left: tie('tree'), right: tie('tree') }).map((each): Filter => ({ kind: 'and', ...each })),
    fc.record({ left: tie('tree'), right: tie('tree') }).map((each): Filter => ({ kind: 'or', ...each })),
    tie('tree').map((inner): Filter => ({ kind: 'not', inner })),
  ),
})).tree;

function written(each: Filter): string {
  if (each.kind === 'not') return `not (${written(each.inner)})`;
  if (each.kind === 'and' || each.kind === 'or')
    return `(${written(each.left)}) ${each.kind} (${written(each.right)})`;
  if (each.kind === 'starts-with') return `startswith(${each.field},${quoted(each.text)})`;
  return `${each.field} ${each.operator} ${writtenLiteral(each.literal)}`;
}

function writtenLiteral(value: Literal): string {
  if (value.kind === 'null') return 'null';
  return value.kind === 'text' ? quoted(value.value) : String(value.value);
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function withoutPlaces(each: Filter): unknown {
  return JSON.parse(JSON.stringify(each, (name, value: unknown) => (name === 'at' ? undefined : value)));
}

describe('the filter parser', () => {
  it('reads back every filter that can be written', () => {
    fc.assert(
      fc.property(filter, (each) => {
        expect(withoutPlaces(parseFilter(written(each)))).toEqual(withoutPlaces(each));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses or reads any text at all, and names a position inside it when it refuses', () => {
    const pieces = fc.constantFrom(
      'fields/A',
      ' eq ',
      "'x'",
      "'",
      '(',
      ')',
      ' and ',
      ' or ',
      'not ',
      '5',
      'null',
      ',',
      'startswith',
      '#',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const whole = parts.join('');
        try {
          parseFilter(whole);
        } catch (fault) {
          expect(fault).toBeInstanceOf(FilterSyntaxFault);
          const { at } = fault as FilterSyntaxFault;
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(whole.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('binds «and» closer than «or», and «not» closest', () => {
    const read = parseFilter("fields/A eq 1 or not fields/B eq 2 and startswith(fields/C,'x')");
    expect(withoutPlaces(read)).toMatchObject({
      kind: 'or',
      left: { field: 'fields/A' },
      right: {
        kind: 'and',
        left: { kind: 'not', inner: { field: 'fields/B' } },
        right: { kind: 'starts-with' },
      },
    });
  });

  it.each([
    ["fields/Title eq 'a' and", 23],
    ["fields/Title = 'a'", 13],
    ["contains(fields/Title,'a')", 0],
    ["fields/Title eq 'a", 16],
    ["fields/Title eq 'a')", 19],
    ['fields/Title eq O’Brien', 17],
    ['', 0],
  ])('refuses %s at position %d', (text, at) => {
    expect(() => parseFilter(text)).toThrow(expect.objectContaining({ name: 'FilterSyntaxFault', at }));
  });

  it('keeps negative numbers, bare dates and doubled quotes', () => {
    expect(parseFilter('fields/A gt -5.5')).toMatchObject({ literal: { kind: 'number', value: -5.5 } });
    expect(parseFilter('fields/A gt 2026-03-01T10:00:00Z')).toMatchObject({
      literal: { kind: 'date', value: '2026-03-01T10:00:00Z' },
    });
    expect(parseFilter("fields/A eq 'O''Brien'")).toMatchObject({
      literal: { kind: 'text', value: "O'Brien" },
    });
  });
});
