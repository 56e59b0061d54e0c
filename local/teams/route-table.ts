import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request with the parts of its address already taken out. */
export interface RoutedRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
  /** The value of a named part of the path, decoded. Empty when the pattern has no such part. */
  part(name: string): string;
}

/** A method, a path pattern such as `/v3/conversations/:conversation`, and what answers it. */
export interface Route {
  readonly method: string;
  readonly pattern: string;
  readonly handle: (routed: RoutedRequest) => Promise<void> | void;
}

function matchPath(pattern: string, path: string): Map<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const parts = new Map<string, string>();
  for (const [index, segment] of wanted.entries()) {
    const actual = given[index] ?? '';
    if (segment.startsWith(':')) parts.set(segment.slice(1), decodeURIComponent(actual));
    else if (segment !== actual) return undefined;
  }
  return parts;
}

/**
 * Finds the route for a request and runs it.
 * @returns false when none matches, so that the caller may answer otherwise
 */
export async function runRoute(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  for (const route of routes) {
    const parts = route.method === request.method ? matchPath(route.pattern, url.pathname) : undefined;
    if (parts === undefined) continue;
    const part = (name: string): string => parts.get(name) ?? '';
    await route.handle({ request, response, query: url.searchParams, part });
    return true;
  }
  return false;
}
