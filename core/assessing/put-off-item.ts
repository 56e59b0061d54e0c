import type { Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row, Saved } from '../kernel/row';
import { move } from '../kernel/state-machine';
import { changeRow } from '../founding/change-row';
import type { Ports } from '../ports/ports';
import { itemTransitions, type AgendaItem } from './agenda-item';
import { editRow } from './edit-row';
import { moveApplication } from './move-application';
import type { Panel } from './panel';

export type PutOffItemPorts = Pick<Ports, 'agenda' | 'applications' | 'clock'>;

/**
 * Puts an item off to another day, with a reason: no decision is made and its application waits. Needs no quorum, since
 * it is also what happens to items that cannot be decided. Again: no change. Refuses reason-needed and wrong-state.
 */
export async function putOffItem(
  ports: PutOffItemPorts,
  actor: Actor,
  panel: Panel,
  item: Row<AgendaItem>,
  reason: string,
): Promise<Outcome<Saved>> {
  if (reason === '') return refuse({ code: 'reason-needed' });
  const closed = await closeItem(ports, actor, panel, item, 'defer');
  if (!closed.ok) return closed;
  const moved = await changeRow(ports.applications, item.value.application, (_value, row) =>
    done(moveApplication(actor, ports.clock.now(), row, ['defer'])),
  );
  return moved.ok ? done({ version: closed.value.version }) : moved;
}

/** Takes an item out of voting without a decision: put off, or for want of a quorum. */
export function closeItem(
  ports: PutOffItemPorts,
  actor: Actor,
  panel: Panel,
  item: Row<AgendaItem>,
  event: 'defer' | 'fail-quorum',
): Promise<Outcome<Row<AgendaItem>>> {
  return editRow(ports.agenda, item, ({ key, version, value }) => {
    if (event === 'defer' && value.state === 'deferred') return done({ value, events: [] });
    const state = move(itemTransitions, value.state, event);
    if (!state.ok) return state;
    const closed = newEvent(actor, ports.clock.now(), {
      kind: 'item-closed',
      chain: panel.round,
      about: [key, version + 1],
      facts: { item: key, outcome: state.value },
    });
    return done({ value: { ...value, state: state.value }, events: [closed] });
  });
}
