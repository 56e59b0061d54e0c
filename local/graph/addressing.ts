import { GraphFault } from './errors';

/**
 * Makes the many ways to name a thing uniform, so that the route table needs one template for each:
 * keys in brackets (`users('id')`), functions (`delta(token='x')`), paths in colons
 * (`sites/{host}:/{path}:`, `root:/{path}:`, `items/{id}:/{name}:`), and the drives of sites, lists, groups and users.
 * Returns decoded segments; what a function was given in brackets comes back in `given`.
 */
export function uniformPath(rawPath: string): { segments: string[]; given: Record<string, string> } {
  const given: Record<string, string> = {};
  const parts = splitPath(rawPath).flatMap((part) => bracketed(decode(part), given));
  return { segments: meAlias(driveAliases(gatherColonPaths(parts))), given };
}

/** Splits at slashes, but not inside single quotes: getByPath(path='/sites/x') is one segment. */
function splitPath(rawPath: string): string[] {
  const parts = rawPath.replace(/^\/+|\/+$/g, '').match(/(?:'(?:[^']|'')*'|[^/])+/g) ?? [];
  return parts;
}

function bracketed(part: string, given: Record<string, string>): string[] {
  const key = /^([\w.]+)\('((?:[^']|'')*)'\)$/.exec(part);
  if (key?.[1] !== undefined) return [withoutNamespace(key[1]), (key[2] ?? '').replaceAll("''", "'")];
  const call = /^([\w.]+)\((?:(\w+)='((?:[^']|'')*)'|(\w+)=([^']*))?\)$/.exec(part);
  if (call?.[1] === undefined) return [withoutNamespace(part)];
  const name = call[2] ?? call[4];
  if (name !== undefined) given[name.toLowerCase()] = (call[3] ?? call[5] ?? '').replaceAll("''", "'");
  return [withoutNamespace(call[1])];
}

/** `microsoft.graph.delta` is `delta`; the two type casts of directory objects stay as they are. */
function withoutNamespace(name: string): string {
  if (/^microsoft\.graph\.(user|group)$/i.test(name)) return name.toLowerCase();
  return name.replace(/^microsoft\.graph\./i, '');
}

/** Joins `root:`, `a`, `b:` into `root:/a/b`, and `sites`, `host:`, `x`, `y:` into `sites`, `host:/x/y`. */
function gatherColonPaths(parts: readonly string[]): string[] {
  const segments: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    if (!part.endsWith(':') || part.length < 2) {
      segments.push(part);
      continue;
    }
    const path: string[] = [];
    for (at += 1; at < parts.length; at += 1) {
      const next = parts[at] ?? '';
      path.push(next.replace(/:$/, ''));
      if (next.endsWith(':')) break;
    }
    segments.push(`${part.slice(0, -1)}:/${path.join('/')}`);
  }
  return segments;
}

/** Every drive is addressed as drives/{key}/items/{key}; «~» keys say which way it was named. */
function driveAliases(segments: readonly string[]): string[] {
  const [first = '', owner = '', third = '', fourth = '', ...rest] = segments;
  const head = first.toLowerCase();
  const is = (segment: string, word: string): boolean => segment.toLowerCase() === word;
  if (head === 'drives') return rootAlias(segments);
  if (head === 'me' && is(owner, 'drive')) return rootAlias(['drives', 'user~me', ...segments.slice(2)]);
  if (is(third, 'drive') && ['sites', 'users', 'groups'].includes(head)) {
    return rootAlias(['drives', `${head.slice(0, -1)}~${owner}`, ...segments.slice(3)]);
  }
  if (head !== 'sites' || !is(third, 'lists')) return [...segments];
  if (is(rest[0] ?? '', 'drive')) return rootAlias(['drives', `list~${owner}~${fourth}`, ...rest.slice(1)]);
  if (is(rest[0] ?? '', 'items') && is(rest[2] ?? '', 'driveitem')) {
    return rootAlias(['drives', `list~${owner}~${fourth}`, 'items', `listItem~${rest[1]}`, ...rest.slice(3)]);
  }
  return [...segments];
}

/** `me` is the user of the token: users/me. */
function meAlias(segments: readonly string[]): string[] {
  return segments[0]?.toLowerCase() === 'me' ? ['users', 'me', ...segments.slice(1)] : [...segments];
}

function rootAlias(segments: readonly string[]): string[] {
  const [drives = '', key = '', third = '', ...rest] = segments;
  if (!/^root(:|$)/i.test(third)) return [...segments];
  return [drives, key, 'items', third, ...rest];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new GraphFault(400, 'BadRequest', 'The request URL is not properly encoded.');
  }
}
