import { slug } from '../../core/kernel/text';
import type { SampleBorough } from './boroughs';
import type { Cast } from './cast';
import { chance } from './chance';
import { sampleNeeds } from './needs';
import { must, type SampleChest } from './open-sample-chest';
import { daysFrom } from './sample-clock';

const monthsBack = 6;

/** Invented referrals of the last six months by theme and area, brought in as a spreadsheet by the officer. */
export async function bringSampleCounts(
  chest: SampleChest,
  borough: SampleBorough,
  cast: Cast,
  today: string,
): Promise<void> {
  const themes = [...new Set(sampleNeeds.map(({ theme }) => theme))];
  const months = Array.from({ length: monthsBack }, (_, back) =>
    daysFrom(today, -30 * back - 15).slice(0, 7),
  );
  const lines = [...new Set(months)].flatMap((month) =>
    themes.flatMap((theme) =>
      borough.neighbourhoods.flatMap((place) => {
        const count = Math.floor(chance('referrals', borough.chest, theme, place, month) ** 2 * 24);
        return count === 0 ? [] : [`${theme},${slug(place)},${month},${count}`];
      }),
    ),
  );
  const content = Buffer.from(['Theme,Area,Month,Referrals', ...lines].join('\n')).toString('base64');
  const columns = { theme: 'Theme', neighbourhood: 'Area', month: 'Month', count: 'Referrals' };
  const source = 'Referrals (sample)';
  await must(chest.useCases.bringCounts(cast.one('officer'), { content, source, columns }));
}
