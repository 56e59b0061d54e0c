import { GraphFault, preconditionFailed } from '../errors';
import { hasRole } from '../access';
import { bodyOf, optionalBodyOf } from '../request-body';
import { directoryPage } from '../directory/pages';
import { picked } from '../picked';
import { param, versionRoot, type Answer, type Call, type Handler, type Route } from '../call';
import { requireUser } from '../directory/find-user';
import { deleteRecord, findRecord, putRecord, recordsOf, type StoredRecord } from '../store/records';
import { textOr } from '../store/rows';
import { clockIn, preferredZone, readClock, timeOf } from './event-times';
import { eventStamps, newEventBody, onlineMembers, withEventChanges } from './event-body';
import { keepMail } from './mail';
import { meetingAddress } from './meeting-address';

/** Calendar events. Least role: Calendars.ReadWrite (Calendars.Read to look). */
export const eventRoutes: readonly Route[] = [
  ...['events', 'calendar/events'].flatMap((path) => [
    route('GET', path, list),
    route('POST', path, create),
    route('GET', `${path}/{event}`, get),
    route('PATCH', `${path}/{event}`, patch),
    route('DELETE', `${path}/{event}`, remove),
  ]),
  route('POST', 'events/{event}/cancel', cancel),
  route('GET', 'calendarView', view),
  route('GET', 'calendar/calendarView', view),
];

function route(method: string, path: string, handle: Handler): Route {
  return { method, template: `users/{user}/${path}`, units: 1, handle };
}

function ownerOf(call: Call, write: boolean): StoredRecord {
  const roles = write ? ['Calendars.ReadWrite'] : ['Calendars.ReadWrite', 'Calendars.Read'];
  if (!hasRole(call.caller, ...roles)) {
    throw new GraphFault(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  }
  return requireUser(call, param(call, 'user'));
}

function eventOf(call: Call, owner: StoredRecord): StoredRecord {
  const event = findRecord(call.world.store, 'event', param(call, 'event'), owner.id);
  if (!event)
    throw new GraphFault(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return event;
}

function answer(call: Call, owner: StoredRecord, event: StoredRecord): Record<string, unknown> {
  const zone = preferredZone(call.request.headers['prefer']);
  const body = event.body;
  const times = {
    start: clockIn(readClock(body['start'], 'start'), zone),
    end: clockIn(readClock(body['end'], 'end'), zone),
  };
  const context = `${versionRoot(call.world)}/$metadata#users('${owner.id}')/events/$entity`;
  const stamps = eventStamps(event.id, Number(body['changes']));
  const whole: Record<string, unknown> = { '@odata.context': context, ...stamps, ...shown(body), ...times };
  const chosen = picked(whole, call.query);
  // Outlook gives the id always, and the list of places whenever the place is selected.
  const places = 'location' in chosen ? { locations: whole['locations'] } : {};
  return { ...chosen, id: event.id, ...places };
}

function shown(body: Record<string, unknown>): Record<string, unknown> {
  const { changes: _, ...rest } = body;
  return rest;
}

function list(call: Call): Answer {
  const owner = ownerOf(call, false);
  const events = recordsOf(call.world.store, 'event', owner.id).map((event) => answer(call, owner, event));
  return directoryPage(call, `users('${owner.id}')/events`, events);
}

function view(call: Call): Answer {
  const owner = ownerOf(call, false);
  const from = Date.parse(call.query.get('startdatetime') ?? '');
  const to = Date.parse(call.query.get('enddatetime') ?? '');
  if (Number.isNaN(from) || Number.isNaN(to)) {
    throw new GraphFault(
      400,
      'ErrorInvalidParameter',
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    );
  }
  const events = recordsOf(call.world.store, 'event', owner.id)
    .filter(
      ({ body }) =>
        timeOf(readClock(body['start'], 'start')) < to && timeOf(readClock(body['end'], 'end')) > from,
    )
    .map((event) => answer(call, owner, event));
  return directoryPage(call, `users('${owner.id}')/calendarView`, events);
}

/** A second create with the same transactionId gives the event that the first one made. */
function create(call: Call): Answer {
  const owner = ownerOf(call, true);
  const sent = bodyOf(call);
  const { store, newId } = call.world;
  const again = recordsOf(store, 'event', owner.id).find(
    ({ body }) =>
      typeof sent['transactionId'] === 'string' && body['transactionId'] === sent['transactionId'],
  );
  if (again) return { status: 201, body: answer(call, owner, again) };
  const id = `AAMk${Buffer.from(newId()).toString('base64url')}`;
  const now = call.world.clock().toISOString();
  const stamps = {
    id,
    createdDateTime: now,
    lastModifiedDateTime: now,
    iCalUId: id,
    changes: 1,
    webLink: `${call.world.origin()}/web/event/${id}`,
  };
  const organizer = {
    emailAddress: {
      name: owner.body['displayName'],
      address: owner.body['mail'] ?? owner.body['userPrincipalName'],
    },
  };
  const body = withOnline(call, withEventChanges({ ...newEventBody(), ...stamps, organizer }, sent), sent);
  const zones = {
    originalStartTimeZone: readClock(body['start'], 'start').timeZone,
    originalEndTimeZone: readClock(body['end'], 'end').timeZone,
  };
  const event = { id, owner: owner.id, body: { ...body, ...zones } };
  putRecord(store, 'event', event);
  tellAttendees(call, event, 'meetingRequest', '');
  return { status: 201, body: answer(call, owner, event) };
}

function get(call: Call): Answer {
  const owner = ownerOf(call, false);
  const zone = /outlook\.timezone/i.test(call.request.headers['prefer'] ?? '');
  const applied: Record<string, string> = zone
    ? { 'Preference-Applied': call.request.headers['prefer'] ?? '' }
    : {};
  return { status: 200, body: answer(call, owner, eventOf(call, owner)), headers: applied };
}

function patch(call: Call): Answer {
  const owner = ownerOf(call, true);
  const event = eventOf(call, owner);
  const sent = bodyOf(call);
  const changes = Number(event.body['changes']);
  const given = call.request.headers['if-match'];
  if (given && given !== '*' && given !== eventStamps(event.id, changes)['@odata.etag'])
    throw preconditionFailed();
  const body = withOnline(call, withEventChanges(event.body, sent), sent);
  const next = {
    ...event,
    body: { ...body, changes: changes + 1, lastModifiedDateTime: call.world.clock().toISOString() },
  };
  putRecord(call.world.store, 'event', next);
  tellAttendees(call, next, 'meetingRequest', '');
  return { status: 200, body: answer(call, owner, next) };
}

function remove(call: Call): Answer {
  const owner = ownerOf(call, true);
  deleteRecord(call.world.store, 'event', eventOf(call, owner).id, owner.id);
  return { status: 204 };
}

function cancel(call: Call): Answer {
  const owner = ownerOf(call, true);
  const event = eventOf(call, owner);
  const sent = optionalBodyOf(call);
  tellAttendees(call, event, 'meetingCancelled', textOr(sent['comment'] ?? sent['Comment'], ''));
  deleteRecord(call.world.store, 'event', event.id, owner.id);
  return { status: 202 };
}

function withOnline(
  call: Call,
  body: Record<string, unknown>,
  sent: Record<string, unknown>,
): Record<string, unknown> {
  if (sent['isOnlineMeeting'] !== true || body['isOnlineMeeting'] === true) return body;
  return { ...body, ...onlineMembers(meetingAddress(call.world, String(body['id']))) };
}

/** Attendees hear of a meeting by mail; the mail tray shows it as any other. */
function tellAttendees(call: Call, event: StoredRecord, kind: string, comment: string): void {
  const { attendees, subject, start, end, body, organizer } = event.body;
  if (!Array.isArray(attendees) || attendees.length === 0) return;
  const toRecipients = attendees.map((each: { emailAddress: unknown }) => ({
    emailAddress: each.emailAddress,
  }));
  const text = comment === '' ? body : { contentType: 'text', content: comment };
  keepMail(call, organizer, {
    subject,
    body: text,
    toRecipients,
    meetingMessageType: kind,
    startDateTime: start,
    endDateTime: end,
  });
}
