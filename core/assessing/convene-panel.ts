import type { RoundState } from '../founding/round-states';
import { requireRole, type Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import { newEvent } from '../kernel/record-event';
import type { Row, Saved } from '../kernel/row';
import type { Ports } from '../ports/ports';
import { allotApplications } from './allot-applications';
import { checkPanel, type ConvenePanelInput } from './check-panel';
import { editRow } from './edit-row';
import type { Panel } from './panel';
import { seatKey, type Seat } from './seat';

export type ConvenePanelPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'panels' | 'seats' | 'applications' | 'clock'
>;

/** A panel may be made, and members added, until its scores are locked. */
const open: readonly RoundState[] = ['designing', 'open', 'sifting', 'declaring', 'scoring'];

/**
 * Makes a round's panel with its seats, by a lead or officer. Sent again it finds what stands, seats new members and
 * takes over a new chair, deputy or name; members are never unseated here. Refuses not-allowed, not-found, round-closed,
 * duplicate (the id is another round's panel), invalid-input, and inquorate when its seats could never meet the rules.
 */
export const convenePanel =
  (ports: ConvenePanelPorts) =>
  async (actor: Actor, input: ConvenePanelInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const [round, chest] = await Promise.all([ports.rounds.find(input.round), ports.recent.chest()]);
    if (round === undefined || chest === undefined) return refuse({ code: 'not-found' });
    if (!open.includes(round.value.state)) return refuse({ code: 'round-closed' });
    const fault = checkPanel(input, round.value, chest.value.categories);
    if (fault !== undefined) return refuse(fault);
    const panel = await writePanel(ports, input);
    if (!panel.ok) return panel;
    await ports.seats.createMany(input.members.map((member) => newSeat(ports, actor, input, member)));
    const allotted = await allotApplications(ports)(actor, { round: input.round });
    return allotted.ok ? done({ version: panel.value.version }) : allotted;
  };

async function writePanel(ports: ConvenePanelPorts, input: ConvenePanelInput): Promise<Outcome<Row<Panel>>> {
  const { panel: id, round, name, chair, deputy } = input;
  const panel: Panel = {
    id,
    round,
    name,
    chair,
    ...present({ deputy }),
    stage: 'scoring',
    applications: 0,
  };
  const created = await ports.panels.create(id, panel, []);
  if (created.status === 'created') return done(created.row);
  return editRow(ports.panels, created.row, ({ value }) => {
    if (value.round !== round) return refuse({ code: 'duplicate', of: id });
    if (value.stage !== 'scoring') return refuse({ code: 'round-closed' });
    const isSame = value.name === name && value.chair === chair && value.deputy === deputy;
    const { deputy: _before, ...kept } = value;
    return done({ value: isSame ? value : { ...kept, name, chair, ...present({ deputy }) }, events: [] });
  });
}

function newSeat(
  ports: ConvenePanelPorts,
  actor: Actor,
  { panel, round }: ConvenePanelInput,
  { person, name, category }: ConvenePanelInput['members'][number],
) {
  const key = seatKey(panel, person);
  const value: Seat = { panel, member: person, name, category, interests: {}, present: false };
  const seated = newEvent(actor, ports.clock.now(), {
    kind: 'member-seated',
    chain: round,
    about: [key],
    facts: { panel, member: person, category },
  });
  return { key, value, events: [seated] };
}
