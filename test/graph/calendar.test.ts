import { openCalendar } from '../../graph/calendar';
import type { CalendarEntry } from '../../core/ports/calendar';
import { startLocalGraph, type LocalGraph } from './local-graph';

const mailbox = 'chest@havering.example';
const entry: CalendarEntry = {
  id: 's-1',
  title: 'Ask about the fund',
  words: 'Access: Step-free way in.',
  place: 'Harold Hill Library',
  online: false,
  startsAt: '2026-07-24T13:00:00.000Z',
  endsAt: '2026-07-24T15:00:00.000Z',
};

let graph: LocalGraph;
beforeEach(async () => {
  graph = await startLocalGraph();
  graph.server.controls.seedUser({ displayName: 'Chest', userPrincipalName: mailbox, mail: mailbox });
});
afterEach(() => graph.close());

function calendar(session = graph.session()) {
  return openCalendar({ mailbox, session });
}

/** The events of the mailbox, as Graph shows them. */
async function events(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found = await graph.session().rows(`/users/${mailbox}/events`);
  return found as readonly Readonly<Record<string, unknown>>[];
}

function eventIn(put: { readonly event: string } | 'off'): string {
  if (put === 'off') throw new Error('the calendar is off');
  return put.event;
}

describe('a session in the calendar of the fund’s mailbox', () => {
  test('stands at its time in UTC, with its place and no attendee', async () => {
    await calendar().put(entry, undefined);
    expect(await events()).toMatchObject([
      {
        subject: 'Ask about the fund',
        start: { dateTime: '2026-07-24T13:00:00.0000000', timeZone: 'UTC' },
        end: { dateTime: '2026-07-24T15:00:00.0000000', timeZone: 'UTC' },
        location: { displayName: 'Harold Hill Library' },
        isOnlineMeeting: false,
        attendees: [],
      },
    ]);
  });

  test('put down twice, or after a lost answer, is one event', async () => {
    graph.server.controls.fault({ kind: 'drop', path: 'events', times: 1 });
    const first = await calendar().put(entry, undefined);
    expect(await calendar().put(entry, undefined)).toEqual(first);
    expect(await events()).toHaveLength(1);
  });

  test('held online has an address to join at', async () => {
    const put = await calendar().put({ ...entry, online: true }, undefined);
    expect(put).toMatchObject({ joinUrl: expect.stringMatching(/^https?:/) as string });
  });

  test('follows a change, and is made anew when somebody deleted it by hand', async () => {
    const event = eventIn(await calendar().put(entry, undefined));
    expect(await calendar().put({ ...entry, title: 'Moved' }, event)).toEqual({ event });
    expect(await events()).toMatchObject([{ subject: 'Moved' }]);
    expect(await calendar().remove(event)).toBe('removed');
    const anew = eventIn(await calendar().put(entry, event));
    expect(anew).not.toBe(event);
    expect(await events()).toHaveLength(1);
  });

  test('can be taken out twice', async () => {
    const event = eventIn(await calendar().put(entry, undefined));
    expect([await calendar().remove(event), await calendar().remove(event)]).toEqual(['removed', 'removed']);
    expect(await events()).toEqual([]);
  });
});

describe('the calendar is off', () => {
  test('without a mailbox', async () => {
    const off = openCalendar({ session: graph.session() });
    expect([await off.put(entry, undefined), await off.remove('x')]).toEqual(['off', 'off']);
  });

  test('when there is no such mailbox', async () => {
    const off = openCalendar({ mailbox: 'nobody@havering.example', session: graph.session() });
    expect(await off.put(entry, undefined)).toBe('off');
  });

  test('when the tenant did not allow it', async () => {
    const off = calendar(graph.setUp());
    expect([await off.put(entry, undefined), await off.remove('x')]).toEqual(['off', 'off']);
  });

  test('but an outage is told, so that it is tried again', async () => {
    graph.server.controls.fault({ kind: 'throttle', retryAfter: 60, times: 1 });
    const late = calendar(graph.session({ deadlineMilliseconds: 500 }));
    await expect(late.put(entry, undefined)).rejects.toMatchObject({ name: 'RecordUnavailable' });
  });
});
