import { createHash } from 'node:crypto';

/** A channel's id in Teams' form. The same team and name give the same id, so that seeding twice makes one channel. */
export function teamChannelId(teamId: string, displayName: string): string {
  const hash = createHash('sha256')
    .update(`${teamId}|${displayName.toLowerCase()}`)
    .digest('hex')
    .slice(0, 32);
  return `19:${hash}@thread.tacv2`;
}
