import type { Chest } from '../founding/chest';
import type { LatePass } from '../founding/late-pass';
import type { Round } from '../founding/round';
import type { Actor } from '../kernel/actor';
import type { Instant } from '../kernel/dates';
import type { ApplicationId, PanelId, PersonKey, RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import { newEvent } from '../kernel/record-event';
import type { ChestEvent } from '../kernel/event';
import type { Ports } from '../ports/ports';
import type { Application, Channel } from './application';
import { groupIdOf, panelFor } from './application-reference';
import type { Answers } from './form/answers';
import { submissionOf, type SubmissionParts } from './form/submission';
import { staffForm } from './form/staff-form';
import type { Group } from './group';

/** A finished form as it came in. */
export interface SentForm {
  /** Made with the form: the same form sent twice makes one application. */
  readonly nonce: string;
  /** When it was sent (UTC): deadlines are judged by it, and the version is frozen at it. */
  readonly sentAt: Instant;
  readonly round: RoundId;
  readonly answers: Answers;
  readonly language: string;
  readonly channel: Channel;
  readonly enteredBy?: PersonKey | undefined;
  readonly draft?: string | undefined;
  readonly minutesTaken?: number | undefined;
  readonly looksAutomatic?: boolean | undefined;
}

/** What a sent form is read against. */
export interface FormFrame {
  readonly chest: Chest;
  readonly round: Round;
  readonly panel: PanelId;
}

export type ReadFramePorts = Pick<Ports, 'recent' | 'rounds' | 'panels'>;

/** Reads what a form of this round is judged by. Refuses not-set-up and not-found. */
export async function readFrame(ports: ReadFramePorts, id: RoundId): Promise<Outcome<FormFrame>> {
  const [chest, round, panels] = await Promise.all([
    ports.recent.chest(),
    ports.rounds.find(id),
    ports.panels.ofRound(id),
  ]);
  if (chest === undefined) return refuse({ code: 'not-set-up' });
  if (round === undefined) return refuse({ code: 'not-found' });
  const panel = panelFor(
    id,
    panels.map((row) => row.value),
  );
  return done({ chest: chest.value, round: round.value, panel });
}

/**
 * The parts of a sent form, judged by the round's own rules, whatever way it came. Staff may leave out what a group that
 * they write down for has not got.
 */
export function readSentForm(
  { chest, round }: FormFrame,
  answers: Answers,
  by: 'group' | 'staff' = 'group',
): Outcome<SubmissionParts> {
  return submissionOf(by === 'staff' ? staffForm(round.form) : round.form, chest, round, answers);
}

/** The group behind a sent form. */
export function groupOf(sent: Pick<SentForm, 'round' | 'nonce'>, parts: SubmissionParts): Group {
  const { groupName, groupKind, host, registration, contact } = parts;
  return {
    id: groupIdOf(sent.round, sent.nonce),
    name: groupName,
    kind: groupKind,
    ...present({ host, registration, email: contact.email, phone: contact.phone }),
  };
}

/** The part of an application that the newest form decides. */
export function formPartsOf(
  frame: FormFrame,
  sent: Pick<SentForm, 'answers' | 'language' | 'draft' | 'minutesTaken'>,
  parts: SubmissionParts,
) {
  const { groupName, title, summary, grantKind, neighbourhood, themes, askedPence, minimumPence } = parts;
  const { contact, secondContact, helper, values } = parts;
  const { language, draft, minutesTaken } = sent;
  return {
    groupName,
    title,
    summary,
    grantKind,
    neighbourhood,
    themes,
    askedPence,
    minimumPence,
    contact,
    ...present({ secondContact, helper }),
    entry: {
      formVersion: frame.round.form.version,
      language,
      answers: values,
      ...present({ draft, minutesTaken }),
    },
  };
}

/** A new application made of a sent form: its first version is frozen here. */
export function applicationOf(
  frame: FormFrame,
  sent: SentForm,
  parts: SubmissionParts,
  where: { readonly id: ApplicationId; readonly place: number; readonly pass?: LatePass | undefined },
): Application {
  const { enteredBy, looksAutomatic } = sent;
  return {
    id: where.id,
    round: sent.round,
    panel: frame.panel,
    state: 'submitted',
    group: groupIdOf(sent.round, sent.nonce),
    ...formPartsOf(frame, sent, parts),
    channel: sent.channel,
    versions: [{ number: 1, frozenAt: sent.sentAt, entry: sent.nonce, answers: parts.shown }],
    place: where.place,
    receivedAt: sent.sentAt,
    ...present({ enteredBy, latePass: where.pass?.id }),
    ...(looksAutomatic === true ? { looksAutomatic } : {}),
  };
}

/** The event that an application came in. `at` is when it was written (UTC). */
export function admitted(actor: Actor, at: Instant, application: Application): ChestEvent {
  const { id, round, panel, channel } = application;
  return newEvent(actor, at, {
    kind: 'application-admitted',
    chain: round,
    about: [id],
    facts: { application: id, round, panel, channel },
  });
}
