import { bookPlaces, cancelBooking } from '../../../../core/engaging/outreach/book-places';
import { placesTaken } from '../../../../core/engaging/outreach/bookings';
import { findEntry } from '../../../../core/engaging/outreach/find-entry';
import { moveSession } from '../../../../core/engaging/outreach/move-session';
import { saveContact } from '../../../../core/engaging/outreach/save-contact';
import { saveSession } from '../../../../core/engaging/outreach/save-session';
import type { Session } from '../../../../core/engaging/outreach/session';
import { actorAs } from '../../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../../builders/chest/chest-in-use';
import type { MemoryPorts } from '../../../builders/in-memory/ports';
import { contactInput, sessionInput } from '../../../builders/outreach/inputs';
import { seededScheduler } from '../../../builders/seeded-scheduler';

const officer = actorAs('officer');
const linkWorker = actorAs('link-worker');

async function sessionIn(ports: MemoryPorts): Promise<Session> {
  const row = await findEntry(ports.outreach, 'session', 's-1');
  if (row === undefined) throw new Error('there is no session');
  return row.value;
}

async function withContacts(ports: MemoryPorts, names: readonly string[]): Promise<void> {
  valueOf(await saveSession(ports)(officer, sessionInput()));
  for (const contact of names) valueOf(await saveContact(ports)(officer, contactInput({ contact })));
}

describe('booking', () => {
  it('tells whether they are booked or waiting, and what is left', async () => {
    const ports = await chestSetUp();
    await withContacts(ports, ['a', 'b']);
    const book = bookPlaces(ports);
    const asked = { session: 's-1', contact: 'a', places: 3 };
    expect(valueOf(await book(linkWorker, asked))).toEqual({ state: 'booked', left: 1 });
    expect(valueOf(await book(linkWorker, asked))).toEqual({ state: 'booked', left: 1 });
    expect(valueOf(await book(linkWorker, { session: 's-1', contact: 'b', places: 2 }))).toEqual({
      state: 'waiting',
      left: 1,
    });
    expect(valueOf(await cancelBooking(ports)(officer, asked))).toEqual({ state: 'cancelled', left: 2 });
    const told = ports.announced.filter(({ kind }) => kind === 'booking-moved').map(({ facts }) => facts);
    expect(told).toEqual([
      { session: 's-1', contact: 'a', from: 'none', to: 'booked', places: 3 },
      { session: 's-1', contact: 'b', from: 'none', to: 'waiting', places: 2 },
      { session: 's-1', contact: 'a', from: 'booked', to: 'cancelled', places: 3 },
      { session: 's-1', contact: 'b', from: 'waiting', to: 'booked', places: 2 },
    ]);
  });

  it.each([
    ['a panel member', actorAs('panel-member'), { session: 's-1', contact: 'a' }, 'not-allowed'],
    ['finance', actorAs('finance'), { session: 's-1', contact: 'a' }, 'not-allowed'],
    ['a contact that is not there', officer, { session: 's-1', contact: 'x' }, 'not-found'],
    ['a session that is not there', officer, { session: 'x', contact: 'a' }, 'not-found'],
    ['another kind of entry in its place', officer, { session: 'a', contact: 'a' }, 'not-found'],
  ])('refuses %s', async (_what, actor, asked, code) => {
    const ports = await chestSetUp();
    await withContacts(ports, ['a']);
    expect(codeOf(await bookPlaces(ports)(actor, { ...asked, places: 1 }))).toBe(code);
  });

  it('ends with the session', async () => {
    const ports = await chestSetUp();
    await withContacts(ports, ['a', 'b']);
    valueOf(await bookPlaces(ports)(officer, { session: 's-1', contact: 'a', places: 1 }));
    const cancel = { session: 's-1', event: 'cancel' as const };
    expect(codeOf(await moveSession(ports)(officer, cancel))).toBe('reason-needed');
    valueOf(await moveSession(ports)(officer, { ...cancel, reason: 'The hall is closed' }));
    expect((await sessionIn(ports)).bookings).toMatchObject([{ contact: 'a', state: 'cancelled' }]);
    expect(codeOf(await bookPlaces(ports)(officer, { session: 's-1', contact: 'b', places: 1 }))).toBe(
      'wrong-state',
    );
  });
});

describe('many people booking at one moment', () => {
  const people = Array.from({ length: 12 }, (_, at) => `g-${at}`);

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('give out no place twice and lose nobody (seed %i)', async (seed) => {
    const scheduler = seededScheduler(seed);
    const ports = await chestSetUp({ before: () => scheduler.step() });
    await withContacts(ports, people);
    const wishes = people.map((contact) => ({ session: 's-1', contact, places: 1 + scheduler.pick(2) }));
    const leaving = wishes.filter(() => scheduler.pick(4) === 0);
    for (const wish of leaving) valueOf(await bookPlaces(ports)(officer, wish));
    const staying = wishes.filter((wish) => !leaving.includes(wish));
    const ended = await scheduler.run([
      ...staying.map((wish) => () => bookPlaces(ports)(linkWorker, wish)),
      ...leaving.map((wish) => () => cancelBooking(ports)(officer, wish)),
    ]);
    expect(ended.map((one) => one.status === 'fulfilled' && one.value.ok)).not.toContain(false);
    const session = await sessionIn(ports);
    expect(placesTaken(session)).toBeLessThanOrEqual(session.places);
    const live = session.bookings.filter(({ state }) => state === 'booked' || state === 'waiting');
    expect(new Set(live.map(({ contact }) => contact))).toEqual(
      new Set(staying.map(({ contact }) => contact)),
    );
  });
});
