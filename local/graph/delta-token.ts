import { GraphFault, invalidRequest } from './errors';
import { linkWith } from './links';
import type { Call } from './call';

/** Where a delta walk stands: after which change, and whether it is the first walk. */
export interface DeltaPlace {
  change: number;
  first: boolean;
}

/** What delta needs to know of a list or drive. */
export interface DeltaSource {
  /** Changes up to this one are forgotten; tokens from before it are too old. */
  changeFloor: number;
}

/** Reads the token of a delta call; no token is the beginning. Too old a token is 410 with a fresh link. */
export function readDeltaToken(call: Call, source: DeltaSource): DeltaPlace | 'latest' {
  const token = call.query.get('token') ?? call.query.get('deltatoken');
  if (token === undefined || token === '') return { change: 0, first: true };
  if (token.toLowerCase() === 'latest') return 'latest';
  const match = /^(first|since)\.(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!match?.[2]) throw invalidRequest('The delta token is not valid.');
  const change = Number(match[2]);
  if (change >= source.changeFloor) return { change, first: match[1] === 'first' };
  throw new GraphFault(
    410,
    'resyncChangesApplyDifferences',
    'Resync required. Replace any local items with the server version.',
    {
      Location: deltaAddress(call),
    },
  );
}

/** The link that continues a walk (`first` or `more`) or that asks for what comes later (`last`). */
export function deltaLinks(
  call: Call,
  change: number,
  next: 'first' | 'more' | 'last',
): Record<string, string> {
  const token = Buffer.from(`${next === 'first' ? 'first' : 'since'}.${change}`).toString('base64url');
  const link = linkWith(withoutGivenToken(call), 'token', 'token', token);
  return next === 'last' ? { '@odata.deltaLink': link } : { '@odata.nextLink': link };
}

function deltaAddress(call: Call): string {
  return linkWith(withoutGivenToken(call), 'token', 'token', '');
}

/** `delta(token='…')` becomes `delta`, so that the link carries its token once. */
function withoutGivenToken(call: Call): Call {
  const url = call.request.url.replace(/delta\([^)]*\)/i, 'delta');
  return { ...call, request: { ...call.request, url } };
}
