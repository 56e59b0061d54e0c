import { changeRound } from '../founding/change-round';
import type { Actor } from '../kernel/actor';
import type { ItemId, PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row, Saved } from '../kernel/row';
import { move } from '../kernel/state-machine';
import type { Ports } from '../ports/ports';
import { itemTransitions, type AgendaItem } from './agenda-item';
import { authoriseOnPanel } from './authorise-panel';
import { editRow } from './edit-row';
import { moveApplication } from './move-application';
import type { Panel } from './panel';
import { runsMeeting } from './panel-roles';
import { seatKey } from './seat';

export type CallItemPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'panels' | 'seats' | 'agenda' | 'applications' | 'clock'
>;

export interface CallItemInput {
  readonly panel: PanelId;
  readonly item: ItemId;
}

/**
 * Asks the panel about an item: a new ballot is open until it is decided or put off. One item is live at a time: the
 * panel's row, changed by compare-and-set before the item, says which. Whether enough people are here shows on the desk
 * from this moment on and is tested again at the decision. The first call opens the meeting.
 * By chair, deputy, lead or officer, unless excluded from it (conflicted). Refuses not-allowed, not-found, round-closed,
 * wrong-state while another item is live or this one is done, and changed-since-opened when two people call at once.
 */
export const callItem =
  (ports: CallItemPorts) =>
  async (actor: Actor, input: CallItemInput): Promise<Outcome<Saved>> => {
    const allowed = await authoriseOnPanel(ports, actor, input.panel, runsMeeting);
    if (!allowed.ok) return allowed;
    const [panel, item, own] = await Promise.all([
      ports.panels.find(input.panel),
      ports.agenda.find(input.item),
      ports.seats.find(seatKey(input.panel, actor.key)),
    ]);
    if (panel === undefined || item?.value.panel !== input.panel) return refuse({ code: 'not-found' });
    if (own?.value.interests[item.value.application] === 'excluded') return refuse({ code: 'conflicted' });
    const live = await findLive(ports, actor, panel.value);
    if (!live.ok) return live;
    if (live.value?.key === item.key) return done({ version: live.value.version });
    if (live.value !== undefined) return refuse({ code: 'wrong-state', state: 'voting', act: 'call' });
    const open = await openMeeting(ports, actor, panel.value);
    if (!open.ok) return open;
    return callOne(ports, actor, panel, item);
  };

/** The live item. A call that broke off after the panel's row said so is completed first. */
async function findLive(
  ports: CallItemPorts,
  actor: Actor,
  panel: Panel,
): Promise<Outcome<Row<AgendaItem> | undefined>> {
  const { live } = panel;
  const row = live === undefined ? undefined : await ports.agenda.find(live.item);
  if (live === undefined || row === undefined) return done(undefined);
  if (row.value.ballot < live.ballot) return openBallot(ports, actor, panel, row, live.ballot);
  return done(row.value.state === 'voting' ? row : undefined);
}

async function openMeeting(ports: CallItemPorts, actor: Actor, panel: Panel): Promise<Outcome<unknown>> {
  const round = await ports.rounds.find(panel.round);
  if (round === undefined) return refuse({ code: 'not-found' });
  if (panel.stage === 'scoring') return refuse({ code: 'wrong-state', state: 'scoring', act: 'call' });
  const { state } = round.value;
  if (state === 'in-session') return done(undefined);
  if (state === 'moderating') return changeRound(ports, actor, panel.round, 'convene');
  if (state === 'adjourned') return changeRound(ports, actor, panel.round, 'resume');
  return state === 'scoring'
    ? refuse({ code: 'wrong-state', state, act: 'call' })
    : refuse({ code: 'round-closed' });
}

async function callOne(
  ports: CallItemPorts,
  actor: Actor,
  panel: Row<Panel>,
  item: Row<AgendaItem>,
): Promise<Outcome<Saved>> {
  const next = move(itemTransitions, item.value.state, 'call');
  if (!next.ok) return next;
  const application = await ports.applications.find(item.value.application);
  if (application === undefined) return refuse({ code: 'not-found' });
  const { state } = application.value;
  if (state !== 'for-panel' && state !== 'deferred')
    return refuse({ code: 'wrong-state', state, act: 'call' });
  const relisted = await editRow(ports.applications, application, (row) =>
    done(moveApplication(actor, ports.clock.now(), row, ['relist'])),
  );
  if (!relisted.ok) return relisted;
  const ballot = item.value.ballot + 1;
  const claimed = await ports.panels.save(panel, { ...panel.value, live: { item: item.key, ballot } }, []);
  if (claimed === 'changed') return refuse({ code: 'changed-since-opened', version: panel.version + 1 });
  const opened = await openBallot(ports, actor, panel.value, item, ballot);
  return opened.ok ? done({ version: opened.value.version }) : opened;
}

function openBallot(
  ports: CallItemPorts,
  actor: Actor,
  panel: Panel,
  item: Row<AgendaItem>,
  ballot: number,
): Promise<Outcome<Row<AgendaItem>>> {
  return editRow(ports.agenda, item, ({ key, value }) => {
    if (value.ballot >= ballot) return done({ value, events: [] });
    const called = newEvent(actor, ports.clock.now(), {
      kind: 'item-called',
      chain: panel.round,
      about: [key, ballot],
      facts: { item: key, ballot },
    });
    return done({ value: { ...value, state: 'voting' as const, ballot }, events: [called] });
  });
}
