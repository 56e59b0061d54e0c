import { createHash } from 'node:crypto';
import { GraphFault } from '../errors';
import { isObject, textOr } from '../store/rows';
import { readClock, timeOf } from './event-times';

const NO_TIME = '0001-01-01T00:00:00Z';

/** What a client may set on an event. The rest of what it sends is read-only and left out, as Outlook does. */
const SETTABLE = [
  'subject',
  'importance',
  'sensitivity',
  'showAs',
  'isAllDay',
  'isReminderOn',
  'reminderMinutesBeforeStart',
  'hideAttendees',
  'allowNewTimeProposals',
  'responseRequested',
  'categories',
  'transactionId',
  'recurrence',
] as const;

const USUAL: Readonly<Record<string, unknown>> = {
  categories: [],
  reminderMinutesBeforeStart: 15,
  isReminderOn: true,
  hasAttachments: false,
  hideAttendees: false,
  subject: '',
  bodyPreview: '',
  importance: 'normal',
  sensitivity: 'normal',
  isAllDay: false,
  isCancelled: false,
  isDraft: false,
  isOrganizer: true,
  responseRequested: true,
  seriesMasterId: null,
  transactionId: null,
  showAs: 'busy',
  type: 'singleInstance',
  onlineMeetingUrl: null,
  isOnlineMeeting: false,
  onlineMeetingProvider: 'unknown',
  onlineMeeting: null,
  allowNewTimeProposals: true,
  responseStatus: { response: 'organizer', time: NO_TIME },
  body: { contentType: 'html', content: '' },
  location: {
    displayName: '',
    locationType: 'default',
    uniqueIdType: 'unknown',
    address: {},
    coordinates: {},
  },
  locations: [],
  recurrence: null,
  attendees: [],
};

/** The members of an event that a new one begins with. */
export function newEventBody(): Record<string, unknown> {
  return { ...USUAL };
}

/** Applies what a client sent to an event; 400 when its times or attendees are not valid. */
export function withEventChanges(
  event: Record<string, unknown>,
  sent: Record<string, unknown>,
): Record<string, unknown> {
  const next = { ...event };
  for (const name of SETTABLE) if (sent[name] !== undefined) next[name] = sent[name];
  for (const name of ['start', 'end'] as const) {
    if (sent[name] !== undefined || event[name] === undefined) next[name] = readClock(sent[name], name);
  }
  if (timeOf(readClock(next['end'], 'end')) < timeOf(readClock(next['start'], 'start'))) {
    throw new GraphFault(400, 'ErrorPropertyValidationFailure', 'The end of the event is before its start.');
  }
  if (isObject(sent['body'])) Object.assign(next, bodyMembers(sent['body']));
  if (isObject(sent['location'])) Object.assign(next, locationMembers(sent['location']));
  if (sent['attendees'] !== undefined) next['attendees'] = attendeesIn(sent['attendees']);
  return next;
}

function bodyMembers(body: Record<string, unknown>): Record<string, unknown> {
  const content = textOr(body['content'], '');
  const preview = content
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 255);
  const contentType = textOr(body['contentType'], 'text').toLowerCase();
  return { body: { contentType, content }, bodyPreview: preview };
}

function locationMembers(location: Record<string, unknown>): Record<string, unknown> {
  const displayName = textOr(location['displayName'], '');
  const place = { displayName, locationType: 'default', uniqueId: displayName, uniqueIdType: 'private' };
  return { location: place, locations: displayName === '' ? [] : [place] };
}

function attendeesIn(sent: unknown): unknown[] {
  if (!Array.isArray(sent)) throw new GraphFault(400, 'ErrorInvalidRequest', 'The attendees must be a list.');
  return sent.map((each: unknown) => {
    const email = isObject(each) ? each['emailAddress'] : undefined;
    if (!isObject(each) || !isObject(email) || typeof email['address'] !== 'string') {
      throw new GraphFault(400, 'ErrorInvalidRecipients', 'An attendee has no e-mail address.');
    }
    const address = email['address'];
    const type = textOr(each['type'], 'required').toLowerCase();
    return {
      type,
      status: { response: 'none', time: NO_TIME },
      emailAddress: { name: email['name'] ?? address, address },
    };
  });
}

/** The members an online meeting gives an event: its provider and an address to join at. */
export function onlineMembers(joinUrl: string): Record<string, unknown> {
  return {
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    onlineMeeting: { joinUrl, conferenceId: null, tollNumber: null },
  };
}

/** An event's eTag and change key for one of its states. */
export function eventStamps(id: string, changes: number): Record<string, unknown> {
  const changeKey = createHash('sha256').update(`${id}|${changes}`).digest('base64').slice(0, 24);
  return { '@odata.etag': `W/"${changeKey}"`, changeKey };
}
