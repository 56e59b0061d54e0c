import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import * as z from 'zod/mini';
import type { ChestId, PersonKey } from '../../../core/kernel/ids';

/** Whom a claimed link made of this browser, until when. Whether they may still act is looked up at every request. */
export interface LinkSession {
  readonly chest: ChestId;
  readonly person: PersonKey;
  /** UTC. */
  readonly endsAt: string;
}

/** The prefix makes browsers insist on Secure, Path=/ and no domain. */
const cookieName = '__Host-raise';
/** A working day after the last page. */
const sessionHours = 10;

const shape = z.strictObject({ chest: z.string(), person: z.string(), endsAt: z.string() });

/** Keys, of which the first signs and all verify. */
type Keys = readonly string[];

/** The session's cookie, from now. */
export function sessionCookie(
  keys: Keys,
  { chest, person }: Pick<LinkSession, 'chest' | 'person'>,
  now: string,
): NonNullable<HttpResponseInit['cookies']>[number] {
  const endsAt = new Date(Date.parse(now) + sessionHours * 3_600_000).toISOString();
  const told = Buffer.from(JSON.stringify({ chest, person, endsAt })).toString('base64url');
  const value = `${told}.${sign(keys[0] ?? '', `session ${told}`)}`;
  const maxAge = sessionHours * 3600;
  return { name: cookieName, value, maxAge, path: '/', secure: true, httpOnly: true, sameSite: 'Lax' };
}

/** The session that a request brings, if it is one of ours and has not ended. */
export function sessionOf(keys: Keys, request: HttpRequest, now: string): LinkSession | undefined {
  const [told = '', signature = ''] = (cookieIn(request) ?? '').split('.');
  if (!isSigned(keys, `session ${told}`, signature)) return undefined;
  const read = shape.safeParse(JSON.parse(Buffer.from(told, 'base64url').toString('utf8')));
  return read.success && read.data.endsAt > now ? read.data : undefined;
}

/** What a form carries, so that only a page of this session can send it. */
export function formToken(keys: Keys, session: Pick<LinkSession, 'chest' | 'person'>): string {
  return sign(keys[0] ?? '', tokenText(session));
}

/** True where a form carries this session's token. */
export function holdsFormToken(
  keys: Keys,
  session: Pick<LinkSession, 'chest' | 'person'>,
  token: string,
): boolean {
  return isSigned(keys, tokenText(session), token);
}

function tokenText({ chest, person }: Pick<LinkSession, 'chest' | 'person'>): string {
  return `form ${chest} ${person}`;
}

function cookieIn(request: HttpRequest): string | undefined {
  const sent = (request.headers.get('cookie') ?? '').split(';').map((part) => part.trim());
  const own = sent.find((part) => part.startsWith(`${cookieName}=`));
  return own?.slice(cookieName.length + 1);
}

/** The app's command keys sign other things too: what is signed here begins with words of its own. */
function sign(key: string, text: string): string {
  return createHmac('sha256', key).update(`link-pages ${text}`).digest('base64url');
}

function isSigned(keys: Keys, text: string, signature: string): boolean {
  const given = Buffer.from(signature);
  return keys.some((key) => {
    const expected = Buffer.from(sign(key, text));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}
