import { requireRole, type Actor } from '../kernel/actor';
import { hashOf } from '../kernel/hash';
import type { RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Row } from '../kernel/row';
import type { Round } from '../founding/round';
import type { Ports } from '../ports/ports';
import type { Application, Channel } from './application';
import { groupIdOf, referenceOf } from './application-reference';
import type { ApplicationHeading } from './application-view';
import { headingOf } from './describe-application';
import type { Answers } from './form/answers';
import type { SubmissionParts } from './form/submission';
import {
  admitted,
  applicationOf,
  groupOf,
  readFrame,
  readSentForm,
  type FormFrame,
  type SentForm,
} from './sent-form';
import { tellReceived } from './tell-received';

export type AdmitApplicationPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'groups' | 'applications' | 'panels' | 'mail' | 'publicSide' | 'clock'
>;

/** How an application came to the staff who enter it. */
export type StaffChannel = Exclude<Channel, 'public' | 'import'>;

export interface AdmitApplicationInput {
  /** Made with the form: the same form sent twice makes one application. */
  readonly nonce: string;
  readonly round: RoundId;
  readonly answers: Answers;
  readonly channel: StaffChannel;
  /** The language that the group speaks with us, as a BCP 47 tag, or «easy-read». */
  readonly language?: string | undefined;
}

/** How often a reference may be found taken before the entry is given up: as many as may be entered at one moment. */
const mostTries = 50;

/**
 * Takes in an application that came on paper, by phone or in person, by a lead or officer, under the very rules of the
 * public form. Its first version is frozen here; the group and whoever helped it get the same letters. Refuses
 * round-closed outside the round's time, what is wrong with the answers, and duplicate when the same form comes back with
 * other content. Two entries at one moment want the same reference; the later takes the next.
 */
export const admitApplication =
  (ports: AdmitApplicationPorts) =>
  async (actor: Actor, input: AdmitApplicationInput): Promise<Outcome<ApplicationHeading>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const frame = await readFrame(ports, input.round);
    if (!frame.ok) return frame;
    if (!isOpen(frame.value.round, ports.clock.now())) return refuse({ code: 'round-closed' });
    const parts = readSentForm(frame.value, input.answers, 'staff');
    if (!parts.ok) return parts;
    const sent = sentFormOf(ports, actor, input);
    const group = groupOf(sent, parts.value);
    await ports.groups.create(group.id, group, []);
    const row = await takeReference(ports, actor, frame.value, sent, parts.value);
    if (!row.ok) return row;
    await tellReceived(ports, row.value.value);
    return done(headingOf(frame.value.chest, row.value.value));
  };

/** True while groups may apply: the round is open and its closing time has not come (UTC). */
export function isOpen(round: Round, now: string): boolean {
  return round.state === 'open' && now < round.dates.closesAt;
}

function sentFormOf(ports: AdmitApplicationPorts, actor: Actor, input: AdmitApplicationInput): SentForm {
  const { nonce, round, answers, channel, language = 'en-GB' } = input;
  return { nonce, sentAt: ports.clock.now(), round, answers, language, channel, enteredBy: actor.key };
}

async function takeReference(
  ports: AdmitApplicationPorts,
  actor: Actor,
  frame: FormFrame,
  sent: SentForm,
  parts: SubmissionParts,
): Promise<Outcome<Row<Application>>> {
  const group = groupIdOf(sent.round, sent.nonce);
  const taken = await ports.applications.summariesOfRound(sent.round);
  const before = taken.find((application) => application.group === group);
  const next = Math.max(-1, ...taken.map((application) => application.place)) + 1;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const place = before?.place ?? next + tries;
    const id = before?.id ?? referenceOf(sent.round, place);
    const application = applicationOf(frame, sent, parts, { id, place });
    const { status, row } = await ports.applications.create(id, application, [
      admitted(actor, ports.clock.now(), application),
    ]);
    if (status === 'created') return done(row);
    if (row.value.group !== group) continue;
    return isSameEntry(row.value, application) ? done(row) : refuse({ code: 'duplicate', of: id });
  }
  return refuse({ code: 'changed-since-opened', version: 0 });
}

function isSameEntry(standing: Application, entered: Application): boolean {
  const said = ({ entry }: Application): string => hashOf(entry?.answers ?? {});
  return said(standing) === said(entered);
}
