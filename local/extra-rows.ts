import type { SampleRow } from './sample-people';

/** The chest whose panel can be made larger. */
export const extraChest = 'havering';

const firstNumber = 12;
const mostExtra = 40;
const categories = ['resident', 'VCFSE', 'NHS', 'local authority'] as const;
const firstNames = [
  'Agatha',
  'Barnaby',
  'Clementine',
  'Dorian',
  'Esme',
  'Fergus',
  'Greta',
  'Horatio',
] as const;
const lastNames = ['Applewick', 'Brambleton', 'Crumplehorn', 'Dovecote', 'Elderbeck'] as const;

/** Invented further members of one panel, for a round with a large one; 40 at most. */
export function extraRows(count: number): readonly SampleRow[] {
  return Array.from({ length: Math.min(count, mostExtra) }, (_, place) => {
    const category = categories[place % categories.length] ?? 'resident';
    const first = firstNames[place % firstNames.length] ?? '';
    const last = lastNames[Math.floor(place / firstNames.length) % lastNames.length] ?? '';
    return {
      key: `member.${extraChest}.${firstNumber + place}`,
      name: `${first} ${last}`,
      seats: [{ chest: extraChest, roles: ['panel-member'], category }],
    };
  });
}
