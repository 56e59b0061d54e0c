import { requireRole, type Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/dates';
import { hashOf } from '../../kernel/hash';
import type { NeighbourhoodId } from '../../kernel/ids';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { findNeighbourhood } from '../../kernel/places';
import { newEvent } from '../../kernel/record-event';
import { invalid, type Refusal } from '../../kernel/refusal';
import type { Row, Saved } from '../../kernel/row';
import { tidyText } from '../../kernel/text';
import type { Ports } from '../../ports/ports';
import { unchanged, type Edit } from '../../founding/change-row';
import type { AccessNeed } from './access-needs';
import { bookingEvents } from './booking-events';
import { resizeSession } from './bookings';
import { changeEntry } from './find-entry';
import { entryKey, rowsOfKind } from './outreach-entry';
import type { Session, SessionFormat } from './session';

export type SaveSessionPorts = Pick<Ports, 'recent' | 'outreach' | 'clock'>;

/** What people are told of a session. Times in UTC. */
export interface SessionDetails {
  readonly format: SessionFormat;
  readonly title: string;
  readonly neighbourhood: NeighbourhoodId;
  readonly place: string;
  readonly online: boolean;
  readonly access: readonly AccessNeed[];
  readonly languages: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly places: number;
}

export interface SaveSessionInput extends SessionDetails {
  /** Made with the form for a new session: the same form sent twice makes one. */
  readonly session: string;
  /** The edition that was shown; 0 for a new one. */
  readonly version: number;
}

/**
 * Plans a workshop or surgery, or changes what people are told of it, by a lead or officer. More places go to those who
 * wait. Refuses invalid-input (area, times, places), places-taken below what is booked, wrong-state once it was held or
 * cancelled, and changed-since-opened when somebody changed the same details; bookings made meanwhile are no such change.
 */
export const saveSession =
  (ports: SaveSessionPorts) =>
  async (actor: Actor, input: SaveSessionInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const chest = await ports.recent.chest();
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    if (findNeighbourhood(chest.value.neighbourhoods, input.neighbourhood) === undefined) {
      return refuse(invalid('neighbourhood', 'not-a-choice'));
    }
    const fault = faultIn(input);
    if (fault !== undefined) return refuse(fault);
    const at = ports.clock.now();
    const saved = await (input.version === 0 ? plan : change)(ports, actor, input, at);
    return saved.ok ? done({ version: saved.value.value.edition }) : saved;
  };

const longestSession = 24 * 60 * 60_000;

function faultIn({ title, place, startsAt, endsAt, places }: SaveSessionInput): Refusal | undefined {
  if (tidyText(title) === '') return invalid('title', 'missing');
  if (tidyText(place) === '') return invalid('place', 'missing');
  const lasts = Date.parse(endsAt) - Date.parse(startsAt);
  if (lasts <= 0 || lasts > longestSession) return invalid('endsAt', 'out-of-range');
  return Number.isSafeInteger(places) && places >= 1 ? undefined : invalid('places', 'out-of-range');
}

function detailsIn(input: SessionDetails): SessionDetails {
  const { format, neighbourhood, online, access, startsAt, endsAt, places } = input;
  const languages = input.languages.map(tidyText).filter((language) => language !== '');
  const [title, place] = [tidyText(input.title), tidyText(input.place)];
  return { format, title, neighbourhood, place, online, access, languages, startsAt, endsAt, places };
}

function isSame(left: SessionDetails, right: SessionDetails): boolean {
  return hashOf(detailsIn(left)) === hashOf(detailsIn(right));
}

async function plan(
  ports: SaveSessionPorts,
  actor: Actor,
  input: SaveSessionInput,
  at: Instant,
): Promise<Outcome<Row<Session>>> {
  const session: Session = {
    kind: 'session',
    id: input.session,
    edition: 1,
    state: 'planned',
    ...detailsIn(input),
    bookings: [],
    plannedBy: actor.key,
  };
  const key = entryKey('session', session.id);
  const created = await ports.outreach.create(key, session, [savedEvent(actor, at, session)]);
  const standing = rowsOfKind([created.row], 'session')[0];
  const isOurs = standing !== undefined && isSame(standing.value, session);
  return isOurs ? done(standing) : refuse({ code: 'duplicate', of: session.id });
}

async function change(
  ports: SaveSessionPorts,
  actor: Actor,
  input: SaveSessionInput,
  at: Instant,
): Promise<Outcome<Row<Session>>> {
  return changeEntry(ports.outreach, 'session', input.session, (session, row) => {
    if (isSame(session, input)) return unchanged(session);
    const { edition, state } = session;
    if (edition !== input.version) return refuse({ code: 'changed-since-opened', version: edition });
    if (state !== 'planned') return refuse({ code: 'wrong-state', state, act: 'change' });
    const resized = resizeSession(session, input.places);
    return resized.ok ? done(changed(actor, at, row, { ...resized.value, ...detailsIn(input) })) : resized;
  });
}

function changed(actor: Actor, at: Instant, row: Row<Session>, next: Session): Edit<Session> {
  const value = { ...next, edition: next.edition + 1 };
  return { value, events: [savedEvent(actor, at, value), ...bookingEvents(actor, at, row, value)] };
}

function savedEvent(actor: Actor, at: Instant, { id, edition, places }: Session) {
  const facts = { session: id, places };
  return newEvent(actor, at, { kind: 'session-saved', chain: 'chest', about: [id, edition], facts });
}
