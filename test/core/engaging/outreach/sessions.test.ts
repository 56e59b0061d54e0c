import { bookPlaces } from '../../../../core/engaging/outreach/book-places';
import { findEntry } from '../../../../core/engaging/outreach/find-entry';
import { moveSession } from '../../../../core/engaging/outreach/move-session';
import { saveContact } from '../../../../core/engaging/outreach/save-contact';
import { saveSession } from '../../../../core/engaging/outreach/save-session';
import { seeOutreach } from '../../../../core/engaging/outreach/see-outreach';
import { sessionFile } from '../../../../core/engaging/outreach/session-file';
import { react } from '../../../../core/react';
import { actorAs } from '../../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../../builders/chest/chest-in-use';
import { memoryCalendar } from '../../../builders/in-memory/calendar';
import type { MemoryPorts } from '../../../builders/in-memory/ports';
import { contactInput, sessionInput } from '../../../builders/outreach/inputs';

const officer = actorAs('officer');

async function sessionOf(ports: MemoryPorts) {
  const row = await findEntry(ports.outreach, 'session', 's-1');
  if (row === undefined) throw new Error('there is no session');
  return row.value;
}

async function planned(): Promise<MemoryPorts> {
  const ports = await chestSetUp();
  valueOf(await saveSession(ports)(officer, sessionInput()));
  return ports;
}

describe('planning a session', () => {
  it('makes one of the same form sent twice', async () => {
    const ports = await planned();
    expect(valueOf(await saveSession(ports)(officer, sessionInput()))).toEqual({ version: 1 });
    const other = sessionInput({ title: 'Another' });
    expect(codeOf(await saveSession(ports)(officer, other))).toBe('duplicate');
  });

  it.each([
    ['a link worker', actorAs('link-worker'), {}, 'not-allowed'],
    ['an approver', actorAs('approver'), {}, 'not-allowed'],
    ['an unknown area', officer, { neighbourhood: 'mars' }, 'invalid-input'],
    ['an end before the start', officer, { endsAt: '2026-07-24T12:00:00.000Z' }, 'invalid-input'],
    ['more than a day', officer, { endsAt: '2026-07-26T12:00:00.000Z' }, 'invalid-input'],
    ['no place', officer, { place: ' ' }, 'invalid-input'],
    ['no places', officer, { places: 0 }, 'invalid-input'],
  ])('refuses %s', async (_what, actor, changes, code) => {
    const ports = await chestSetUp();
    expect(codeOf(await saveSession(ports)(actor, sessionInput(changes)))).toBe(code);
  });
});

describe('changing a session', () => {
  it('is not kept from it by a booking made meanwhile, and keeps the booking', async () => {
    const ports = await planned();
    valueOf(await saveContact(ports)(officer, contactInput()));
    valueOf(await bookPlaces(ports)(officer, { session: 's-1', contact: 'c-1', places: 2 }));
    const moved = sessionInput({ version: 1, place: 'The Baths' });
    expect(valueOf(await saveSession(ports)(officer, moved))).toEqual({ version: 2 });
    expect(valueOf(await saveSession(ports)(officer, moved))).toEqual({ version: 2 });
    expect(await sessionOf(ports)).toMatchObject({ place: 'The Baths', bookings: [{ places: 2 }] });
  });

  it('refuses an edit over details that somebody changed, and fewer places than are booked', async () => {
    const ports = await planned();
    valueOf(await saveSession(ports)(officer, sessionInput({ version: 1, place: 'The Baths' })));
    const late = sessionInput({ version: 1, title: 'Mine' });
    expect(codeOf(await saveSession(ports)(officer, late))).toBe('changed-since-opened');
    valueOf(await saveContact(ports)(officer, contactInput()));
    valueOf(await bookPlaces(ports)(officer, { session: 's-1', contact: 'c-1', places: 3 }));
    const fewer = sessionInput({ version: 2, places: 2 });
    expect(codeOf(await saveSession(ports)(officer, fewer))).toBe('places-taken');
  });

  it('is over once it was held or cancelled', async () => {
    const ports = await planned();
    valueOf(await moveSession(ports)(officer, { session: 's-1', event: 'cancel', reason: 'No hall' }));
    const changed = sessionInput({ version: 2, place: 'The Baths' });
    expect(codeOf(await saveSession(ports)(officer, changed))).toBe('wrong-state');
  });
});

describe('holding a session', () => {
  const hold = { session: 's-1', event: 'hold' as const, came: ['c-1'] };

  it('cannot be before it began, and then tells who came', async () => {
    const ports = await planned();
    valueOf(await saveContact(ports)(officer, contactInput()));
    valueOf(await bookPlaces(ports)(officer, { session: 's-1', contact: 'c-1', places: 2 }));
    expect(codeOf(await moveSession(ports)(officer, hold))).toBe('wrong-state');
    ports.clock.set('2026-07-24T16:00:00.000Z');
    valueOf(await moveSession(ports)(officer, hold));
    valueOf(await moveSession(ports)(officer, hold));
    expect(await sessionOf(ports)).toMatchObject({ state: 'held', bookings: [{ state: 'came' }] });
    const cancel = { session: 's-1', event: 'cancel' as const, reason: 'x' };
    expect(codeOf(await moveSession(ports)(officer, cancel))).toBe('wrong-state');
  });
});

describe('the fund’s calendar', () => {
  async function reactTo(ports: MemoryPorts): Promise<void> {
    await react(ports)(ports.announced);
  }

  it('has a planned session, follows a change, and forgets a cancelled one', async () => {
    const ports = await chestSetUp();
    valueOf(await saveSession(ports)(officer, sessionInput({ online: true })));
    await reactTo(ports);
    await reactTo(ports);
    expect([...ports.calendar.events.values()]).toMatchObject([{ title: 'Ask about the fund' }]);
    const seen = valueOf(await seeOutreach(ports)(officer, {})).sessions[0];
    expect(seen).toMatchObject({ inCalendar: true, joinUrl: 'https://meet.example/s-1', version: 1 });
    valueOf(await saveSession(ports)(officer, sessionInput({ online: true, version: 1, title: 'Ask us' })));
    await reactTo(ports);
    expect([...ports.calendar.events.values()]).toMatchObject([{ title: 'Ask us' }]);
    valueOf(await moveSession(ports)(officer, { session: 's-1', event: 'cancel', reason: 'No hall' }));
    await reactTo(ports);
    expect(ports.calendar.events.size).toBe(0);
    expect(await sessionOf(ports)).not.toHaveProperty('calendar');
  });

  it('is not asked about bookings, and tells no calendar who booked', async () => {
    const ports = await chestSetUp();
    valueOf(await saveSession(ports)(officer, sessionInput()));
    valueOf(await saveContact(ports)(officer, contactInput()));
    valueOf(await bookPlaces(ports)(officer, { session: 's-1', contact: 'c-1', places: 2 }));
    await react(ports)(ports.announced.filter(({ kind }) => kind === 'booking-moved'));
    expect(ports.calendar.events.size).toBe(0);
    await reactTo(ports);
    expect(JSON.stringify([...ports.calendar.events])).not.toContain('Sewing');
  });

  it('where the tenant gives none, the session stands without it', async () => {
    const ports = { ...(await chestSetUp()), calendar: memoryCalendar(false) };
    valueOf(await saveSession(ports)(officer, sessionInput()));
    await react(ports)(ports.announced);
    const seen = valueOf(await seeOutreach(ports)(officer, {})).sessions[0];
    expect(seen).toMatchObject({ inCalendar: false });
    expect(seen?.calendarLink).toContain('startdt=2026-07-24T13%3A00%3A00.000Z');
    const file = valueOf(await sessionFile(ports)(actorAs('link-worker'), { session: 's-1' }));
    expect(file.name).toBe('ask-about-the-fund.ics');
    expect(file.content).toContain('DTSTART:20260724T130000Z');
  });
});

describe('the list of sessions', () => {
  it('has those to come first, the nearest first, then those that are over', async () => {
    const ports = await chestSetUp();
    const days = ['2026-07-10', '2026-09-01', '2026-07-20', '2026-06-01'];
    for (const day of days) {
      const times = { startsAt: `${day}T13:00:00.000Z`, endsAt: `${day}T14:00:00.000Z` };
      valueOf(await saveSession(ports)(officer, sessionInput({ session: day, ...times })));
    }
    const seen = valueOf(await seeOutreach(ports)(officer, {})).sessions.map(({ id }) => id);
    expect(seen).toEqual(['2026-07-20', '2026-09-01', '2026-07-10', '2026-06-01']);
  });
});

test('a session file is for whoever has a part in outreach', async () => {
  const ports = await planned();
  const ask = { session: 's-1' };
  expect(codeOf(await sessionFile(ports)(actorAs('panel-member'), ask))).toBe('not-allowed');
  expect(codeOf(await sessionFile(ports)(officer, { session: 'x' }))).toBe('not-found');
});
