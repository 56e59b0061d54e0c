import type { Edit } from '../founding/change-row';
import type { RoundState } from '../founding/round-states';
import type { Actor } from '../kernel/actor';
import type { ApplicationId, PanelId, PersonKey } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row, Saved } from '../kernel/row';
import type { Ports } from '../ports/ports';
import { itemId } from './agenda-item';
import { seemsToHaveHelped } from '../engaging/helped-group';
import { editRow } from './edit-row';
import { interestLevels, isStricter, mayRead, type InterestLevel } from './interest';
import type { Panel } from './panel';
import { noSeat, openApplication, roundWhen } from './panel-place';
import { mayChair } from './panel-roles';
import { seatKey, type Seat } from './seat';

export type DeclareInterestPorts = Pick<Ports, 'recent' | 'rounds' | 'seats' | 'agenda' | 'clock'>;

export interface DeclareInterestInput {
  readonly panel: PanelId;
  readonly application: ApplicationId;
  readonly level: InterestLevel;
  readonly reason?: string | undefined;
  /** Whose interest, where the chair or deputy corrects another member's; the actor's own when absent. */
  readonly member?: PersonKey | undefined;
}

/** From the moment applications are ready for members until the meeting's decisions are made. */
const open: readonly RoundState[] = ['declaring', 'scoring', 'moderating', 'in-session', 'adjourned'];

/**
 * Puts a member's link to an application on record, before its text opens to them. It may become stricter at any time
 * before the decision; loosening needs the chair or deputy, who must not be excluded themselves, and a reason. From
 * «excluded» on the member's score and vote count nowhere. Saying the same again changes nothing.
 * Whoever seems to have helped the group to apply can only say that they are excluded; the chair may say otherwise.
 * Refuses not-found, not-on-panel, round-closed, not-allowed, conflicted, second-person-needed, reason-needed,
 * helped-this-group, and wrong-state once the application is decided.
 */
export const declareInterest =
  (ports: DeclareInterestPorts) =>
  async (actor: Actor, input: DeclareInterestInput): Promise<Outcome<Saved>> => {
    const member = input.member ?? actor.key;
    const [opened, own, seat, item] = await Promise.all([
      openApplication(ports, input.panel, input.application),
      ports.seats.find(seatKey(input.panel, actor.key)),
      ports.seats.find(seatKey(input.panel, member)),
      ports.agenda.find(itemId(input.panel, input.application)),
    ]);
    if (!opened.ok) return opened;
    const { panel, application } = opened.value;
    if (own === undefined) return noSeat(actor);
    const allowed = member === actor.key ? done(true) : mayCorrect(actor, panel, own.value, input);
    if (!allowed.ok) return allowed;
    if (seat === undefined) return refuse({ code: 'not-on-panel' });
    if (!interestLevels.includes(input.level)) {
      return refuse({ code: 'invalid-input', faults: [{ field: 'level', fault: 'not-a-choice' }] });
    }
    if (member === actor.key && input.level !== 'excluded') {
      const person = await ports.recent.person(member);
      const known = { name: seat.value.name, email: person?.value.email };
      if (seemsToHaveHelped(application.helper, known)) return refuse({ code: 'helped-this-group' });
    }
    const round = await roundWhen(ports, panel.round, open);
    if (!round.ok) return round;
    if (item?.value.state === 'decided') {
      return refuse({ code: 'wrong-state', state: 'decided', act: 'declare-interest' });
    }
    const saved = await editRow(ports.seats, seat, (row) => judge(ports, actor, panel, row, input));
    return saved.ok ? done({ version: saved.value.version }) : saved;
  };

function mayCorrect(actor: Actor, panel: Panel, own: Seat, input: DeclareInterestInput): Outcome<true> {
  if (!mayChair(actor, panel)) return refuse({ code: 'not-allowed' });
  const reading = mayRead(own.interests, input.application);
  if (!reading.ok) return reading;
  return (input.reason ?? '') === '' ? refuse({ code: 'reason-needed' }) : done(true);
}

function judge(
  ports: DeclareInterestPorts,
  actor: Actor,
  panel: Panel,
  row: Row<Seat>,
  input: DeclareInterestInput,
): Outcome<Edit<Seat>> {
  const { application, level, reason = '' } = input;
  const seat = row.value;
  const before = seat.interests[application];
  if (before === level) return done({ value: seat, events: [] });
  const isLoosened = before !== undefined && !isStricter(level, before);
  if (isLoosened && seat.member === actor.key) return refuse({ code: 'second-person-needed' });
  const declared = newEvent(actor, ports.clock.now(), {
    kind: 'interest-declared',
    chain: panel.round,
    about: [row.key, application, row.version + 1],
    facts: { panel: panel.id, application, level },
  });
  const interests = { ...seat.interests, [application]: level };
  const value = reason === '' ? seat : { ...seat, reasons: { ...seat.reasons, [application]: reason } };
  return done({ value: { ...value, interests }, events: [declared] });
}
