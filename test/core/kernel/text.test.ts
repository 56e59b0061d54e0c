import fc from 'fast-check';
import { keyOf, personKey } from '../../../core/kernel/ids';
import { present } from '../../../core/kernel/present';
import { countWords, fold, shorten, slug, tidyText } from '../../../core/kernel/text';

describe('text as it is stored', () => {
  it('has no control, zero-width or direction marks, one kind of line end and no space at its ends', () => {
    expect(tidyText(' a\u200bb\r\nc\u202ed\u0007\re ')).toBe('ab\ncd\ne');
    expect(tidyText('e\u0301')).toBe('é');
  });

  it('is the same when it is tidied twice', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(tidyText(tidyText(text))).toBe(tidyText(text))));
  });

  it('is cut at a word end, within the limit', () => {
    expect(shorten('one two three', 9)).toBe('one two…');
    expect(shorten('one two', 7)).toBe('one two');
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 50 }), (text, limit) => {
        expect(shorten(text, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('counts words as an applicant would', () => {
    expect(countWords('  one\ntwo   three ')).toBe(3);
    expect(countWords(' ')).toBe(0);
  });

  it('compares names without case, accents and punctuation', () => {
    expect(fold('  Harold-HILL, Éire! ')).toBe('harold hill eire');
    expect(slug('Harold Hill')).toBe('harold-hill');
  });
});

describe('keys', () => {
  it('are lower case, so that two writes that mean the same meet one row', () => {
    expect(keyOf('Panel', 'APP-1', '2')).toBe('panel|app-1|2');
    expect(personKey('T', 'O')).toBe('t~o');
  });

  it.each([
    ['an empty part', ['a', '']],
    ['a separator in a part', ['a|b', 'c']],
    ['more than SharePoint holds', ['a'.repeat(200), 'b'.repeat(60)]],
  ])('are never made with %s', (_what, parts) => expect(() => keyOf(...parts)).toThrow(RangeError));
});

describe('leaving out what is undefined', () => {
  it('keeps everything else, nought and empty text too', () => {
    expect(Object.entries(present({ a: undefined, b: 0, c: '', d: null }))).toEqual([
      ['b', 0],
      ['c', ''],
      ['d', null],
    ]);
  });
});
