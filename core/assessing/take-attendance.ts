import type { RoundState } from '../founding/round-states';
import type { Actor } from '../kernel/actor';
import type { PanelId, PersonKey } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import { invalid } from '../kernel/refusal';
import type { Saved } from '../kernel/row';
import type { Ports } from '../ports/ports';
import { authoriseOnPanel } from './authorise-panel';
import { editMany } from './edit-many';
import { roundWhen } from './panel-place';
import { runsMeeting } from './panel-roles';

export type TakeAttendancePorts = Pick<Ports, 'recent' | 'rounds' | 'panels' | 'seats' | 'clock'>;

export interface TakeAttendanceInput {
  readonly panel: PanelId;
  /** Everybody who is here; whoever is not named is not. */
  readonly present: readonly PersonKey[];
}

/** From the end of scoring until the meeting is over. */
const meetingStates: readonly RoundState[] = ['moderating', 'in-session', 'adjourned'];

/**
 * Says who is at the meeting, by chair, deputy, lead or officer; people come and go, so it may be taken again at any
 * time. Refuses not-allowed, not-found, round-closed, and invalid-input for somebody without a seat.
 */
export const takeAttendance =
  (ports: TakeAttendancePorts) =>
  async (actor: Actor, input: TakeAttendanceInput): Promise<Outcome<Saved>> => {
    const allowed = await authoriseOnPanel(ports, actor, input.panel, runsMeeting);
    if (!allowed.ok) return allowed;
    const round = await roundWhen(ports, allowed.value.round, meetingStates);
    if (!round.ok) return round;
    const [panel, seats] = await Promise.all([
      ports.panels.find(input.panel),
      ports.seats.ofPanel(input.panel),
    ]);
    if (panel === undefined) return refuse({ code: 'not-found' });
    const here = new Set(input.present);
    const seated = new Set(seats.map((seat) => seat.value.member));
    if (![...here].every((member) => seated.has(member))) return refuse(invalid('present', 'not-a-choice'));
    const at = ports.clock.now();
    const taken = await editMany(ports.seats, seats, ({ key, version, value }) => {
      const present = here.has(value.member);
      if (value.present === present) return done({ value, events: [] });
      const event = newEvent(actor, at, {
        kind: 'attendance-taken',
        chain: panel.value.round,
        about: [key, version + 1],
        facts: { panel: input.panel, member: value.member, present },
      });
      return done({ value: { ...value, present }, events: [event] });
    });
    return taken.ok ? done({ version: panel.version }) : taken;
  };
