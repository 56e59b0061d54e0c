import { requireApplicant, type Actor } from '../kernel/actor';
import type { Instant } from '../kernel/dates';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Row } from '../kernel/row';
import type { LatePass } from '../founding/late-pass';
import type { Round } from '../founding/round';
import type { ApplicationSummary } from '../ports/applications';
import type { Ports } from '../ports/ports';
import type { Application } from './application';
import { applicationReference, groupIdOf } from './application-reference';
import { isInTime, passWithHash } from './deadline';
import type { Submission } from './intake';
import { admitted, applicationOf, groupOf, readFrame, readSentForm, type SentForm } from './sent-form';
import { tellReceived } from './tell-received';

export type SubmitApplicationPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'panels' | 'groups' | 'applications' | 'mail' | 'publicSide' | 'clock'
>;

/** What makes an act of the public site one: its nonce, and the moment at which it was taken on (UTC). */
export interface Accepted {
  readonly nonce: string;
  readonly acceptedAt: Instant;
}

/**
 * Takes in an application that a group sent itself, as that group, judged by the moment of sending. Its reference follows
 * from the nonce, so that the same form sent again finds its row and changes nothing. The group and whoever helped get
 * one letter each. Refuses not-allowed, not-found, round-closed, and what is wrong with the answers.
 */
export const submitApplication =
  (ports: SubmitApplicationPorts) =>
  async (actor: Actor, input: Submission & Accepted): Promise<Outcome<Row<Application>>> => {
    const id = applicationReference(input.round, input.nonce);
    const allowed = requireApplicant(actor, id);
    if (!allowed.ok) return allowed;
    const before = await ports.applications.find(id);
    const row = before === undefined ? await admit(ports, actor, input) : standing(before, input.nonce);
    if (!row.ok) return row;
    await tellReceived(ports, row.value.value);
    return row;
  };

/** A reference has 40 bits of the nonce's hash; that two forms of a round share one is a fault for a person to see. */
function standing(row: Row<Application>, nonce: string): Outcome<Row<Application>> {
  if (row.value.group === groupIdOf(row.value.round, nonce)) return done(row);
  throw new RangeError('two forms of a round came to the same reference');
}

async function admit(
  ports: SubmitApplicationPorts,
  actor: Actor,
  input: Submission & Accepted,
): Promise<Outcome<Row<Application>>> {
  const frame = await readFrame(ports, input.round);
  if (!frame.ok) return frame;
  // Places need not be unique, so a list of a minute ago does; whether a pass was used is read now.
  const taken =
    input.latePass === undefined
      ? await ports.recent.applicationsOf(input.round)
      : await ports.applications.summariesOfRound(input.round);
  const pass = usablePass(frame.value.round, input, taken);
  if (!isInTime(frame.value.round, input.acceptedAt, pass)) return refuse({ code: 'round-closed' });
  const parts = readSentForm(frame.value, input.answers);
  if (!parts.ok) return parts;
  const sent = sentFormOf(input);
  const group = groupOf(sent, parts.value);
  await ports.groups.create(group.id, group, []);
  const place = Math.max(-1, ...taken.map((application) => application.place)) + 1;
  const id = applicationReference(input.round, input.nonce);
  const isLate = input.acceptedAt >= frame.value.round.dates.closesAt;
  const application = applicationOf(frame.value, sent, parts.value, {
    id,
    place,
    pass: isLate ? pass : undefined,
  });
  const { row } = await ports.applications.create(id, application, [
    admitted(actor, ports.clock.now(), application),
  ]);
  return standing(row, input.nonce);
}

/** A pass lets one application in: the first that came with it. */
function usablePass(
  round: Round,
  { latePass }: Submission,
  taken: readonly ApplicationSummary[],
): LatePass | undefined {
  const pass = passWithHash(round, latePass);
  return taken.some((application) => application.latePass === pass?.id && pass !== undefined)
    ? undefined
    : pass;
}

function sentFormOf(input: Submission & Accepted): SentForm {
  const { nonce, acceptedAt, round, answers, language, draft, minutesTaken, looksAutomatic } = input;
  const channel = 'public' as const;
  return {
    nonce,
    sentAt: acceptedAt,
    round,
    answers,
    language,
    channel,
    draft,
    minutesTaken,
    looksAutomatic,
  };
}
