import { requireRole, type Actor } from '../kernel/actor';
import type { NeedId, ThemeId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import { invalid, type Refusal } from '../kernel/refusal';
import type { Row } from '../kernel/row';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import { moveNeed } from './move-need';
import type { DeclineReason, Need } from './need';
import { needTransitions } from './need-states';
import { findUnsafeText } from './need-text';
import type { NeedView } from './need-view';
import { showNeed } from './show-need';
import { joinVoices, partVoices } from './merge-voices';

export type SortNeedPorts = Pick<Ports, 'recent' | 'needs' | 'clock'>;

export interface SortNeedInput {
  readonly need: NeedId;
  /** `undo` takes back a sorting that was a slip. */
  readonly act: 'accept' | 'decline' | 'redirect' | 'merge' | 'undo';
  /** The need that this one says the same as; for a merge. */
  readonly into?: NeedId | undefined;
  /** What the need is about, where whoever raised it did not say; for accepting. */
  readonly theme?: ThemeId | undefined;
  /** Why it is declined. */
  readonly because?: DeclineReason | undefined;
  /** The service that people can go to instead; for passing it on. */
  readonly service?: string | undefined;
  /** Words for whoever raised it; needed where it is declined for another reason than those listed. */
  readonly reason?: string | undefined;
  readonly version: number;
}

/** What stands instead of words that pointed at one person. They cannot come back. */
const takenOut = 'Taken out: it was about one person.';

/**
 * Sorts a raised need, by a lead or officer (grant anchors e1): accept, decline for a listed reason, pass on to a named
 * service, or merge into another need, which then has this one's raisers too; or takes such a sorting back, unless the
 * need's words are gone. Declined as about one person, its words are wiped. Refuses reason-needed, personal-data,
 * invalid-input without a service, with a theme that
 * the chest has not got or for a need that cannot be merged into, wrong-state and changed-since-opened.
 * A repeat finds its result.
 */
export const sortNeed =
  (ports: SortNeedPorts) =>
  async (actor: Actor, input: SortNeedInput): Promise<Outcome<NeedView>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const fault = faultInSorting(input);
    if (fault !== undefined) return refuse(fault);
    const [chest, row] = await Promise.all([ports.recent.chest(), ports.needs.find(input.need)]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    if (row === undefined) return refuse({ code: 'not-found' });
    if (input.theme !== undefined && !chest.value.themes.some(({ id }) => id === input.theme)) {
      return refuse(invalid('theme', 'not-a-choice'));
    }
    const to = input.act === 'undo' ? 'raised' : needTransitions.raised[input.act];
    const isRepeat = row.version === input.version + 1 && row.value.state === to;
    if (isRepeat) return done(showNeed(actor, chest.value, row));
    if (row.version !== input.version) return refuse({ code: 'changed-since-opened', version: row.version });
    const sorted = await saveSorted(ports, actor, row, input);
    return sorted.ok ? done(showNeed(actor, chest.value, sorted.value)) : sorted;
  };

function faultInSorting(input: SortNeedInput): Refusal | undefined {
  const reason = tidyText(input.reason ?? '');
  const service = tidyText(input.service ?? '');
  if (input.act === 'redirect' && service === '') return invalid('service', 'missing');
  const isCoded = input.because !== undefined && input.because !== 'other';
  if (input.act === 'decline' && !isCoded && reason === '') return { code: 'reason-needed' };
  // A service may well be named after somebody: what only warns is let through there.
  return findUnsafeText({ reason }) ?? findUnsafeText({ service }, true);
}

async function saveSorted(
  ports: SortNeedPorts,
  actor: Actor,
  row: Row<Need>,
  input: SortNeedInput,
): Promise<Outcome<Row<Need>>> {
  if (input.act === 'undo' && row.value.because === 'about-one-person') {
    return refuse({ code: 'wrong-state', state: row.value.state, act: 'undo' });
  }
  const moved = moveNeed(actor, ports.clock.now(), row, input.act);
  if (!moved.ok) return moved;
  if (input.act === 'merge') {
    const lead = await joinVoices(ports.needs, row, input.into);
    if (!lead.ok) return lead;
  }
  if (input.act === 'undo') {
    const parted = await partVoices(ports.needs, row);
    if (!parted.ok) return parted;
  }
  const saved = await ports.needs.save(row, withSorting(moved.value.value, input), moved.value.events);
  return saved === 'changed'
    ? refuse({ code: 'changed-since-opened', version: row.version + 1 })
    : done(saved);
}

/** The need with what this sorting says of it, and nothing of an earlier one. */
function withSorting(
  need: Need,
  { act, into, theme, because, service = '', reason = '' }: SortNeedInput,
): Need {
  const { mergedInto: _into, because: _because, service: _service, reason: _reason, ...bare } = need;
  const said = present({
    theme: act === 'accept' ? (theme ?? need.theme) : need.theme,
    mergedInto: act === 'merge' ? into : undefined,
    because: act === 'decline' ? (because ?? 'other') : undefined,
    service: act === 'redirect' ? tidyText(service) : undefined,
    reason: act !== 'undo' && tidyText(reason) !== '' ? tidyText(reason) : undefined,
  });
  if (said.because !== 'about-one-person') return { ...bare, ...said };
  const { words: _words, ...wiped } = bare;
  return { ...wiped, missing: takenOut, forWhom: takenOut, ...said };
}
