import { findRecord } from './store/records';
import type { Call, World } from './call';

/** The present moment as Graph writes it: UTC, whole seconds. */
export function nowOf(world: World): string {
  return `${world.clock().toISOString().slice(0, 19)}Z`;
}

/** Who did this, as an identity set: an application acts beside SharePoint's own account. */
export function identityOf(call: Call): Record<string, unknown> {
  const { caller } = call;
  if (caller.kind === 'application') {
    return {
      application: { id: caller.appId, displayName: caller.appName },
      user: { displayName: 'SharePoint App' },
    };
  }
  const person = caller.userId ? findRecord(call.world.store, 'user', caller.userId) : undefined;
  const name = person?.body['displayName'];
  return { user: { id: caller.userId ?? '', displayName: typeof name === 'string' ? name : '' } };
}
