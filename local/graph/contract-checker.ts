import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import { contractPaths, type Operation } from './contract-paths';
import { parseQuery } from './query';
import type { GraphRequest } from './call';
import { isObject } from './store/rows';

/** A request, with its answer when that is to be checked too. Bodies are parsed JSON; null or undefined is no body. */
export interface CheckedExchange {
  method: string;
  /** Absolute, or relative to the version root; with its query. */
  url: string;
  status?: number;
  requestBody?: unknown;
  responseBody?: unknown;
}

/** Says what a contract has against an exchange; nothing is an empty list. */
export type ContractChecker = (exchange: CheckedExchange) => string[];

// Continuation tokens are the service's own affair and in no list of parameters.
const TOKENS = ['$skiptoken', '$deltatoken', 'token'];

/** Reads an OpenAPI 3.1 document (JSON) of Microsoft Graph and checks exchanges against it. */
export function createContractChecker(openApiPath: string): ContractChecker {
  const document: unknown = JSON.parse(readFileSync(openApiPath, 'utf8'));
  if (!isObject(document)) throw new Error(`${openApiPath} is not an OpenAPI document.`);
  const find = contractPaths(document);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, logger: false });
  ajv.addSchema(document, 'graph');
  const compiled = new Map<string, ValidateFunction | undefined>();
  const validator = (pointer: string): ValidateFunction | undefined => {
    if (!compiled.has(pointer)) compiled.set(pointer, compile(ajv, document, pointer));
    return compiled.get(pointer);
  };
  return (exchange) => {
    const [address = '', query = ''] = exchange.url.split(/\?(.*)/s);
    const operation = find(exchange.method, decoded(address.replace(/^https?:\/\/[^/]+\/v1\.0/, '')));
    if (operation === 'no-path') return [`${exchange.method} ${address}: the contract has no such path`];
    if (operation === 'no-method')
      return [`${exchange.method} ${address}: the contract has no such method on the path`];
    return [
      ...queryDeviations(operation, query),
      ...requestDeviations(operation, exchange, validator),
      ...responseDeviations(operation, exchange, validator),
    ];
  };
}

/** For a server that is to refuse what the contract rejects: what it has against a request, before it is carried out. */
export function requestsOffContract(check: ContractChecker): (request: GraphRequest) => string[] {
  return ({ method, url, headers, bytes }) =>
    check({ method, url, requestBody: jsonIn(headers['content-type'], bytes) });
}

function jsonIn(type: string | undefined, bytes: Buffer): unknown {
  if (bytes.length === 0 || !/json/i.test(type ?? '')) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

type Validator = (pointer: string) => ValidateFunction | undefined;

function queryDeviations(operation: Operation, query: string): string[] {
  return parseQuery(query)
    .entries.map(([name]) => name.toLowerCase())
    .filter(
      (name) => !TOKENS.includes(name) && !operation.query.has(name) && !operation.query.has(`$${name}`),
    )
    .filter((name) => name.startsWith('$'))
    .map((name) => `query option ${name} is not one of ${operation.template}`);
}

function requestDeviations(operation: Operation, exchange: CheckedExchange, validator: Validator): string[] {
  const body = exchange.requestBody;
  if (body === undefined || body === null || typeof body === 'string') return [];
  if (!operation.hasRequestBody) return [`${exchange.method} ${operation.template} takes no body`];
  const validate = validator(`${operation.pointer}/requestBody/content/application~1json/schema`);
  return validate && !validate(body) ? messages('request', validate.errors) : [];
}

function responseDeviations(operation: Operation, exchange: CheckedExchange, validator: Validator): string[] {
  const { status, responseBody } = exchange;
  if (status === undefined) return [];
  const empty = responseBody === undefined || responseBody === null;
  if (status >= 300 && status < 400) return [];
  if (status >= 400) {
    const validate = validator('#/components/responses/error/content/application~1json/schema');
    return validate && !validate(responseBody) ? messages('response', validate.errors) : [];
  }
  const validate = validator(`${operation.pointer}/responses/2XX/content/application~1json/schema`);
  if (empty) return validate && status !== 202 && status !== 204 ? ['response: a body is missing'] : [];
  if (status === 204) return ['response: 204 has a body'];
  return validate && !validate(responseBody) ? messages('response', validate.errors) : [];
}

function compile(
  ajv: Ajv2020,
  document: Record<string, unknown>,
  pointer: string,
): ValidateFunction | undefined {
  return present(document, pointer) ? ajv.compile({ $ref: `graph${encodeURI(pointer)}` }) : undefined;
}

/** Whether a JSON pointer leads to something in the document. */
function present(document: unknown, pointer: string): boolean {
  let place: unknown = document;
  for (const step of pointer.slice(2).split('/')) {
    if (!isObject(place)) return false;
    place = place[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return place !== undefined;
}

function messages(side: string, errors: readonly ErrorObject[] | null | undefined): string[] {
  return (errors ?? []).map(
    (error) => `${side}: ${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
