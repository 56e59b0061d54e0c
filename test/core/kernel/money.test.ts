import fc from 'fast-check';
import { formatPounds, isPence, parsePounds, splitInProportion, sumPence } from '../../../core/kernel/money';

const amount = fc.integer({ min: 0, max: 10_000_000_000 });

describe('splitting money in proportion', () => {
  it('shares out every penny, none below nought', () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 12 }), (total, weights) => {
        const shares = splitInProportion(total, weights);
        const isNothing = weights.every((weight) => weight === 0);
        expect(sumPence(shares)).toBe(isNothing ? 0 : total);
        expect(shares.every(isPence)).toBe(true);
      }),
    );
  });

  it('gives each its exact share, to the penny but for the first, which bears the remainder', () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 2, maxLength: 8 }), (total, weights) => {
        const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        fc.pre(whole > 0n);
        const first = weights.findIndex((weight) => weight > 0);
        for (const [index, share] of splitInProportion(total, weights).entries()) {
          const exact = Number((BigInt(total) * BigInt(weights[index] ?? 0)) / whole);
          expect(share - exact).toBeLessThan(index === first ? weights.length : 1);
          expect(share).toBeGreaterThanOrEqual(exact);
        }
      }),
    );
  });

  it('falls the same way every time, also where pence times pence pass 2^53', () => {
    expect(splitInProportion(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitInProportion(100, [0, 1, 1, 1])).toEqual([0, 34, 33, 33]);
    expect(splitInProportion(9_007_199_254, [9_007_199_254, 1])).toEqual([9_007_199_254, 0]);
  });
});

describe('reading amounts as people write them', () => {
  it.each([
    ['4800', 480_000],
    ['£4,800', 480_000],
    ['£ 4,800.50', 480_050],
    [' 500.00 ', 50_000],
    ['0', 0],
    ['1,234,567.89', 123_456_789],
  ])('reads «%s»', (text, pence) => expect(parsePounds(text)).toBe(pence));

  it.each([
    '',
    '-5',
    '+5',
    '1e3',
    '4.8',
    '4.805',
    '4,80',
    '48,00',
    '1,2345',
    '٤٨٠',
    '4 800',
    'NaN',
    '0x10',
    '$5',
    '=5',
  ])('refuses «%s»', (text) => expect(parsePounds(text)).toBeUndefined());

  it('writes what it reads', () => {
    fc.assert(fc.property(amount, (pence) => expect(parsePounds(formatPounds(pence))).toBe(pence)));
  });
});
