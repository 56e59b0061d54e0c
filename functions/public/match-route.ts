/** A route's path: literal parts and `{named}` ones. */
export interface RoutePath {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

const partPattern = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/;

/**
 * The route of a path and the parts that it names; of several the one whose first differing part is literal. Parts are
 * ids or file names: anything else is no page of ours.
 */
export function matchRoute<Route extends RoutePath>(
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly route: Route; readonly params: Readonly<Record<string, string>> } | undefined {
  const given = partsOf(path);
  const fitting = routes
    .filter((route) => route.method === method)
    .map((route) => ({ route, params: paramsOf(routeParts(route.path), given) }))
    .filter(({ params }) => params !== undefined)
    .toSorted((one, other) => rank(one.route).localeCompare(rank(other.route)));
  const first = fitting[0];
  return first?.params === undefined ? undefined : { route: first.route, params: first.params };
}

function partsOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .filter((part, index, parts) => part !== '' || index < parts.length - 1);
}

const known = new Map<string, readonly string[]>();

/** The parts of a route's own path, split once. */
function routeParts(path: string): readonly string[] {
  const parts = known.get(path) ?? partsOf(path);
  known.set(path, parts);
  return parts;
}

function paramsOf(
  parts: readonly string[],
  given: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (parts.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== value : !partPattern.test(value)) return undefined;
    if (name !== undefined) params[name] = value;
  }
  return params;
}

/** Literal parts come before named ones, from the left. */
function rank({ path }: RoutePath): string {
  return routeParts(path)
    .map((part) => (part.startsWith('{') ? '1' : '0'))
    .join('');
}
