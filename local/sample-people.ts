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

/**
 * Invented people for three chests: those who run each, a panel of twelve and a deputy, link workers, an auditor;
 * one lead of two chests, one guest, and one colleague with no part in any.
 */
export const sampleRows: readonly SampleRow[] = [
  // Several chests
  {
    key: 'admin.nel',
    name: 'Araminta Fairweather',
    seats: [
      { chest: 'havering', roles: ['lead'] },
      { chest: 'newham', roles: ['lead'] },
    ],
  },
  { key: 'staff.notpanel', name: 'Godfrey Elsewhere', seats: [] },
  // Havering
  { key: 'lead.havering', name: 'Prudence Oakapple', seats: [{ chest: 'havering', roles: ['lead'] }] },
  { key: 'officer.havering', name: 'Tobias Larkmeadow', seats: [{ chest: 'havering', roles: ['officer'] }] },
  { key: 'finance.havering', name: 'Nadia Pennyfeather', seats: [{ chest: 'havering', roles: ['finance'] }] },
  {
    key: 'approver.havering',
    name: 'Gideon Marshwiggle',
    seats: [{ chest: 'havering', roles: ['approver'] }],
  },
  {
    key: 'chair.havering',
    name: 'Winifred Applegarth',
    seats: [{ chest: 'havering', roles: ['chair', 'panel-member'], category: 'local authority' }],
  },
  {
    key: 'deputy.havering',
    name: 'Kwabena Thistledown',
    seats: [{ chest: 'havering', roles: ['panel-member'], category: 'NHS', deputy: true }],
  },
  {
    key: 'member.havering.1',
    name: 'Rosalind Brambleby',
    seats: [{ chest: 'havering', roles: ['panel-member'], category: 'resident' }],
  },
  {
    key: 'member.havering.2',
    name: 'Idris Candlewick',
    seats: [{ chest: 'havering', roles: ['panel-member'], category: 'VCFSE' }],
  },
  {
    key: 'member.havering.3',
    name: 'Mei Fennimore-Quay',
    seats: [{ chest: 'havering', roles: ['panel-member'], category: 'NHS' }],
  },
  {
    key: 'member.havering.4',
    name: 'Solomon Bellweather',
    seats: [{ chest: 'havering', roles: ['panel-member'], category: 'local authority' }],
  },
  {
    key: 'member.havering.5',
    name: 'Harriet Mossworthy',
    seats: [{ chest: 'havering', roles: ['panel-member'], category: 'patient representative' }],
  },
  {
    key: 'member.havering.6',
    name: 'Yusuf Copperkettle',
    seats: [{ chest: 'havering', roles: ['panel-member'], category: 'young person' }],
  },
  {
    key: 'member.havering.7',
    name: 'Beatrix Longbarrow',
    seats: [{ chest: 'havering', roles: ['panel-member'], category: 'resident' }],
  },
  {
    key: 'member.havering.8',
    name: 'Arjun Willowmere',
    seats: [{ chest: 'havering', roles: ['panel-member'], category: 'VCFSE' }],
  },
  {
    key: 'member.havering.9',
    name: 'Dorothea Swiftlock',
    seats: [{ chest: 'havering', roles: ['panel-member'], category: 'NHS' }],
  },
  {
    key: 'member.havering.10',
    name: 'Emeka Harbottle-Finch',
    seats: [{ chest: 'havering', roles: ['panel-member'], category: 'resident' }],
  },
  {
    key: 'member.havering.11',
    name: 'Jonquil Tansyfield',
    seats: [{ chest: 'havering', roles: ['panel-member'], category: 'VCFSE' }],
  },
  {
    key: 'link-worker.havering.1',
    name: 'Ravi Underhedge',
    seats: [{ chest: 'havering', roles: ['link-worker'] }],
  },
  {
    key: 'link-worker.havering.2',
    name: 'Lottie Puddlewick',
    seats: [{ chest: 'havering', roles: ['link-worker'] }],
  },
  {
    key: 'link-worker.havering.3',
    name: 'Marcus Greenlantern',
    seats: [{ chest: 'havering', roles: ['link-worker'] }],
  },
  { key: 'auditor.havering', name: 'Saffron Dewpond', seats: [{ chest: 'havering', roles: ['auditor'] }] },
  // Hackney
  { key: 'lead.hackney', name: 'Leonora Brightwater', seats: [{ chest: 'hackney', roles: ['lead'] }] },
  { key: 'officer.hackney', name: 'Cosmo Hedgerow', seats: [{ chest: 'hackney', roles: ['officer'] }] },
  {
    key: 'finance.hackney',
    name: 'Temperance Silverdale',
    seats: [{ chest: 'hackney', roles: ['finance'] }],
  },
  { key: 'approver.hackney', name: 'Ambrose Wrenfield', seats: [{ chest: 'hackney', roles: ['approver'] }] },
  {
    key: 'chair.hackney',
    name: 'Adaeze Moonraker',
    seats: [{ chest: 'hackney', roles: ['chair', 'panel-member'], category: 'local authority' }],
  },
  {
    key: 'deputy.hackney',
    name: 'Felix Hawthornby',
    seats: [{ chest: 'hackney', roles: ['panel-member'], category: 'NHS', deputy: true }],
  },
  {
    key: 'member.hackney.1',
    name: 'Imogen Saltmarsh',
    seats: [{ chest: 'hackney', roles: ['panel-member'], category: 'resident' }],
  },
  {
    key: 'member.hackney.2',
    name: 'Zayd Lanternby',
    seats: [{ chest: 'hackney', roles: ['panel-member'], category: 'VCFSE' }],
  },
  {
    key: 'member.hackney.3',
    name: 'Clementine Oatridge',
    seats: [{ chest: 'hackney', roles: ['panel-member'], category: 'NHS' }],
  },
  {
    key: 'member.hackney.4',
    name: 'Barnaby Foxglade',
    seats: [{ chest: 'hackney', roles: ['panel-member'], category: 'local authority' }],
  },
  {
    key: 'member.hackney.5',
    name: 'Nkechi Rainsborrow',
    seats: [{ chest: 'hackney', roles: ['panel-member'], category: 'patient representative' }],
  },
  {
    key: 'member.hackney.6',
    name: 'Percy Turnstile',
    seats: [{ chest: 'hackney', roles: ['panel-member'], category: 'young person' }],
  },
  {
    key: 'member.hackney.7',
    name: 'Farida Honeywell-Rook',
    seats: [{ chest: 'hackney', roles: ['panel-member'], category: 'resident' }],
  },
  {
    key: 'member.hackney.8',
    name: 'Casper Driftwood',
    seats: [{ chest: 'hackney', roles: ['panel-member'], category: 'VCFSE' }],
  },
  {
    key: 'member.hackney.9',
    name: 'Ottoline Reedham-Vale',
    seats: [{ chest: 'hackney', roles: ['panel-member'], category: 'NHS' }],
  },
  {
    key: 'member.hackney.10',
    name: 'Jamal Cloverleigh',
    seats: [{ chest: 'hackney', roles: ['panel-member'], category: 'resident' }],
  },
  {
    key: 'guest.hackney',
    name: 'Tamsin Nettlecombe',
    seats: [{ chest: 'hackney', roles: ['panel-member'], category: 'VCFSE' }],
    guest: true,
  },
  {
    key: 'link-worker.hackney.1',
    name: 'Hugo Peppercorn-Lane',
    seats: [{ chest: 'hackney', roles: ['link-worker'] }],
  },
  {
    key: 'link-worker.hackney.2',
    name: 'Blessing Starling',
    seats: [{ chest: 'hackney', roles: ['link-worker'] }],
  },
  {
    key: 'link-worker.hackney.3',
    name: 'Edmund Quickthorn',
    seats: [{ chest: 'hackney', roles: ['link-worker'] }],
  },
  { key: 'auditor.hackney', name: 'Priya Larchwood', seats: [{ chest: 'hackney', roles: ['auditor'] }] },
  // Newham
  { key: 'lead.newham', name: 'Josephine Cobblestone', seats: [{ chest: 'newham', roles: ['lead'] }] },
  { key: 'officer.newham', name: 'Rafferty Sandlark', seats: [{ chest: 'newham', roles: ['officer'] }] },
  { key: 'finance.newham', name: 'Ngozi Wintergreen', seats: [{ chest: 'newham', roles: ['finance'] }] },
  { key: 'approver.newham', name: 'Lysander Pocket', seats: [{ chest: 'newham', roles: ['approver'] }] },
  {
    key: 'chair.newham',
    name: 'Marguerite Elderflower',
    seats: [{ chest: 'newham', roles: ['chair', 'panel-member'], category: 'local authority' }],
  },
  {
    key: 'deputy.newham',
    name: 'Samir Kingfisher-Dale',
    seats: [{ chest: 'newham', roles: ['panel-member'], category: 'NHS', deputy: true }],
  },
  {
    key: 'member.newham.1',
    name: 'Philippa Marrowby',
    seats: [{ chest: 'newham', roles: ['panel-member'], category: 'resident' }],
  },
  {
    key: 'member.newham.2',
    name: 'Tariq Goldcrest',
    seats: [{ chest: 'newham', roles: ['panel-member'], category: 'VCFSE' }],
  },
  {
    key: 'member.newham.3',
    name: 'Wilhelmina Teasel',
    seats: [{ chest: 'newham', roles: ['panel-member'], category: 'NHS' }],
  },
  {
    key: 'member.newham.4',
    name: 'Olu Brackenridge',
    seats: [{ chest: 'newham', roles: ['panel-member'], category: 'local authority' }],
  },
  {
    key: 'member.newham.5',
    name: 'Constance Butterworth-Lea',
    seats: [{ chest: 'newham', roles: ['panel-member'], category: 'patient representative' }],
  },
  {
    key: 'member.newham.6',
    name: 'Dev Lavenderhill',
    seats: [{ chest: 'newham', roles: ['panel-member'], category: 'young person' }],
  },
  {
    key: 'member.newham.7',
    name: 'Sunniva Rushbrook',
    seats: [{ chest: 'newham', roles: ['panel-member'], category: 'resident' }],
  },
  {
    key: 'member.newham.8',
    name: 'Bartholomew Figtree',
    seats: [{ chest: 'newham', roles: ['panel-member'], category: 'VCFSE' }],
  },
  {
    key: 'member.newham.9',
    name: 'Amina Seagrove',
    seats: [{ chest: 'newham', roles: ['panel-member'], category: 'NHS' }],
  },
  {
    key: 'member.newham.10',
    name: 'Patrick Windlestraw',
    seats: [{ chest: 'newham', roles: ['panel-member'], category: 'resident' }],
  },
  {
    key: 'member.newham.11',
    name: 'Cordelia Plumtree',
    seats: [{ chest: 'newham', roles: ['panel-member'], category: 'VCFSE' }],
  },
  {
    key: 'link-worker.newham.1',
    name: 'Hassan Millrace',
    seats: [{ chest: 'newham', roles: ['link-worker'] }],
  },
  {
    key: 'link-worker.newham.2',
    name: 'Verity Snowdrop',
    seats: [{ chest: 'newham', roles: ['link-worker'] }],
  },
  {
    key: 'link-worker.newham.3',
    name: 'Ignatius Hollybush',
    seats: [{ chest: 'newham', roles: ['link-worker'] }],
  },
  { key: 'auditor.newham', name: 'Chidi Barleymow', seats: [{ chest: 'newham', roles: ['auditor'] }] },
];
