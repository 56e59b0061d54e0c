import { readFileSync } from 'node:fs';
import { createContractChecker, type ContractChecker } from '../../graph/contract-checker';
import { setStage, type Stage } from './documented-stage';
import { shapeDifferences } from './shape';

/** One documented request with its answer. */
export interface DocumentedExample {
  id: string;
  /** «response-only» examples have no request of their own. */
  kind?: string;
  request: { method: string; url: string; headers: Record<string, string>; body: unknown };
  response: { status: number; headers: Record<string, string>; body: unknown };
  /** What the contract has against the documented pair itself: retired or misspelt members. */
  contract?: { response: string | string[] };
}

/** How our server's answer to an example differs from the documented one; no difference is as the real one would. */
export interface ExampleOutcome {
  id: string;
  differences: string[];
}

/**
 * Runs every documented example against a server on which its resources exist, each on a fresh stage, and compares
 * status, headers and shape; with an OpenAPI document our answers must also satisfy the contract.
 */
export async function runDocumentedExamples(
  examplesPath: string,
  openApiPath: string | undefined,
): Promise<ExampleOutcome[]> {
  const file = JSON.parse(readFileSync(examplesPath, 'utf8')) as { examples: DocumentedExample[] };
  return runExamples(file.examples, openApiPath);
}

/** The same for examples already read. */
export async function runExamples(
  examples: readonly DocumentedExample[],
  openApiPath: string | undefined,
): Promise<ExampleOutcome[]> {
  const check = openApiPath === undefined ? undefined : createContractChecker(openApiPath);
  const outcomes: ExampleOutcome[] = [];
  for (const example of examples) {
    const stage = await setStage();
    try {
      outcomes.push({ id: example.id, differences: await runExample(stage, example, check) });
    } finally {
      await stage.close();
    }
  }
  return outcomes;
}

async function runExample(
  stage: Stage,
  example: DocumentedExample,
  check: ContractChecker | undefined,
): Promise<string[]> {
  if (example.kind === 'response-only') stage.server.controls.fault({ kind: 'throttle', retryAfter: 10 });
  const { method, headers, body } = example.request;
  const documented = example.kind === 'response-only' ? '/users' : example.request.url;
  const path = substituted(stage, documented).replace('https://graph.microsoft.com/v1.0', '');
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const sent = bodyText(stage, body);
  const response = await fetch(`${stage.server.url}/v1.0${path}`, {
    method,
    redirect: 'manual',
    headers: {
      authorization: `Bearer ${stage.token}`,
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(headers['Prefer'] === undefined ? {} : { prefer: headers['Prefer'] }),
    },
    ...(sent === undefined ? {} : { body: sent }),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? null : JSON.parse(text);
  const inContract = check?.({ method, url: path, status: response.status, responseBody: answer }) ?? [];
  const shape = shapeDifferences(example.response.body, answer).filter(
    (difference) => !isSlip(example, difference),
  );
  return [
    ...statusDifferences(example, response, text),
    ...shape,
    ...partDifferences(example, answer),
    ...inContract,
  ];
}

/** Whether a missing member is one that the contract does not know, so that nobody should answer with it. */
function isSlip(example: DocumentedExample, difference: string): boolean {
  const slips = example.contract?.response;
  const name = /([^/]+) is missing$/.exec(difference)?.[1] ?? '';
  return Array.isArray(slips) && slips.some((slip) => slip.includes(`"additionalProperty":"${name}"`));
}

function statusDifferences(example: DocumentedExample, response: Response, text: string): string[] {
  const { status, headers, body } = example.response;
  const differences: string[] = [];
  if (response.status !== status)
    differences.push(`status ${response.status}, not ${status}: ${text.slice(0, 300)}`);
  for (const name of ['Location', 'Retry-After', 'Preference-Applied']) {
    if (headers[name] !== undefined && !response.headers.has(name))
      differences.push(`header ${name} is missing`);
  }
  if (body === null && text !== '') differences.push('there is a body');
  if (body !== null && text === '') differences.push('there is no body');
  return differences;
}

/** Parts of a batch whose status is another. */
function partDifferences(example: DocumentedExample, answer: unknown): string[] {
  const statuses = statusesOf(answer);
  return [...statusesOf(example.response.body)]
    .filter(([id, status]) => statuses.get(id) !== status)
    .map(([id, status]) => `part ${String(id)} is ${String(statuses.get(id))}, not ${String(status)}`);
}

function statusesOf(body: unknown): Map<unknown, unknown> {
  const responses = typeof body === 'object' && body !== null && 'responses' in body ? body.responses : [];
  const parts = Array.isArray(responses) ? (responses as { id: unknown; status: unknown }[]) : [];
  return new Map(parts.map(({ id, status }) => [id, status]));
}

function bodyText(stage: Stage, body: unknown): string | undefined {
  if (body === null || body === undefined) return undefined;
  return substituted(stage, typeof body === 'string' ? body : JSON.stringify(body));
}

function substituted(stage: Stage, text: string): string {
  return stage.substitutes.reduce((so, [from, to]) => so.replaceAll(from, to), text);
}
