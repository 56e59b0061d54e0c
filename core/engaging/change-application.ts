import type { Edit } from '../founding/change-row';
import type { Actor } from '../kernel/actor';
import type { Instant } from '../kernel/dates';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row } from '../kernel/row';
import { newestVersion, type Application, type FrozenVersion } from './application';
import type { Answers } from './form/answers';
import { formPartsOf, readSentForm, type FormFrame } from './sent-form';

/** A changed form, with what makes it one. */
export interface ChangedForm {
  readonly nonce: string;
  readonly acceptedAt: Instant;
  readonly answers: Answers;
}

/** What a row has room for: eight columns of 60,000 characters, less what JSON adds. */
const mostCharacters = 440_000;

/** True where this very form was taken in before. */
export function holdsForm(application: Application, nonce: string): boolean {
  return application.versions.some((version) => version.entry === nonce);
}

/**
 * The application with a newer version frozen, and the event of it. Versions before stand as they were. Refuses what is
 * wrong with the answers, and too-large when there were so many versions that the row has no room for another.
 */
export function withVersion(
  actor: Actor,
  at: Instant,
  frame: FormFrame,
  row: Row<Application>,
  form: ChangedForm,
  act: 'amend' | 'reply',
): Outcome<Edit<Application>> {
  const application = row.value;
  const parts = readSentForm(frame, form.answers);
  if (!parts.ok) return parts;
  const number = newestVersion(application).number + 1;
  const version: FrozenVersion = {
    number,
    frozenAt: form.acceptedAt,
    entry: form.nonce,
    answers: parts.value.shown,
  };
  const versions = [...application.versions, version];
  if (JSON.stringify(versions).length > mostCharacters)
    return refuse({ code: 'too-large', limit: number - 1 });
  const { secondContact: _second, helper: _helper, ...kept } = application;
  const { language = 'en-GB', draft, minutesTaken } = application.entry ?? {};
  const sent = { answers: form.answers, language, draft, minutesTaken };
  const changed = newEvent(actor, at, {
    kind: 'application-changed',
    chain: application.round,
    about: [row.key, number],
    facts: { application: row.key, version: number, act },
  });
  return done({
    value: { ...kept, ...formPartsOf(frame, sent, parts.value), versions },
    events: [changed],
  });
}
