import * as fc from 'fast-check';
import { isShown, noFilter, orderRows, rowOrders } from '../../../tabs/pages/assessing/order-rows';
import { hiddenRow, reference, sampleRow } from '../sample-desk';

const rows = [sampleRow(3), hiddenRow, sampleRow(1), sampleRow(8), sampleRow(0)];

describe('the rows of the desk', () => {
  it('are found by what stands in them, whatever case and accents are typed', () => {
    const { shown } = orderRows(rows, 'reference', { ...noFilter, text: 'KETTLE' });
    expect(shown.map((row) => row.application)).toEqual([reference(3)]);
  });

  it('can be narrowed to a neighbourhood and to what is still to do', () => {
    const filter = { text: '', neighbourhood: 'Rainham', own: 'to-declare' };
    expect(orderRows(rows, 'reference', filter).shown.map((row) => row.application)).toEqual([reference(8)]);
  });

  it('stand by score with those that have none last', () => {
    const scored = [sampleRow(1, { meanScore: 40 }), sampleRow(2), sampleRow(3, { meanScore: 71 })];
    const { shown } = orderRows(scored, 'mean', noFilter);
    expect(shown.map((row) => row.application)).toEqual([reference(3), reference(1), reference(2)]);
  });

  it('never tell anything of a hidden row by its place', () => {
    const order = fc.constantFrom(...rowOrders);
    const text = fc.constantFrom('', 'kettle', 'zzz');
    fc.assert(
      fc.property(order, text, fc.shuffledSubarray(rows, { minLength: rows.length }), (by, words, given) => {
        const { shown, hidden } = orderRows(given, by, { ...noFilter, text: words });
        expect(hidden).toEqual([hiddenRow]);
        expect(shown.every(isShown)).toBe(true);
      }),
    );
  });
});
