import * as fc from 'fast-check';
import { allOf, columnIs, itemId, literal, queryText, segment, siteId } from '../../../graph/gate/odata';

/** Reads a literal back as OData does: quotes around it, doubled ones inside. */
function readLiteral(text: string): string | undefined {
  const match = /^'((?:[^']|'')*)'$/s.exec(text);
  return match?.[1]?.replaceAll("''", "'");
}

/** Any text that a key, a state or a name might hold: no control characters. */
const printable = fc.string({ unit: 'grapheme' }).filter((text) => !/[\u0000-\u001f\u007f]/.test(text));
// Lone surrogates cannot be encoded; they are left to a test of their own.

describe('a filter', () => {
  test('doubles apostrophes', () => {
    expect(columnIs('Key', "o'brien").expression).toBe("fields/Key eq 'o''brien'");
  });

  test('can only ever say what was asked: any text comes back whole from its literal', () => {
    fc.assert(fc.property(printable, (text) => readLiteral(literal(text)) === text));
  });

  test('survives the way through a query string', () => {
    fc.assert(
      fc.property(printable, (text) => {
        const query = queryText({ columns: ['Key'], filter: columnIs('Key', text) });
        const url = new URL(`http://graph.test/v1.0/items${query}`);
        expect([...url.searchParams.keys()]).toEqual(['$expand', '$filter']);
        expect(url.hash).toBe('');
        expect(url.searchParams.get('$filter')).toBe(`fields/Key eq ${literal(text)}`);
      }),
    );
  });

  test('refuses control characters and numbers that are not whole', () => {
    expect(() => literal('a\u0000b')).toThrow(RangeError);
    expect(() => literal('a\nb')).toThrow(RangeError);
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY, 1.5])
      expect(() => literal(number)).toThrow(RangeError);
  });

  test('refuses a column name that is not a plain word', () => {
    for (const column of ['', "Key eq 'a' or fields/Key", 'a b', '1st', 'fields/Key']) {
      expect(() => columnIs(column, 'x')).toThrow(RangeError);
    }
  });

  test('joins conditions with «and»', () => {
    expect(allOf(columnIs('A', 'x'), columnIs('B', 2)).expression).toBe("fields/A eq 'x' and fields/B eq 2");
    expect(() => allOf()).toThrow(RangeError);
  });
});

describe('a path part', () => {
  test('never climbs, splits or begins a query', () => {
    fc.assert(
      fc.property(
        printable.filter((text) => text !== '' && text !== '.' && text !== '..'),
        (text) => {
          const url = new URL(`http://graph.test/v1.0/lists/${segment(text)}/items`);
          expect(url.pathname.split('/')).toHaveLength(5);
          expect(url.search).toBe('');
        },
      ),
    );
    for (const text of ['', '.', '..']) expect(() => segment(text)).toThrow(RangeError);
  });

  test('takes only ids that look like ids', () => {
    expect(itemId('42')).toBe('42');
    for (const text of ['', '0', '-1', '1/../2', '1e3', "1'"]) expect(() => itemId(text)).toThrow(RangeError);
    const site =
      'nhs.sharepoint.com,11111111-1111-4111-8111-111111111111,22222222-2222-4222-8222-222222222222';
    expect(siteId(site)).toBe(site);
    for (const text of ['', 'host/../x', 'host,1,2', "x' or '1"])
      expect(() => siteId(text)).toThrow(RangeError);
  });
});
