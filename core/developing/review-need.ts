import { requireRole, type Actor } from '../kernel/actor';
import type { NeedId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import { moveNeed } from './move-need';
import type { NeedReview } from './need';
import type { NeedEvent, NeedState } from './need-states';
import { findUnsafeText } from './need-text';
import type { NeedView } from './need-view';
import { showNeed } from './show-need';

export type ReviewNeedPorts = Pick<Ports, 'recent' | 'needs' | 'clock'>;

export interface ReviewNeedInput {
  readonly need: NeedId;
  readonly outcome: NeedReview;
  /** What its raiser says of it now. */
  readonly raiserView?: string | undefined;
  /** What the funded group says of it. */
  readonly groupView?: string | undefined;
  readonly version: number;
}

const steps: Readonly<Record<NeedReview, { readonly event: NeedEvent; readonly to: NeedState }>> = {
  met: { event: 'review-met', to: 'met' },
  'partly-met': { event: 'review-partly-met', to: 'partly-met' },
  unmet: { event: 'review-unmet', to: 'unmet' },
  reopen: { event: 'reopen', to: 'accepted' },
};

/**
 * Says how far a funded need is met, with what its raiser or the group says of it; or takes a settled or out-of-date
 * need up again. By a lead or officer. Refuses reason-needed when neither view is given, personal-data in one,
 * wrong-state and changed-since-opened. A repeat finds its result.
 */
export const reviewNeed =
  (ports: ReviewNeedPorts) =>
  async (actor: Actor, input: ReviewNeedInput): Promise<Outcome<NeedView>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const raiserView = tidyText(input.raiserView ?? '');
    const groupView = tidyText(input.groupView ?? '');
    const isJudged = input.outcome !== 'reopen';
    if (isJudged && raiserView === '' && groupView === '') return refuse({ code: 'reason-needed' });
    const unsafe = findUnsafeText({ raiserView, groupView });
    if (unsafe !== undefined) return refuse(unsafe);
    const [chest, row] = await Promise.all([ports.recent.chest(), ports.needs.find(input.need)]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    if (row === undefined) return refuse({ code: 'not-found' });
    const { event, to } = steps[input.outcome];
    const isRepeat = row.version === input.version + 1 && row.value.state === to;
    if (isRepeat) return done(showNeed(actor, chest.value, row));
    if (row.version !== input.version) return refuse({ code: 'changed-since-opened', version: row.version });
    const moved = moveNeed(actor, ports.clock.now(), row, event);
    if (!moved.ok) return moved;
    const said = present({ raiserView: raiserView || undefined, groupView: groupView || undefined });
    const saved = await ports.needs.save(row, { ...moved.value.value, ...said }, moved.value.events);
    return saved === 'changed'
      ? refuse({ code: 'changed-since-opened', version: row.version + 1 })
      : done(showNeed(actor, chest.value, saved));
  };
