import type { Store } from './store/open-store';
import type { Query } from './query';

/**
 * Who calls, as read from the access token: an application by itself, or a person through an application.
 * `roles` holds the token's `roles` (application) or its `scp` split on spaces (person).
 */
export interface GraphCaller {
  kind: 'application' | 'person';
  appId: string;
  appName: string;
  roles: readonly string[];
  /** Directory id of the person, for delegated tokens only. */
  userId?: string;
}

/** One request, alone or a part of a batch. `url` is what follows the version root, still encoded. */
export interface GraphRequest {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  bytes: Buffer;
}

/** What a handler answers; `body` is sent as JSON, `bytes` as they are. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  bytes?: Buffer;
}

/** What every handler needs from outside: data, time, ids and the server's own address. */
export interface World {
  store: Store;
  clock: () => Date;
  newId: () => string;
  /** Own address without version, e.g. http://127.0.0.1:4000; links in answers start with it. */
  origin: () => string;
  tenantId: string;
}

/** One request on its way to a handler: its route's parameters, query, caller and world. */
export interface Call {
  world: World;
  caller: GraphCaller;
  request: GraphRequest;
  /** Decoded path segments after addressing forms were made uniform, joined by '/'. */
  path: string;
  params: Readonly<Record<string, string>>;
  query: Query;
}

export type Handler = (call: Call) => Answer | Promise<Answer>;

/** Resource units of one request; a function where the query changes the cost. */
export type Units = number | ((query: Query) => number);

export interface Route {
  method: string;
  /** Path template, e.g. sites/{site}/lists/{list}/items. */
  template: string;
  units: Units;
  /** Directory routes tell their cost in the header x-ms-resource-unit. */
  tellsUnits?: boolean;
  handle: Handler;
}

/** The route parameter of that name; missing ones are a fault of the route table. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`Route ${call.path} has no parameter ${name}.`);
  return value;
}

/** Address of the version root, without a slash at the end. */
export function versionRoot(world: World): string {
  return `${world.origin()}/v1.0`;
}
