import { GraphFault } from '../errors';
import { bodyOf } from '../request-body';
import { picked } from '../picked';
import { recordTest } from '../directory/record-filter';
import { versionRoot, type Answer, type Call, type Route } from '../call';
import { seedChannel } from '../seeds';
import { deleteRecord, findRecord, putRecord, recordsOf } from '../store/records';
import { teamChannelId } from './channel-id';
import { channelOf, requireTeamsRole, teamOf } from './team-access';

const CHANNELS = 'teams/{team}/channels';

/** Channels of teams. Least roles: Channel.ReadBasic.All to look, Channel.Create to make. */
export const channelRoutes: readonly Route[] = [
  { method: 'GET', template: CHANNELS, units: 1, handle: list },
  { method: 'POST', template: CHANNELS, units: 1, handle: create },
  { method: 'GET', template: `${CHANNELS}/{channel}`, units: 1, handle: get },
  { method: 'PATCH', template: `${CHANNELS}/{channel}`, units: 1, handle: patch },
  { method: 'DELETE', template: `${CHANNELS}/{channel}`, units: 1, handle: remove },
  { method: 'GET', template: 'teams/{team}/primaryChannel', units: 1, handle: primary },
];

const READ = [
  'Channel.ReadBasic.All',
  'ChannelSettings.Read.All',
  'ChannelSettings.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
];
const MOST_CHANNELS = 1_000;

function list(call: Call): Answer {
  requireTeamsRole(call, ...READ);
  const team = teamOf(call);
  const value = recordsOf(call.world.store, 'channel', team.id)
    .map(({ body }) => body)
    .filter(recordTest(call.query.get('filter')))
    .map((body) => picked(body, call.query));
  const context = `${versionRoot(call.world)}/$metadata#teams('${team.id}')/channels`;
  return { status: 200, body: { '@odata.context': context, '@odata.count': value.length, value } };
}

function get(call: Call): Answer {
  requireTeamsRole(call, ...READ);
  const channel = channelOf(call, teamOf(call));
  const context = `${versionRoot(call.world)}/$metadata#teams('${channel.owner}')/channels/$entity`;
  return { status: 200, body: picked({ '@odata.context': context, ...channel.body }, call.query) };
}

function primary(call: Call): Answer {
  return get({ ...call, params: { ...call.params, channel: teamChannelId(teamOf(call).id, 'General') } });
}

function create(call: Call): Answer {
  requireTeamsRole(call, 'Channel.Create', 'Group.ReadWrite.All');
  const team = teamOf(call);
  const sent = bodyOf(call);
  const { displayName, description } = sent;
  if (typeof displayName !== 'string' || displayName.trim() === '' || displayName.length > 50) {
    throw new GraphFault(400, 'BadRequest', 'A channel needs a displayName of at most 50 characters.');
  }
  const channels = recordsOf(call.world.store, 'channel', team.id);
  if (channels.some(({ body }) => String(body['displayName']).toLowerCase() === displayName.toLowerCase())) {
    throw new GraphFault(400, 'BadRequest', 'Channel name already existed, please use other name.');
  }
  if (channels.length >= MOST_CHANNELS)
    throw new GraphFault(400, 'BadRequest', 'The team has too many channels.');
  const { id } = seedChannel(call.world, { teamId: team.id, displayName });
  const made = findRecord(call.world.store, 'channel', id, team.id);
  const body = { ...made?.body, description: typeof description === 'string' ? description : null };
  putRecord(call.world.store, 'channel', { id, owner: team.id, body });
  return { status: 201, body };
}

function patch(call: Call): Answer {
  requireTeamsRole(call, 'ChannelSettings.ReadWrite.All', 'Group.ReadWrite.All');
  const channel = channelOf(call, teamOf(call));
  const sent = bodyOf(call);
  const changes = Object.fromEntries(
    ['displayName', 'description']
      .filter((name) => typeof sent[name] === 'string')
      .map((name) => [name, sent[name]]),
  );
  putRecord(call.world.store, 'channel', { ...channel, body: { ...channel.body, ...changes } });
  return { status: 204 };
}

function remove(call: Call): Answer {
  requireTeamsRole(call, 'Channel.Delete.All', 'Group.ReadWrite.All');
  const channel = channelOf(call, teamOf(call));
  if (channel.body['displayName'] === 'General')
    throw new GraphFault(400, 'BadRequest', 'The General channel cannot be deleted.');
  deleteRecord(call.world.store, 'channel', channel.id, channel.owner);
  return { status: 204 };
}
