import { GraphFault } from './errors';
import { isObject } from './store/rows';
import type { Call } from './call';

/** The request's JSON object; refuses anything else with 400. */
export function bodyOf(call: Call): Record<string, unknown> {
  const type = call.request.headers['content-type'] ?? '';
  if (!/json/i.test(type)) {
    throw new GraphFault(
      400,
      'BadRequest',
      'Write requests must contain the Content-Type header declaration of JSON.',
    );
  }
  const value = parse(call.request.bytes);
  if (!isObject(value)) throw unreadable();
  return value;
}

/** The request's JSON object, or an empty one when the body is empty. */
export function optionalBodyOf(call: Call): Record<string, unknown> {
  return call.request.bytes.length === 0 ? {} : bodyOf(call);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw unreadable();
  }
}

function unreadable(): GraphFault {
  return new GraphFault(
    400,
    'BadRequest',
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );
}
