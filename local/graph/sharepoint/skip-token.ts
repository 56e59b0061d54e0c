import { invalidRequest } from '../errors';
import type { Comparable } from './column-types';

/** Where a page ended: the last id and, in an ordered query, the last value. */
export interface Place {
  id: number;
  value: Comparable | undefined;
}

/** The token of a place, in the form that SharePoint uses: base64 without padding. */
export function writeSkipToken(place: Place): string {
  const value =
    place.value === undefined ? '' : `&p_Value=${encodeURIComponent(JSON.stringify(place.value))}`;
  return Buffer.from(`Paged=TRUE&p_ID=${place.id}${value}`).toString('base64').replace(/=+$/, '');
}

/** The place of a token; the beginning when there is none. Refuses what it did not make. */
export function readSkipToken(token: string | undefined): Place {
  if (token === undefined) return { id: 0, value: undefined };
  const match = /^Paged=TRUE&p_ID=(\d+)(?:&p_Value=(.+))?$/.exec(Buffer.from(token, 'base64').toString());
  if (!match?.[1]) throw invalidRequest('The skip token is not valid.');
  return { id: Number(match[1]), value: match[2] === undefined ? undefined : valueIn(match[2]) };
}

function valueIn(text: string): Comparable {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(text));
    if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  } catch {
    // Told below, with the other broken tokens.
  }
  throw invalidRequest('The skip token is not valid.');
}
