import type { InputOf } from '../../../core/contracts/routes';
import type { AccessNeed } from '../../../core/engaging/outreach/access-needs';
import type { SessionView } from '../../../core/engaging/outreach/outreach-view';
import { sessionFormats, type SessionFormat } from '../../../core/engaging/outreach/session';
import { dayOf, formatTime, isDay, type Day } from '../../../core/kernel/dates';
import type { Faults } from '../../ui/form-faults';
import { newNonce } from '../../ui/nonce';
import { londonTime } from '../founding/round-draft';

/** A session as somebody is planning it: the day and clock times in London, languages as typed. */
export interface SessionDraft {
  readonly session: string;
  readonly version: number;
  readonly format: SessionFormat;
  readonly title: string;
  readonly neighbourhood: string;
  readonly place: string;
  readonly online: boolean;
  readonly access: readonly AccessNeed[];
  readonly languages: string;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly places: string;
}

/** A new session, in an afternoon. */
export function emptySession(neighbourhood: string): SessionDraft {
  return {
    session: newNonce(),
    version: 0,
    format: 'workshop',
    title: '',
    neighbourhood,
    place: '',
    online: false,
    access: [],
    languages: 'English',
    day: '',
    from: '14:00',
    to: '16:00',
    places: '12',
  };
}

/** A session that is there, to be changed. */
export function sessionDraftOf(session: SessionView): SessionDraft {
  const { id, version, format, title, neighbourhoodId, place, online, access, startsAt, endsAt } = session;
  return {
    session: id,
    version,
    format,
    title,
    neighbourhood: neighbourhoodId,
    place,
    online,
    access,
    languages: session.languages.join(', '),
    day: dayOf(startsAt),
    from: formatTime(startsAt),
    to: formatTime(endsAt),
    places: String(session.places),
  };
}

/** The kind of session that a choice names. */
export function formatOf(value: string): SessionFormat {
  return sessionFormats.find((format) => format === value) ?? 'workshop';
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is sent, or what is wrong with it. A session that ends before it starts is found by the server too. */
export function readSession(
  draft: SessionDraft,
): { readonly input: InputOf<'saveSession'> } | { readonly faults: Faults } {
  const { session, version, format, neighbourhood, online, day, from, to } = draft;
  const places = Number(draft.places);
  const [title, place] = [draft.title.trim(), draft.place.trim()];
  const faults: Record<string, NonNullable<Faults[string]>> = {};
  if (title === '') faults['title'] = 'missing';
  if (place === '') faults['place'] = 'missing';
  if (!isDay(day)) faults['startsAt'] = 'not-a-date';
  if (!clock.test(from) || !clock.test(to) || to <= from) faults['endsAt'] = 'out-of-range';
  if (!Number.isSafeInteger(places) || places < 1) faults['places'] = 'not-a-whole-number';
  if (Object.keys(faults).length > 0) return { faults };
  const languages = draft.languages
    .split(',')
    .map((language) => language.trim())
    .filter((language) => language !== '');
  const times = { startsAt: londonTime(day, from), endsAt: londonTime(day, to) };
  const details = { title, neighbourhood, place, online, access: [...draft.access], languages, places };
  return { input: { session, version, format, ...details, ...times } };
}
