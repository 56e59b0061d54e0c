import { routePaths } from '../../core/contracts/route-paths';
import type { AnswerOf, InputOf, RouteName } from '../../core/contracts/routes';

/** Calls the tab API as one person. Throws with the refusal's words when it is refused. */
export type CallApi = <Name extends RouteName>(
  name: Name,
  input: Given<InputOf<Name>>,
) => Promise<AnswerOf<Name>>;

/** A route's own input, with the chest that its path names. */
type Given<Input> = (Input extends Record<string, never> ? unknown : Input) & { readonly chest?: string };

/** The API answered with a refusal or a fault. */
export class ApiRefused extends Error {
  override readonly name = 'ApiRefused';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A caller of the tab API over HTTP, with a person's own token. */
export function callApiAs(hostUrl: string, token: () => Promise<string>): CallApi {
  return async (name, input) => {
    const { address, method, body } = requestOf(name, input);
    const response = await fetch(`${hostUrl}${address}`, {
      method,
      headers: { Authorization: `Bearer ${await token()}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    });
    // The contract table ties the name to its answer; the server types its side from the same table.
    if (response.ok) return (await response.json()) as AnswerOf<typeof name>;
    throw await refusalOf(name, response);
  };
}

/** A call as HTTP sends it: the path filled from the input, the rest of the input in the query or the body. */
export function requestOf(
  name: RouteName,
  input: object,
): { readonly address: string; readonly method: string; readonly body?: string } {
  const { method, path } = routePaths[name];
  const rest: Record<string, unknown> = Object.fromEntries(Object.entries(input));
  const filled = path.replace(/\{(\w+)\}/g, (_whole, part: string) => {
    const value = String(rest[part]);
    delete rest[part];
    return encodeURIComponent(value);
  });
  if (method !== 'GET') return { address: `/api/${filled}`, method, body: JSON.stringify(rest) };
  const query = new URLSearchParams(
    Object.entries(rest).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
  return { address: `/api/${filled}${query === '' ? '' : `?${query}`}`, method };
}

async function refusalOf(name: string, response: Response): Promise<ApiRefused> {
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  const refusal = memberOf(body, 'refusal');
  const said = memberOf(refusal, 'code');
  const code = typeof said === 'string' ? said : 'fault';
  return new ApiRefused(
    response.status,
    code,
    `${name} answered ${response.status} ${code}: ${text.slice(0, 400)}`,
  );
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
