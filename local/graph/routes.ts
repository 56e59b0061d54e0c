import type { Route } from './call';

interface Node {
  fixed: Map<string, Node>;
  variable: { name: string; node: Node } | undefined;
  methods: Map<string, Route>;
}

export type RouteMatch =
  | { found: 'route'; route: Route; params: Record<string, string> }
  | { found: 'path-only' }
  | { found: 'nothing' };

export type Router = (method: string, segments: readonly string[]) => RouteMatch;

/** Builds a look-up over path templates. Fixed words win over `{parameters}` and are matched in any letter case. */
export function routerOf(routes: readonly Route[]): Router {
  const root = emptyNode();
  for (const route of routes) addRoute(root, route);
  return (method, segments) => {
    const hit = walk(root, segments, 0, {});
    if (!hit) return { found: 'nothing' };
    const route = hit.node.methods.get(method);
    return route ? { found: 'route', route, params: hit.params } : { found: 'path-only' };
  };
}

function emptyNode(): Node {
  return { fixed: new Map(), variable: undefined, methods: new Map() };
}

function addRoute(root: Node, route: Route): void {
  let node = root;
  for (const segment of route.template.split('/')) {
    node = segment.startsWith('{') ? variableChild(node, segment.slice(1, -1)) : fixedChild(node, segment);
  }
  if (node.methods.has(route.method)) throw new Error(`${route.method} ${route.template} is routed twice.`);
  node.methods.set(route.method, route);
}

function fixedChild(node: Node, segment: string): Node {
  const key = segment.toLowerCase();
  const child = node.fixed.get(key) ?? emptyNode();
  node.fixed.set(key, child);
  return child;
}

function variableChild(node: Node, name: string): Node {
  node.variable ??= { name, node: emptyNode() };
  if (node.variable.name !== name)
    throw new Error(`Parameters {${node.variable.name}} and {${name}} share a place.`);
  return node.variable.node;
}

interface Hit {
  node: Node;
  params: Record<string, string>;
}

function walk(
  node: Node,
  segments: readonly string[],
  at: number,
  params: Record<string, string>,
): Hit | undefined {
  const segment = segments[at];
  if (segment === undefined) return node.methods.size > 0 ? { node, params } : undefined;
  const fixed = node.fixed.get(segment.toLowerCase());
  const hit = fixed && walk(fixed, segments, at + 1, params);
  if (hit || !node.variable) return hit;
  return walk(node.variable.node, segments, at + 1, { ...params, [node.variable.name]: segment });
}
