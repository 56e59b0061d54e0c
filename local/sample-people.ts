/** What a person may do in one chest, and on which side of the panel table they sit. */
export interface Seat {
  readonly chest: string;
  readonly roles: readonly string[];
  /** Panel category, for panel members and chairs. */
  readonly category?: string;
  /** True for the member who chairs when the chair is away. */
  readonly deputy?: true;
}

/** One line of the table of invented people. */
export interface SampleRow {
  readonly key: string;
  readonly name: string;
  readonly guest?: true;
  readonly seats: readonly Seat[];
}

/** The three sample chests: real boroughs, invented funds. */
export const sampleChests: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'havering', name: 'Havering Community Chest' },
  { id: 'hackney', name: 'Hackney Community Chest' },
  { id: 'newham', name: 'Newham Community Chest' },
];

/** Everybody with a part in one chest, by name. */
interface ChestPeople {
  readonly lead: string;
  readonly officer: string;
  readonly finance: string;
  readonly approver: string;
  readonly chair: string;
  readonly deputy: string;
  /** Category and name of each panel member beside chair and deputy. */
  readonly members: readonly (readonly [category: string, name: string])[];
  /** The place, from 1, of the member who is a guest from another organisation. */
  readonly guest?: number;
  readonly linkWorkers: readonly string[];
  readonly auditor: string;
}

function row(chest: string, key: string, name: string, seat: Omit<Seat, 'chest'>): SampleRow {
  return { key, name, seats: [{ chest, ...seat }] };
}

function memberRow(chest: string, people: ChestPeople, place: number): SampleRow {
  const [category, name] = people.members[place - 1] ?? ['resident', ''];
  const seat = { roles: ['panel-member'], category };
  if (place === people.guest) return { ...row(chest, `guest.${chest}`, name, seat), guest: true };
  return row(chest, `member.${chest}.${place}`, name, seat);
}

function chestRows(chest: string, people: ChestPeople): SampleRow[] {
  const single = ['lead', 'officer', 'finance', 'approver', 'auditor'] as const;
  const chairSeat = { roles: ['chair', 'panel-member'], category: 'local authority' };
  const deputySeat = { roles: ['panel-member'], category: 'NHS', deputy: true as const };
  return [
    ...single.map((role) => row(chest, `${role}.${chest}`, people[role], { roles: [role] })),
    row(chest, `chair.${chest}`, people.chair, chairSeat),
    row(chest, `deputy.${chest}`, people.deputy, deputySeat),
    ...people.members.map((_, index) => memberRow(chest, people, index + 1)),
    ...people.linkWorkers.map((name, index) =>
      row(chest, `link-worker.${chest}.${index + 1}`, name, { roles: ['link-worker'] }),
    ),
  ];
}

const leadOfTwo: SampleRow = {
  key: 'admin.nel',
  name: 'Araminta Fairweather',
  seats: [
    { chest: 'havering', roles: ['lead'] },
    { chest: 'newham', roles: ['lead'] },
  ],
};

/**
 * Invented people for three chests: those who run each, a panel of twelve and a chair, link workers, an auditor;
 * one lead of two chests, one guest, and one colleague with no part in any.
 */
export const sampleRows: readonly SampleRow[] = [
  leadOfTwo,
  { key: 'staff.notpanel', name: 'Godfrey Elsewhere', seats: [] },
  ...chestRows('havering', {
    lead: 'Prudence Oakapple',
    officer: 'Tobias Larkmeadow',
    finance: 'Nadia Pennyfeather',
    approver: 'Gideon Marshwiggle',
    chair: 'Winifred Applegarth',
    deputy: 'Kwabena Thistledown',
    members: [
      ['resident', 'Rosalind Brambleby'],
      ['VCFSE', 'Idris Candlewick'],
      ['NHS', 'Mei Fennimore-Quay'],
      ['local authority', 'Solomon Bellweather'],
      ['patient representative', 'Harriet Mossworthy'],
      ['young person', 'Yusuf Copperkettle'],
      ['resident', 'Beatrix Longbarrow'],
      ['VCFSE', 'Arjun Willowmere'],
      ['NHS', 'Dorothea Swiftlock'],
      ['resident', 'Emeka Harbottle-Finch'],
      ['VCFSE', 'Jonquil Tansyfield'],
    ],
    linkWorkers: ['Ravi Underhedge', 'Lottie Puddlewick', 'Marcus Greenlantern'],
    auditor: 'Saffron Dewpond',
  }),
  ...chestRows('hackney', {
    lead: 'Leonora Brightwater',
    officer: 'Cosmo Hedgerow',
    finance: 'Temperance Silverdale',
    approver: 'Ambrose Wrenfield',
    chair: 'Adaeze Moonraker',
    deputy: 'Felix Hawthornby',
    members: [
      ['resident', 'Imogen Saltmarsh'],
      ['VCFSE', 'Zayd Lanternby'],
      ['NHS', 'Clementine Oatridge'],
      ['local authority', 'Barnaby Foxglade'],
      ['patient representative', 'Nkechi Rainsborrow'],
      ['young person', 'Percy Turnstile'],
      ['resident', 'Farida Honeywell-Rook'],
      ['VCFSE', 'Casper Driftwood'],
      ['NHS', 'Ottoline Reedham-Vale'],
      ['resident', 'Jamal Cloverleigh'],
      ['VCFSE', 'Tamsin Nettlecombe'],
    ],
    guest: 11,
    linkWorkers: ['Hugo Peppercorn-Lane', 'Blessing Starling', 'Edmund Quickthorn'],
    auditor: 'Priya Larchwood',
  }),
  ...chestRows('newham', {
    lead: 'Josephine Cobblestone',
    officer: 'Rafferty Sandlark',
    finance: 'Ngozi Wintergreen',
    approver: 'Lysander Pocket',
    chair: 'Marguerite Elderflower',
    deputy: 'Samir Kingfisher-Dale',
    members: [
      ['resident', 'Philippa Marrowby'],
      ['VCFSE', 'Tariq Goldcrest'],
      ['NHS', 'Wilhelmina Teasel'],
      ['local authority', 'Olu Brackenridge'],
      ['patient representative', 'Constance Butterworth-Lea'],
      ['young person', 'Dev Lavenderhill'],
      ['resident', 'Sunniva Rushbrook'],
      ['VCFSE', 'Bartholomew Figtree'],
      ['NHS', 'Amina Seagrove'],
      ['resident', 'Patrick Windlestraw'],
      ['VCFSE', 'Cordelia Plumtree'],
    ],
    linkWorkers: ['Hassan Millrace', 'Verity Snowdrop', 'Ignatius Hollybush'],
    auditor: 'Chidi Barleymow',
  }),
];
