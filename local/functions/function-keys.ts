import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Binding } from './worker';

/** The keys of a function app. Without a master key the host's own addresses are open, as they are with `func`. */
export interface FunctionKeys {
  readonly function?: string;
  readonly master?: string;
}

function given(request: IncomingMessage, url: URL): string | undefined {
  const header = request.headers['x-functions-key'];
  return (Array.isArray(header) ? header[0] : header) ?? url.searchParams.get('code') ?? undefined;
}

function isEqual(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Whether a request carries the key that a function's authLevel asks for (header x-functions-key or ?code=). */
export function isAllowed(trigger: Binding, keys: FunctionKeys, request: IncomingMessage, url: URL): boolean {
  const level = (trigger.authLevel ?? 'anonymous').toLowerCase();
  if (level === 'anonymous') return true;
  const key = given(request, url);
  return isEqual(key, keys.master) || (level === 'function' && isEqual(key, keys.function));
}

/** Whether a request may use the host's own addresses. */
export function isMaster(keys: FunctionKeys, request: IncomingMessage, url: URL): boolean {
  return keys.master === undefined || isEqual(given(request, url), keys.master);
}
