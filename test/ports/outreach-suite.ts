import type { OutreachEntry } from '../../core/engaging/outreach/outreach-entry';
import { entryKey, partitionOfEntry } from '../../core/engaging/outreach/outreach-entry';
import type { RecordUnderTest } from './rows-suite';

const at = '2026-07-17T14:00:00.000Z';
const facts = {
  ledBy: ['dei010000'],
  serves: ['dei010000', 'dei090000'],
  incomeBand: 'under-10k',
  firstGrant: false,
} as const;

/** One whole entry of every kind, with everything that it may hold. */
const entries: readonly OutreachEntry[] = [
  {
    kind: 'contact',
    id: 'c-1',
    groupName: 'The O’Briens’ «Kitchen» & friends',
    neighbourhood: 'rainham',
    facts,
    how: 'visit',
    contactedBy: 'tenant~officer',
    contactedAt: at,
    round: 'summer',
    mayContactAgain: true,
    reachable: { name: 'Ama', email: 'ama@kitchen.example', phone: '020 7946 0018' },
    language: 'Română',
    needs: ['interpreter', 'step-free'],
    needsWords: 'A seat\nnear the door',
  },
  {
    kind: 'session',
    id: 's-1',
    edition: 2,
    state: 'planned',
    format: 'workshop',
    title: 'How to apply',
    neighbourhood: 'rainham',
    place: 'The Hall',
    online: true,
    access: ['hearing-loop'],
    languages: ['English', 'বাংলা'],
    startsAt: '2027-01-09T13:00:00.000Z',
    endsAt: '2027-01-09T15:00:00.000Z',
    places: 80,
    bookings: Array.from({ length: 80 }, (_, n) => ({
      contact: `c-${n}`,
      groupName: `A group with a longer name, number ${n}`,
      places: 1,
      state: 'booked' as const,
      bookedBy: 'tenant~officer',
      askedAt: at,
    })),
    plannedBy: 'tenant~officer',
    calendar: { event: 'AAMk', joinUrl: 'https://meet.example/1' },
    reason: 'none',
  },
  {
    kind: 'help',
    id: 'h-1',
    to: { application: 'summer-0001' },
    helpKind: 'budget',
    minutes: 45,
    givenBy: 'tenant~officer',
    givenAt: at,
    note: 'Went through the lines.',
  },
  {
    kind: 'partner',
    id: 'p-1',
    name: 'Rosa Rivers',
    partnerKind: 'person',
    role: 'equity',
    person: 'tenant~rosa',
    rates: { hourPence: 2_500, halfDayPence: 7_500, dayPence: 15_000 },
    adviceOfferedAt: at,
    active: true,
  },
  {
    kind: 'claim',
    id: 'k-1',
    partner: 'p-1',
    partnerName: 'Rosa Rivers',
    workedOn: '2026-07-16',
    minutes: 15,
    halfDays: 1,
    days: 0,
    feePence: 8_125,
    expensesPence: 0,
    note: 'Helped at the workshop',
    state: 'paid',
    claimedBy: 'tenant~officer',
    claimedAt: at,
    agreedBy: 'tenant~approver',
    financeReference: 'BACS 88',
    paidAt: at,
    reason: 'none',
  },
  { kind: 'enquiry', id: 'n-1', round: 'summer', neighbourhood: 'rainham', at },
  { kind: 'start', id: 'm-1', round: 'summer', facts, at },
];

/** The Outreach list must keep every kind of entry whole, and find it by its partition. */
export function behavesAsOutreach(start: () => Promise<RecordUnderTest>): void {
  describe('outreach', () => {
    let record: RecordUnderTest;
    beforeAll(async () => {
      record = await start();
      for (const entry of entries) {
        await record.open().outreach.create(entryKey(entry.kind, entry.id), entry, []);
      }
    });
    afterAll(() => record.close());

    test.each(entries)('keeps a $kind whole', async (entry) => {
      const row = await record.open().outreach.find(entryKey(entry.kind, entry.id));
      expect(row?.value).toEqual(entry);
    });

    test.each(entries)('finds a $kind in its partition and in no other', async (entry) => {
      const found = await record.open().outreach.inPartitions([partitionOfEntry(entry)]);
      expect(found.map(({ value }) => value)).toEqual([entry]);
    });

    test('finds several partitions at once, and nothing in none', async () => {
      const { outreach } = record.open();
      const found = await outreach.inPartitions(['session|2027', 'session|2026', 'partner']);
      expect(found.map(({ key }) => key).sort()).toEqual(['partner|p-1', 'session|s-1']);
      expect(await outreach.inPartitions([])).toEqual([]);
    });

    test('moves an entry to another partition with its day', async () => {
      const { outreach } = record.open();
      const row = await outreach.find('session|s-1');
      if (row?.value.kind !== 'session') throw new Error('there is no session');
      const earlier = { ...row.value, startsAt: '2026-12-30T13:00:00.000Z' };
      await outreach.save(row, earlier, []);
      expect(await outreach.inPartitions(['session|2027'])).toEqual([]);
      expect(await outreach.inPartitions(['session|2026'])).toHaveLength(1);
    });
  });
}
