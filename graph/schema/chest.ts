import * as z from 'zod/mini';
import type { Chest } from '../../core/founding/chest';
import { suppressionRules } from '../../core/kernel/suppress';
import { choice, json, keyColumn, optional, text, title, whole } from './column';
import { describeList } from './list';

const named = z.object({ id: z.string(), name: z.string() });
const place = z.object({ id: z.string(), name: z.string(), codes: z.array(z.string()) });

const publicSite = z.object({
  helpline: z.object({ name: z.string(), phone: z.string(), email: z.string(), hours: z.string() }),
  otherFunds: z.array(z.object({ name: z.string(), words: z.string(), link: z.string() })),
  languages: z.array(z.string()),
});
const countColumns = z.object({
  theme: z.string(),
  neighbourhood: z.string(),
  month: z.string(),
  count: z.string(),
});

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
    publicSite: optional(json('PublicSite', publicSite)),
    smallNumbers: optional(choice('SmallNumbers', suppressionRules)),
    countColumns: optional(json('CountColumns', countColumns)),
    countsBrought: optional(text('CountsBrought')),
  },
});
