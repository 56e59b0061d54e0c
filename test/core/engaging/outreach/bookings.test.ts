import fc from 'fast-check';
import {
  askForPlaces,
  giveBackPlaces,
  markAttendance,
  placesLeft,
  placesTaken,
  resizeSession,
} from '../../../../core/engaging/outreach/bookings';
import type { Session } from '../../../../core/engaging/outreach/session';
import { codeOf, valueOf } from '../../../builders/chest/chest-in-use';

const at = '2026-07-17T14:00:00.000Z';

function session(places: number, changes: Partial<Session> = {}): Session {
  return {
    kind: 'session',
    id: 's-1',
    edition: 1,
    state: 'planned',
    format: 'workshop',
    title: 'How to apply',
    neighbourhood: 'rainham',
    place: 'The Hall',
    online: false,
    access: [],
    languages: [],
    startsAt: at,
    endsAt: at,
    places,
    bookings: [],
    plannedBy: 'tenant~officer',
    ...changes,
  };
}

function asked(contact: string, places: number) {
  return { contact, groupName: contact, places, bookedBy: 'tenant~officer', askedAt: at };
}

function after(start: Session, ...wishes: readonly (readonly [string, number])[]): Session {
  return wishes.reduce((now, [contact, places]) => valueOf(askForPlaces(now, asked(contact, places))), start);
}

function statesIn({ bookings }: Session): Readonly<Record<string, string>> {
  return Object.fromEntries(bookings.map(({ contact, state }) => [contact, state]));
}

describe('asking for places', () => {
  it('books while they last, then puts on the waiting list', () => {
    const full = after(session(3), ['a', 2], ['b', 2], ['c', 1]);
    expect(statesIn(full)).toEqual({ a: 'booked', b: 'waiting', c: 'booked' });
    expect(placesLeft(full)).toBe(0);
  });

  it('changes nothing when asked again for as many', () => {
    const once = after(session(3), ['a', 2]);
    expect(valueOf(askForPlaces(once, asked('a', 2)))).toBe(once);
  });

  it('lets a booking grow only while there is room, and keeps what it held', () => {
    const two = after(session(3), ['a', 2], ['b', 1]);
    expect(askForPlaces(two, asked('a', 3))).toEqual({
      ok: false,
      refusal: { code: 'session-full', left: 0 },
    });
    expect(placesTaken(two)).toBe(3);
  });

  it('gives what a shrunk booking frees to who waits', () => {
    const full = after(session(3), ['a', 3], ['b', 1]);
    expect(statesIn(after(full, ['a', 2]))).toEqual({ a: 'booked', b: 'booked' });
  });

  it.each([0, -1, 1.5, 4, Number.NaN])('refuses %s places of three', (places) => {
    expect(codeOf(askForPlaces(session(3), asked('a', places)))).toBe('invalid-input');
  });

  it.each(['held', 'cancelled'] as const)('is over once the session is %s', (state) => {
    expect(codeOf(askForPlaces(session(3, { state }), asked('a', 1)))).toBe('wrong-state');
  });
});

describe('giving places back', () => {
  it('moves up who waits in the order of asking, past who asked for more than is left', () => {
    const full = after(session(3), ['a', 2], ['b', 1], ['c', 3], ['d', 1], ['e', 1]);
    expect(statesIn(valueOf(giveBackPlaces(full, 'a')))).toEqual({
      a: 'cancelled',
      b: 'booked',
      c: 'waiting',
      d: 'booked',
      e: 'booked',
    });
  });

  it('is the same when done twice, and needs a booking', () => {
    const gone = valueOf(giveBackPlaces(after(session(3), ['a', 2]), 'a'));
    expect(valueOf(giveBackPlaces(gone, 'a'))).toBe(gone);
    expect(codeOf(giveBackPlaces(gone, 'x'))).toBe('not-found');
  });

  it('sends who asks anew to the end of the list', () => {
    const gone = valueOf(giveBackPlaces(after(session(1), ['a', 1], ['b', 1], ['c', 1]), 'a'));
    expect(after(gone, ['a', 1]).bookings.map(({ contact, state }) => `${contact} ${state}`)).toEqual([
      'b booked',
      'c waiting',
      'a waiting',
    ]);
  });
});

describe('more or fewer places', () => {
  it('refuses fewer than are booked, and gives more to who waits', () => {
    const full = after(session(3), ['a', 2], ['b', 1], ['c', 2]);
    expect(resizeSession(full, 2)).toEqual({ ok: false, refusal: { code: 'places-taken', taken: 3 } });
    expect(statesIn(valueOf(resizeSession(full, 5)))).toEqual({ a: 'booked', b: 'booked', c: 'booked' });
  });
});

test('attendance tells who came and who was missed, and ends the waiting list', () => {
  const full = after(session(2), ['a', 1], ['b', 1], ['c', 1], ['d', 1]);
  const bookings = valueOf(markAttendance(full, ['a', 'c']));
  expect(statesIn({ ...full, bookings })).toEqual({ a: 'came', b: 'missed', c: 'came', d: 'cancelled' });
});

describe('whatever is asked, in whatever order', () => {
  const contact = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const act = fc.oneof(
    fc.record({ act: fc.constant('ask' as const), contact, places: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ act: fc.constant('leave' as const), contact, places: fc.constant(0) }),
    fc.record({ act: fc.constant('resize' as const), contact, places: fc.integer({ min: 1, max: 12 }) }),
  );

  it('no place is given out twice, nobody is lost, and no place stands empty that somebody waits for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 12 }),
        fc.array(act, { maxLength: 40, size: 'max' }),
        (places, acts) => {
          let now = session(places);
          const heard = new Set<string>();
          for (const each of acts) {
            const next =
              each.act === 'ask'
                ? askForPlaces(now, asked(each.contact, each.places))
                : each.act === 'leave'
                  ? giveBackPlaces(now, each.contact)
                  : resizeSession(now, each.places);
            if (!next.ok) continue;
            if (each.act === 'ask') heard.add(each.contact);
            now = next.value;
            expect(placesTaken(now)).toBeLessThanOrEqual(now.places);
            expect(new Set(now.bookings.map((booking) => booking.contact))).toEqual(heard);
            const waiting = now.bookings.filter(({ state }) => state === 'waiting');
            expect(waiting.every((booking) => booking.places > placesLeft(now))).toBe(true);
          }
        },
      ),
    );
  });
});
