import * as z from 'zod/mini';
import type { Chest } from '../../core/founding/chest';
import { json, keyColumn, text, title, whole } from './column';
import { describeList } from './list';

const named = z.object({ id: z.string(), name: z.string() });
const place = z.object({ id: z.string(), name: z.string(), codes: z.array(z.string()) });

export const chestList = describeList<Chest>({
  name: 'Chest',
  description: 'What this community chest is: one row.',
  columns: {
    id: keyColumn,
    name: title,
    borough: text('Borough'),
    neighbourhoods: json('Neighbourhoods', z.array(place), 3),
    themes: json('Themes', z.array(named)),
    categories: json('Categories', z.array(named)),
    delegatedLimitPence: whole('DelegatedLimitPence'),
    helpContact: text('HelpContact'),
  },
});
