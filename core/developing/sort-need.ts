import { requireRole, type Actor } from '../kernel/actor';
import type { NeedId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { invalid } from '../kernel/refusal';
import type { Row } from '../kernel/row';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import { changeRow, unchanged } from '../founding/change-row';
import { moveNeed } from './move-need';
import type { Need } from './need';
import { needTransitions, type NeedState } from './need-states';
import { findUnsafeText } from './need-text';
import type { NeedView } from './need-view';
import { showNeed } from './show-need';

export type SortNeedPorts = Pick<Ports, 'recent' | 'needs' | 'clock'>;

export interface SortNeedInput {
  readonly need: NeedId;
  readonly act: 'accept' | 'decline' | 'redirect' | 'merge';
  /** The need that this one says the same as; for a merge. */
  readonly into?: NeedId | undefined;
  /** Why it is declined, or where people can go instead. */
  readonly reason?: string | undefined;
  readonly version: number;
}

/** States whose needs still say something: another may be merged into them. */
const leadStates: readonly NeedState[] = ['raised', 'accepted', 'prioritised', 'claimed', 'being-addressed'];

/**
 * Sorts a raised need, by a lead or officer (grant anchors e1): accept, decline or redirect with a reason, or merge into
 * another need, which then counts this one's raisers too. Refuses reason-needed, personal-data in the reason,
 * invalid-input for a need that cannot be merged into, wrong-state and changed-since-opened. A repeat finds its result.
 */
export const sortNeed =
  (ports: SortNeedPorts) =>
  async (actor: Actor, input: SortNeedInput): Promise<Outcome<NeedView>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const reason = tidyText(input.reason ?? '');
    const needsReason = input.act === 'decline' || input.act === 'redirect';
    if (needsReason && reason === '') return refuse({ code: 'reason-needed' });
    const unsafe = findUnsafeText({ reason });
    if (unsafe !== undefined) return refuse(unsafe);
    const [chest, row] = await Promise.all([ports.recent.chest(), ports.needs.find(input.need)]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    if (row === undefined) return refuse({ code: 'not-found' });
    const isRepeat =
      row.version === input.version + 1 && row.value.state === needTransitions.raised[input.act];
    if (isRepeat) return done(showNeed(actor, chest.value, row));
    if (row.version !== input.version) return refuse({ code: 'changed-since-opened', version: row.version });
    const sorted = await saveSorted(ports, actor, row, input, reason);
    return sorted.ok ? done(showNeed(actor, chest.value, sorted.value)) : sorted;
  };

async function saveSorted(
  ports: SortNeedPorts,
  actor: Actor,
  row: Row<Need>,
  input: SortNeedInput,
  reason: string,
): Promise<Outcome<Row<Need>>> {
  const moved = moveNeed(actor, ports.clock.now(), row, input.act);
  if (!moved.ok) return moved;
  let value = reason === '' ? moved.value.value : { ...moved.value.value, reason };
  if (input.act === 'merge') {
    const lead = await joinRaisers(ports, row, input.into);
    if (!lead.ok) return lead;
    value = { ...value, mergedInto: lead.value.key };
  }
  const saved = await ports.needs.save(row, value, moved.value.events);
  return saved === 'changed'
    ? refuse({ code: 'changed-since-opened', version: row.version + 1 })
    : done(saved);
}

/** Counts the raisers of a need with those of the one it says the same as. Again: no change. */
async function joinRaisers(
  ports: SortNeedPorts,
  row: Row<Need>,
  into: NeedId | undefined,
): Promise<Outcome<Row<Need>>> {
  if (into === undefined) return refuse(invalid('into', 'missing'));
  if (into === row.key) return refuse(invalid('into', 'not-a-choice'));
  return changeRow(ports.needs, into, (lead) => {
    if (!leadStates.includes(lead.state)) return refuse(invalid('into', 'not-a-choice'));
    const raisers = [...new Set([...lead.raisers, ...row.value.raisers])];
    return raisers.length === lead.raisers.length
      ? unchanged(lead)
      : done({ value: { ...lead, raisers }, events: [] });
  });
}
