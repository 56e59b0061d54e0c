import { GraphFault } from '../errors';
import { hasRole } from '../access';
import { param, type Call } from '../call';
import { findRecord, type StoredRecord } from '../store/records';

/** Refuses as Teams does unless the token carries one of the roles. */
export function requireTeamsRole(call: Call, ...roles: readonly string[]): void {
  if (hasRole(call.caller, ...roles)) return;
  const kind = call.caller.kind === 'application' ? 'Roles' : 'Scopes';
  throw new GraphFault(
    403,
    'Forbidden',
    `Missing role permissions on the request. API requires one of '${roles.join(', ')}'. ${kind} on the request '${call.caller.roles.join(', ')}'.`,
  );
}

/** The team a call addresses; 404 when there is none. */
export function teamOf(call: Call): StoredRecord {
  const team = findRecord(call.world.store, 'team', param(call, 'team'));
  if (!team) throw new GraphFault(404, 'NotFound', `No team found with Group Id ${param(call, 'team')}`);
  return team;
}

/** The channel a call addresses in a team. */
export function channelOf(call: Call, team: StoredRecord): StoredRecord {
  const channel = findRecord(call.world.store, 'channel', param(call, 'channel'), team.id);
  if (!channel) throw new GraphFault(404, 'NotFound', 'The channel was not found.');
  return channel;
}
