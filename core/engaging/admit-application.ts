import { requireRole, type Actor } from '../kernel/actor';
import { hashOf } from '../kernel/hash';
import type { RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import { newEvent } from '../kernel/record-event';
import { invalid } from '../kernel/refusal';
import type { Row } from '../kernel/row';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import type { Round } from '../founding/round';
import type { Application } from './application';
import { headingOf } from './describe-application';
import { groupIdOf, panelFor, referenceOf } from './application-reference';
import type { ApplicationHeading } from './application-view';
import { checkBid, type Bid } from './check-application';
import type { Group } from './group';

export type AdmitApplicationPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'groups' | 'applications' | 'panels' | 'clock'
>;

export interface AdmitApplicationInput extends Bid {
  /** Made with the form: the same form sent twice makes one application. */
  readonly nonce: string;
  readonly round: RoundId;
  readonly groupName: string;
  readonly groupEmail?: string | undefined;
  /** Charity or company number. */
  readonly registration?: string | undefined;
  readonly title: string;
  readonly summary: string;
}

/** How often a reference may be found taken before the entry is given up: as many as may be entered at one moment. */
const mostTries = 50;

/**
 * Takes in an application that came on paper, by mail or in person, by a lead or officer. Its one version is frozen
 * here. Refuses round-closed outside the round's time, amount-out-of-range, invalid-input, and duplicate when the same
 * form comes back with other content. Two entries at one moment want the same reference; the later takes the next.
 */
export const admitApplication =
  (ports: AdmitApplicationPorts) =>
  async (actor: Actor, input: AdmitApplicationInput): Promise<Outcome<ApplicationHeading>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const [chest, round, panels] = await Promise.all([
      ports.recent.chest(),
      ports.rounds.find(input.round),
      ports.panels.ofRound(input.round),
    ]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    if (round === undefined) return refuse({ code: 'not-found' });
    if (!isOpen(round.value, ports.clock.now())) return refuse({ code: 'round-closed' });
    if (tidyText(input.title) === '') return refuse(invalid('title', 'missing'));
    const fault = checkBid(input, round.value, chest.value);
    if (fault !== undefined) return refuse(fault);
    const group = groupOf(input);
    await ports.groups.create(group.id, group, []);
    const panel = panelFor(
      input.round,
      panels.map((row) => row.value),
    );
    const admitted = await takeReference(ports, actor, input, panel);
    return admitted.ok ? done(headingOf(chest.value, admitted.value.value)) : admitted;
  };

/** True while groups may apply: the round is open and its closing time has not come (UTC). */
export function isOpen(round: Round, now: string): boolean {
  return round.state === 'open' && now < round.dates.closesAt;
}

function groupOf(input: AdmitApplicationInput): Group {
  return present({
    id: groupIdOf(input.round, input.nonce),
    name: tidyText(input.groupName),
    kind: 'constituted' as const,
    registration: input.registration,
    email: input.groupEmail,
  });
}

async function takeReference(
  ports: AdmitApplicationPorts,
  actor: Actor,
  input: AdmitApplicationInput,
  panel: string,
): Promise<Outcome<Row<Application>>> {
  const group = groupIdOf(input.round, input.nonce);
  const taken = await ports.applications.summariesOfRound(input.round);
  const before = taken.find((application) => application.group === group)?.place;
  const next = Math.max(-1, ...taken.map((application) => application.place)) + 1;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const place = before ?? next + tries;
    const application = applicationOf(ports, input, panel, place);
    const { id, round } = application;
    const facts = { application: id, round, panel };
    const admitted = newEvent(actor, ports.clock.now(), {
      kind: 'application-admitted',
      chain: round,
      about: [id],
      facts,
    });
    const { status, row } = await ports.applications.create(id, application, [admitted]);
    if (status === 'created') return done(row);
    if (row.value.group !== group) continue;
    return isSameEntry(row.value, application) ? done(row) : refuse({ code: 'duplicate', of: id });
  }
  return refuse({ code: 'changed-since-opened', version: 0 });
}

function applicationOf(
  ports: AdmitApplicationPorts,
  input: AdmitApplicationInput,
  panel: string,
  place: number,
): Application {
  const answers = input.answers.map(({ question, text }) => ({ question, text: tidyText(text) }));
  return {
    id: referenceOf(input.round, place),
    round: input.round,
    panel,
    state: 'submitted',
    group: groupIdOf(input.round, input.nonce),
    groupName: tidyText(input.groupName),
    title: tidyText(input.title),
    summary: tidyText(input.summary),
    grantKind: input.grantKind,
    neighbourhood: input.neighbourhood,
    themes: input.themes,
    askedPence: input.askedPence,
    minimumPence: input.minimumPence,
    channel: 'staff',
    versions: [{ number: 1, frozenAt: ports.clock.now(), answers }],
    place,
  };
}

function isSameEntry(standing: Application, entered: Application): boolean {
  const said = ({ title, summary, askedPence, minimumPence, neighbourhood, versions }: Application): string =>
    hashOf({ title, summary, askedPence, minimumPence, neighbourhood, answers: versions[0]?.answers });
  return said(standing) === said(entered);
}
