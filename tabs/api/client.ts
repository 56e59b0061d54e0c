import { routePaths } from '../../core/contracts/route-paths';
import type { RefusalWords } from '../../core/contracts/refusal-words';
import type { AnswerOf, InputOf, RouteName } from '../../core/contracts/routes';
import type { Refusal } from '../../core/kernel/refusal';
import { CallFailed } from './call-failed';

type PathOf<Name extends RouteName> = (typeof routePaths)[Name]['path'];

/** A schema without members is typed as a record of nothing, which nothing more could be added to. */
type Own<Input> = string extends keyof Input ? unknown : Input;

/** What a call takes: the route's input, and the chest where the path names one. */
export type CallInput<Name extends RouteName> =
  PathOf<Name> extends `${string}{chest}${string}`
    ? { readonly chest: string } & Own<InputOf<Name>>
    : Own<InputOf<Name>>;

/** One call of the tab API, typed from the contract table. Throws CallFailed. */
export type Call = <Name extends RouteName>(name: Name, input: CallInput<Name>) => Promise<AnswerOf<Name>>;

export interface ApiOptions {
  /** Where the API is, with a slash at the end. */
  readonly base: string;
  readonly token: () => Promise<string | undefined>;
  readonly fetch: typeof fetch;
}

/** The server gives up on the record after 20 s; what takes longer has lost its way. */
const longestAnswerMs = 30_000;

type Values = Readonly<Record<string, unknown>>;

/** Fills the path's parts from the input; what is left over goes into the query or the body. */
function address(path: string, input: Values): { readonly url: string; readonly rest: Values } {
  const rest = { ...input };
  const url = path.replace(/\{(\w+)\}/g, (_whole, part: string) => {
    const value = rest[part];
    delete rest[part];
    return encodeURIComponent(String(value));
  });
  return { url, rest };
}

function queryOf(rest: Values): string {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return query === '' ? '' : `?${query}`;
}

async function send(options: ApiOptions, name: RouteName, input: Values): Promise<Response> {
  const { method, path } = routePaths[name];
  const { url, rest } = address(path, input);
  const token = await options.token();
  const headers = {
    Accept: 'application/json',
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(method === 'GET' ? {} : { 'Content-Type': 'application/json' }),
  };
  const signal = AbortSignal.timeout(longestAnswerMs);
  const target = `${options.base}${url}${method === 'GET' ? queryOf(rest) : ''}`;
  return options.fetch(target, {
    method,
    headers,
    signal,
    ...(method === 'GET' ? {} : { body: JSON.stringify(rest) }),
  });
}

async function failed(response: Response): Promise<CallFailed> {
  const body = (await response.json().catch(() => ({}))) as { refusal?: Refusal; words?: RefusalWords };
  const { refusal, words } = body;
  if (refusal !== undefined && words !== undefined)
    return new CallFailed({ kind: 'refused', refusal, words });
  return new CallFailed(words === undefined ? { kind: 'fault' } : { kind: 'fault', words });
}

/** Makes the typed calls. Who acts comes from the token that goes with each of them. */
export function createCall(options: ApiOptions): Call {
  return async (name, input) => {
    let response: Response;
    try {
      response = await send(options, name, { ...(input as Values) });
    } catch (cause) {
      throw new CallFailed({ kind: 'offline' }, { cause });
    }
    if (!response.ok) throw await failed(response);
    return (await response.json()) as AnswerOf<typeof name>;
  };
}
