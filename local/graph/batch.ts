import { GraphFault } from './errors';
import { isObject } from './store/rows';
import type { Answer, GraphRequest } from './call';

/** One request inside a batch, as it was sent. */
interface Part {
  id: string;
  request: GraphRequest;
  dependsOn: string[];
}

const MOST_PARTS = 20;

/**
 * Answers a `$batch`: parts by themselves, in the order sent, each with its own status. Nothing is atomic. A part whose
 * prerequisite failed gets 424. Refuses the whole (400) when it is malformed, too long, or has an id twice.
 */
export async function answerBatch(
  request: GraphRequest,
  run: (part: GraphRequest) => Promise<Answer>,
): Promise<Answer> {
  const parts = partsOf(request);
  refuseOddDependencies(parts);
  const statuses = new Map<string, number>();
  const responses: unknown[] = [];
  for (const part of parts) {
    const blocked = part.dependsOn.some((id) => (statuses.get(id.toLowerCase()) ?? 424) >= 400);
    const answer = blocked ? failedDependency() : await run(part.request);
    statuses.set(part.id.toLowerCase(), answer.status);
    responses.push(responseOf(part.id, answer));
  }
  return { status: 200, body: { responses } };
}

function partsOf(request: GraphRequest): Part[] {
  const body = parse(request.bytes);
  const requests = isObject(body) ? body['requests'] : undefined;
  if (!Array.isArray(requests) || requests.length === 0) throw bad('Invalid batch payload format.');
  if (requests.length > MOST_PARTS) {
    throw bad(`Number of batch request steps exceeds the max value of ${MOST_PARTS}.`);
  }
  const parts = requests.map((each: unknown) => partFrom(each, request));
  const ids = new Set(parts.map((part) => part.id.toLowerCase()));
  if (ids.size < parts.length) throw bad('Request Id has to be unique in a batch.');
  const stranger = parts.flatMap((part) => part.dependsOn).find((id) => !ids.has(id.toLowerCase()));
  if (stranger !== undefined) throw bad(`The dependsOn Id '${stranger}' is not a request of this batch.`);
  return parts;
}

function partFrom(sent: unknown, outer: GraphRequest): Part {
  if (!isObject(sent)) throw bad('Invalid batch payload format.');
  const { id, method, url, body } = sent;
  if (typeof id !== 'string' || id === '') throw bad('Request Id is missing in the batch payload.');
  if (typeof method !== 'string' || typeof url !== 'string')
    throw bad('Request method and url are needed in each step.');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(isObject(sent['headers']) ? sent['headers'] : {})) {
    headers[name.toLowerCase()] = String(value);
  }
  const accept = outer.headers['accept'];
  if (accept !== undefined && headers['accept'] === undefined) headers['accept'] = accept;
  const dependsOn = Array.isArray(sent['dependsOn']) ? sent['dependsOn'].map(String) : [];
  const request = {
    method: method.toUpperCase(),
    url: url.replace(/^\/+/, ''),
    headers,
    bytes: bytesOf(body, headers),
  };
  return { id, request, dependsOn };
}

/** JSON bodies come as they are; others as base64 text. */
function bytesOf(body: unknown, headers: Readonly<Record<string, string>>): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0);
  const json = /json/i.test(headers['content-type'] ?? 'json');
  return json || typeof body !== 'string' ? Buffer.from(JSON.stringify(body)) : Buffer.from(body, 'base64');
}

/** The service knows three shapes: all at once, each after the one before, or all after the same one. */
function refuseOddDependencies(parts: readonly Part[]): void {
  const waiting = parts.filter((part) => part.dependsOn.length > 0);
  if (waiting.length === 0) return;
  const same = (left: string, right: string | undefined): boolean =>
    left.toLowerCase() === right?.toLowerCase();
  const single = waiting.every((part) => part.dependsOn.length === 1);
  const serial = parts.every((part, at) =>
    at === 0 ? part.dependsOn.length === 0 : same(part.dependsOn[0] ?? '', parts[at - 1]?.id),
  );
  const fan = waiting.every((part) => same(part.dependsOn[0] ?? '', waiting[0]?.dependsOn[0]));
  const first = parts[0];
  const anchored = first !== undefined && fan && same(waiting[0]?.dependsOn[0] ?? '', first.id);
  if (!single || !(serial || anchored))
    throw bad('The dependsOn properties of the batch are neither sequential nor parallel.');
}

function responseOf(id: string, answer: Answer): Record<string, unknown> {
  const headers = { 'Cache-Control': 'no-cache', ...answer.headers };
  if (answer.bytes) return { id, status: answer.status, headers, body: answer.bytes.toString('base64') };
  return { id, status: answer.status, headers, ...(answer.body === undefined ? {} : { body: answer.body }) };
}

function failedDependency(): Answer {
  const error = { code: 'FailedDependency', message: 'A request that this one depends on has failed.' };
  return { status: 424, headers: { 'Content-Type': 'application/json' }, body: { error } };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw bad('Invalid batch payload format.');
  }
}

function bad(message: string): GraphFault {
  return new GraphFault(400, 'BadRequest', message);
}
