import { createHash } from 'node:crypto';
import type { World } from '../call';

/** The address at which a meeting would be joined; under this server, so that nobody is led to the real service. */
export function meetingAddress(world: World, seed: string): string {
  const thread = createHash('sha256').update(seed).digest('hex').slice(0, 40);
  return `${world.origin()}/web/l/meetup-join/${encodeURIComponent(`19:meeting_${thread}@thread.v2`)}/0`;
}
