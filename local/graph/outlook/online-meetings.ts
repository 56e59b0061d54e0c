import { GraphFault } from '../errors';
import { hasRole } from '../access';
import { bodyOf } from '../request-body';
import { requireUser } from '../directory/find-user';
import { param, versionRoot, type Answer, type Call, type Route } from '../call';
import { deleteRecord, findRecord, putRecord, type StoredRecord } from '../store/records';
import { meetingAddress } from './meeting-address';

const MEETINGS = 'users/{user}/onlineMeetings';

/** Online meetings. An application needs OnlineMeetings.ReadWrite.All and an access policy for the organiser. */
export const meetingRoutes: readonly Route[] = [
  { method: 'POST', template: MEETINGS, units: 1, handle: create },
  { method: 'GET', template: `${MEETINGS}/{meeting}`, units: 1, handle: get },
  { method: 'PATCH', template: `${MEETINGS}/{meeting}`, units: 1, handle: patch },
  { method: 'DELETE', template: `${MEETINGS}/{meeting}`, units: 1, handle: remove },
];

const SETTABLE = [
  'subject',
  'startDateTime',
  'endDateTime',
  'allowedPresenters',
  'lobbyBypassSettings',
] as const;

function organiserOf(call: Call): StoredRecord {
  const { caller } = call;
  const key = param(call, 'user');
  if (!hasRole(caller, 'OnlineMeetings.ReadWrite.All', 'OnlineMeetings.ReadWrite')) {
    throw new GraphFault(403, 'Forbidden', 'Application does not have permission to access online meetings.');
  }
  const user = requireUser(call, key);
  if (caller.kind === 'person') return user;
  // Only the directory id is taken here, not the principal name; without a policy for the organiser nothing is.
  const covered = findRecord(call.world.store, 'meeting-policy', user.id) !== undefined;
  if (key.toLowerCase() !== user.id.toLowerCase() || !covered) {
    throw new GraphFault(403, 'Forbidden', 'No application access policy found for this app');
  }
  return user;
}

function create(call: Call): Answer {
  const user = organiserOf(call);
  const sent = bodyOf(call);
  const id = Buffer.from(call.world.newId()).toString('base64url');
  const now = call.world.clock().toISOString();
  const joinWebUrl = meetingAddress(call.world, id);
  const body = {
    id,
    creationDateTime: now,
    startDateTime: momentIn(sent['startDateTime'], now),
    endDateTime: momentIn(sent['endDateTime'], now),
    subject: typeof sent['subject'] === 'string' ? sent['subject'] : null,
    joinWebUrl,
    // Dialling in needs a licence for audio conferencing, which nobody has here.
    audioConferencing: null,
    chatInfo: {
      threadId: decodeURIComponent(joinWebUrl.split('/').at(-2) ?? ''),
      messageId: '0',
      replyChainMessageId: null,
    },
    participants: {
      organizer: {
        identity: { user: { id: user.id, displayName: user.body['displayName'] } },
        upn: user.body['userPrincipalName'],
      },
      attendees: [],
    },
  };
  const meeting = { id, owner: user.id, body };
  putRecord(call.world.store, 'meeting', meeting);
  return { status: 201, body: answer(call, meeting) };
}

function get(call: Call): Answer {
  return { status: 200, body: answer(call, meetingOf(call)) };
}

function patch(call: Call): Answer {
  const meeting = meetingOf(call);
  const sent = bodyOf(call);
  const changes = Object.fromEntries(
    SETTABLE.filter((name) => sent[name] !== undefined).map((name) => [name, sent[name]]),
  );
  const next = { ...meeting, body: { ...meeting.body, ...changes } };
  putRecord(call.world.store, 'meeting', next);
  return { status: 200, body: answer(call, next) };
}

function remove(call: Call): Answer {
  const meeting = meetingOf(call);
  deleteRecord(call.world.store, 'meeting', meeting.id, meeting.owner);
  return { status: 204 };
}

function meetingOf(call: Call): StoredRecord {
  const meeting = findRecord(call.world.store, 'meeting', param(call, 'meeting'), organiserOf(call).id);
  if (!meeting) throw new GraphFault(404, 'NotFound', 'The meeting was not found.');
  return meeting;
}

function answer(call: Call, meeting: StoredRecord): Record<string, unknown> {
  const context = `${versionRoot(call.world)}/$metadata#users('${meeting.owner}')/onlineMeetings/$entity`;
  return { '@odata.context': context, ...meeting.body };
}

function momentIn(value: unknown, usual: string): string {
  const time = typeof value === 'string' ? Date.parse(value) : Date.parse(usual);
  if (Number.isNaN(time)) throw new GraphFault(400, 'BadRequest', 'The time of the meeting is not valid.');
  return new Date(time).toISOString();
}
