import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { allLists } from '../../graph/schema/all-lists';
import { ColumnFault, json, text } from '../../graph/schema/column';

const mostIndexes = 20;

describe('every list', () => {
  test.each(allLists.map((list) => [list.name, list] as const))(
    '%s can stand in SharePoint',
    (_name, list) => {
      const names = list.columns.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect(list.columns.filter(({ indexed }) => indexed).length).toBeLessThanOrEqual(mostIndexes);
      for (const column of list.columns) {
        expect(column.name).toMatch(/^[A-Z][A-Za-z0-9]{0,31}$/);
        if (column.unique) expect(column.indexed).toBe(true);
        if (column.indexed) expect(column.type).not.toBe('note');
      }
      expect(list.columns.find(({ name }) => name === 'Key')).toMatchObject({ indexed: true, unique: true });
    },
  );

  test('has a name of its own', () => {
    expect(new Set(allLists.map(({ name }) => name)).size).toBe(allLists.length);
  });
});

describe('a long value', () => {
  const column = json('Long', z.array(z.string()), 4);

  test('is spread over columns and comes back whole, whatever stands at the cuts', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 1_500 }), (some, times) => {
        const value = Array.from({ length: times }, () => some).flat();
        if (JSON.stringify(value).length > 230_000) return;
        const stored = column.write(value);
        for (const piece of Object.values(stored)) {
          if (typeof piece !== 'string') continue;
          expect(piece.length).toBeLessThanOrEqual(60_000);
          expect(piece.isWellFormed()).toBe(true);
          expect(piece.trim()).toBe(piece);
        }
        expect(column.read(stored)).toEqual(value);
      }),
      { numRuns: 60 },
    );
  });

  test('that grew shorter leaves nothing behind in the later columns', () => {
    expect(column.write(['short'])).toEqual({ Long: '["short"]', Long2: null, Long3: null, Long4: null });
  });

  test('past all its columns is a fault, not a cut', () => {
    expect(() => column.write(['x'.repeat(250_000)])).toThrow(ColumnFault);
  });
});

test('a line past 255 characters is a fault, not a cut', () => {
  expect(() => text('Name').write('x'.repeat(256))).toThrow(ColumnFault);
});
