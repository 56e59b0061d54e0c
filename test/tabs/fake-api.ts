import { refusalStatus } from '../../core/contracts/refusal-status';
import { refusalWords } from '../../core/contracts/refusal-words';
import { routes, type AnswerOf, type RouteName } from '../../core/contracts/routes';
import type { Refusal } from '../../core/kernel/refusal';
import type { CallInput } from '../../tabs/api/client';

/** Answers a route with a view or a refusal. */
export type Handler<Name extends RouteName> = (
  input: CallInput<Name>,
) => AnswerOf<Name> | { readonly refusal: Refusal };

export type Handlers = { readonly [Name in RouteName]?: Handler<Name> };

export interface FakeAnswer {
  readonly status: number;
  readonly body: unknown;
}

function refused(refusal: Refusal): FakeAnswer {
  return { status: refusalStatus[refusal.code], body: { refusal, words: refusalWords(refusal) } };
}

function match(path: string, asked: string): Readonly<Record<string, string>> | undefined {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
  const found = new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(asked);
  if (found === null) return undefined;
  return Object.fromEntries(names.map((name, place) => [name, decodeURIComponent(found[place + 1] ?? '')]));
}

/**
 * Answers a request as the tab API would: found by the contract table, checked by its schema, a refusal with its status
 * and words. `path` is without «/api/».
 */
export function answerRequest(handlers: Handlers, method: string, path: string, body: string): FakeAnswer {
  const [asked = '', query = ''] = path.split('?');
  for (const name of Object.keys(routes) as RouteName[]) {
    const route = routes[name];
    const parts = route.method === method ? match(route.path, asked) : undefined;
    if (parts === undefined) continue;
    const { chest, ...rest } = parts;
    const given =
      method === 'GET' ? Object.fromEntries(new URLSearchParams(query)) : JSON.parse(body || '{}');
    const read = route.input.safeParse({ ...given, ...rest });
    if (!read.success) {
      const faults = read.error.issues.map((issue) => ({
        field: issue.path.join('.') || 'body',
        fault: 'wrong-type' as const,
      }));
      return refused({ code: 'invalid-input', faults });
    }
    const handler = handlers[name] as ((input: unknown) => unknown) | undefined;
    if (handler === undefined) return refused({ code: 'not-allowed' });
    const answer = handler({ ...(read.data as object), ...(chest === undefined ? {} : { chest }) });
    if (typeof answer === 'object' && answer !== null && 'refusal' in answer) {
      return refused(answer.refusal as Refusal);
    }
    return { status: 200, body: answer };
  }
  return refused({ code: 'not-found' });
}
