import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Draft } from '../../core/engaging/draft';
import { addMinutes, type Instant } from '../../core/kernel/dates';
import type { SetCookie } from './answer';
import type { SiteRequest } from './request';

/** How long a browser may go on with a draft after its last saved page: a long afternoon with the form. */
const idleMinutes = 480;
/** A draft is filled in on a few devices at most; the oldest session makes room. */
const mostSessions = 5;

/** A browser's right to one draft or application: the secret in its cookie, of which only the hash is kept. */
export interface Session {
  readonly hash: string;
  readonly endsAt: Instant;
}

type Sessions = readonly Session[];

/** The cookie of one draft or application. The prefix makes browsers insist on Secure, Path=/ and no domain. */
export function cookieName(about: string): string {
  return `__Host-d-${about}`;
}

/** A new session: the cookie for the browser, and what is kept with the draft. */
export function newSession(about: string, now: Instant): { cookie: SetCookie; session: Session } {
  const secret = randomBytes(32).toString('base64url');
  return { cookie: sessionCookie(about, secret), session: renewed(secret, now) };
}

/** The secret of the browser's session for this draft or application, if it is among `sessions` and has not ended. */
export function sessionSecret(
  request: SiteRequest,
  about: string,
  sessions: Sessions,
  now: Instant,
): string | undefined {
  const secret = request.cookies.get(cookieName(about));
  if (secret === undefined) return undefined;
  const hash = Buffer.from(hashOf(secret));
  const isOpen = sessions.some((session) => {
    const kept = Buffer.from(session.hash);
    return session.endsAt > now && kept.length === hash.length && timingSafeEqual(kept, hash);
  });
  return isOpen ? secret : undefined;
}

/** The draft with this session, new or prolonged, and without those that have ended. */
export function withSession(draft: Draft, session: Session, now: Instant): Draft {
  const others = draft.sessions.filter(({ hash, endsAt }) => hash !== session.hash && endsAt > now);
  return { ...draft, sessions: [...others, session].slice(-mostSessions) };
}

/** The draft without the session of this secret. */
export function withoutSession(draft: Draft, secret: string): Draft {
  return { ...draft, sessions: draft.sessions.filter(({ hash }) => hash !== hashOf(secret)) };
}

/** The session of this secret, ending a full idle time from now. */
export function renewed(secret: string, now: Instant): Session {
  return { hash: hashOf(secret), endsAt: addMinutes(now, idleMinutes) };
}

/** The cookie that carries a secret. */
export function sessionCookie(about: string, secret: string): SetCookie {
  return { name: cookieName(about), value: secret, maxAgeSeconds: idleMinutes * 60 };
}

/** The cookie that ends a session in this browser. */
export function endedCookie(about: string): SetCookie {
  return { name: cookieName(about), value: '', maxAgeSeconds: 0 };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
