import type { CountColumns } from '../founding/chest';
import { fold } from '../kernel/text';

export const countParts = ['theme', 'neighbourhood', 'month', 'count'] as const;
export type CountPart = (typeof countParts)[number];

/** What people call these columns, the likeliest first. */
const usualHeadings: Readonly<Record<CountPart, readonly string[]>> = {
  theme: ['theme', 'need', 'reason for referral', 'reason', 'category', 'issue', 'topic'],
  neighbourhood: ['neighbourhood', 'area', 'locality', 'place', 'pcn', 'ward', 'location'],
  month: ['month', 'period', 'referral month', 'month of referral', 'date'],
  count: ['count', 'total', 'number', 'referrals', 'number of referrals', 'how many', 'n', 'people'],
};

/**
 * Which heading says what: as it was confirmed last time where the file still has that heading, else by what people
 * usually call it. A part for which no heading is found is left out, and no heading stands for two.
 */
export function proposeColumns(
  headings: readonly string[],
  remembered: CountColumns | undefined,
): Partial<CountColumns> {
  const taken = new Set<string>();
  const proposed: Partial<Record<CountPart, string>> = {};
  for (const part of countParts) {
    const free = headings.filter((heading) => heading !== '' && !taken.has(heading));
    const wanted = [remembered?.[part] ?? '', ...usualHeadings[part]].map(fold).filter((name) => name !== '');
    const found =
      wanted
        .map((name) => free.find((heading) => fold(heading) === name))
        .find((heading) => heading !== undefined) ??
      free.find((heading) =>
        wanted.some((name) => name.length > 3 && fold(heading).split(' ').includes(name)),
      );
    if (found === undefined) continue;
    proposed[part] = found;
    taken.add(found);
  }
  return proposed;
}
