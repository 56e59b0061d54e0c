import { isObject } from '../store/rows';
import type { GraphCaller } from '../call';

/** Reads back the caller that was stored with an upload session. */
export function readCaller(stored: unknown): GraphCaller {
  if (!isObject(stored)) throw new Error('An upload session without its caller.');
  const { kind, appId, appName, roles, userId } = stored;
  return {
    kind: kind === 'person' ? 'person' : 'application',
    appId: String(appId),
    appName: String(appName),
    roles: Array.isArray(roles) ? roles.map(String) : [],
    ...(typeof userId === 'string' ? { userId } : {}),
  };
}
