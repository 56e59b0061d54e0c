import { atMost, seen, under, type Section } from '../../../local/bench/figure';
import { median, percentile } from '../../../local/bench/percentile';
import { reportOf } from '../../../local/bench/report';

describe('percentiles', () => {
  const hundred = Array.from({ length: 100 }, (_value, number) => 100 - number);

  test('answer a value that was measured, by the nearest rank', () => {
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.99)).toBe(7);
  });

  test('of few values are the largest rather than one that leaves the worst out', () => {
    expect(percentile([1, 2, 30], 0.99)).toBe(30);
    expect(median([3, 1, 2])).toBe(2);
  });

  test('leave the values as they were, and refuse to speak of none', () => {
    const given = [3, 1, 2];
    median(given);
    expect(given).toEqual([3, 1, 2]);
    expect(() => median([])).toThrow('nothing was measured');
  });
});

describe('figures', () => {
  test('meet a target that they reach exactly only when they may', () => {
    expect(atMost('requests', 2, 'requests', 2).met).toBe(true);
    expect(under('units', 200, 'units', 200).met).toBe(false);
  });

  test('are judged before they are rounded', () => {
    expect(atMost('ratio', 2.501, 'times', 2.5)).toMatchObject({ value: 2.5, met: false });
  });
});

describe('the report', () => {
  const machine = { node: 'v24', processors: 2, system: 'linux', load: [0, 1] } as const;
  const about = { short: true, machine, seconds: 1 };
  const sections: readonly Section[] = [
    {
      name: 'graph',
      how: '',
      figures: [atMost('score click', 3, 'requests', 2), seen('cold', 9, 'requests')],
    },
    { name: 'memory', how: '', figures: [under('peak', 100, 'MB', 250)] },
  ];

  test('says which targets were missed, and by how much', () => {
    const report = reportOf(sections, about);
    expect(report.met).toBe(1);
    expect(report.missed).toEqual(['graph: score click is 3 requests, not 2']);
    expect(report.faults).toEqual([]);
  });

  test('tells a fault from a missed target', () => {
    const [first, second] = sections;
    const broken = { ...first, faults: ['2 scores were lost'] } as Section;
    const report = reportOf(second === undefined ? [broken] : [broken, second], about);
    expect(report.faults).toEqual(['graph: 2 scores were lost']);
    expect(report.missed).toHaveLength(1);
  });
});
