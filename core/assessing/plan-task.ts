import type { ApplicationId } from '../kernel/ids';
import type { ApplicationSummary } from '../ports/applications';
import type { AgendaItem } from './agenda-item';
import { isReleased } from './assemble-progress';
import { scoredBy } from './count-scores';
import { mayVote } from './interest';
import { inOwnOrder } from './own-order';
import { liveItem, type PanelPicture } from './panel-picture';
import type { Seat } from './seat';

/** What waits for a member, before anything of it is read. */
export type TaskPlan =
  | { readonly kind: 'declare' | 'score'; readonly application: ApplicationSummary }
  | { readonly kind: 'finish' | 'results' }
  | {
      readonly kind: 'wait';
      readonly reason: 'scoring-not-open' | 'scores-of-others' | 'meeting' | 'next-item' | 'outcome';
    }
  | { readonly kind: 'vote'; readonly item: AgendaItem; readonly application: ApplicationSummary }
  | {
      readonly kind: 'stepped-out';
      readonly application: ApplicationId;
      readonly reason: 'conflicted' | 'limited-interest' | 'not-present';
    };

/** True while members declare or score. */
function isScoring(picture: PanelPicture): boolean {
  const { state } = picture.round.value;
  return picture.panel.value.stage === 'scoring' && (state === 'declaring' || state === 'scoring');
}

/**
 * What a member does next: declare and then score their applications in their own order, finish, wait, answer the live
 * item, read the results. `wanted` asks for one application of theirs while scoring is open.
 */
export function planTask(picture: PanelPicture, seat: Seat, wanted?: ApplicationId): TaskPlan {
  const { state } = picture.round.value;
  if (isReleased(state)) return { kind: 'results' };
  if (state === 'designing' || state === 'open' || state === 'sifting') {
    return { kind: 'wait', reason: 'scoring-not-open' };
  }
  if (isScoring(picture)) return planScoring(picture, seat, wanted);
  if (state === 'scoring' || state === 'moderating' || state === 'in-session') {
    return planMeeting(picture, seat);
  }
  return { kind: 'wait', reason: state === 'adjourned' ? 'meeting' : 'outcome' };
}

function planScoring(picture: PanelPicture, seat: Seat, wanted: ApplicationId | undefined): TaskPlan {
  if (seat.finishedAt !== undefined) return { kind: 'wait', reason: 'scores-of-others' };
  const chosen = picture.applications.find(({ id }) => id === wanted);
  if (chosen !== undefined) return planOne(picture, seat, chosen);
  const scored = scoredBy(picture, seat.member);
  const waiting = picture.applications.filter(
    ({ id }) => seat.interests[id] === undefined || (seat.interests[id] !== 'excluded' && !scored.has(id)),
  );
  const ordered = inOwnOrder(seat.member, waiting);
  if (picture.round.value.state === 'declaring') {
    const undeclared = ordered.find(({ id }) => seat.interests[id] === undefined);
    if (undeclared !== undefined) return { kind: 'declare', application: undeclared };
    return { kind: 'wait', reason: 'scoring-not-open' };
  }
  const [next] = ordered;
  return next === undefined ? { kind: 'finish' } : planOne(picture, seat, next);
}

function planOne(picture: PanelPicture, seat: Seat, application: ApplicationSummary): TaskPlan {
  const level = seat.interests[application.id];
  if (level === undefined) return { kind: 'declare', application };
  if (level === 'excluded') {
    return { kind: 'stepped-out', application: application.id, reason: 'conflicted' };
  }
  if (picture.round.value.state === 'declaring') return { kind: 'wait', reason: 'scoring-not-open' };
  return { kind: 'score', application };
}

function planMeeting(picture: PanelPicture, seat: Seat): TaskPlan {
  const item = liveItem(picture.items);
  const application = picture.applications.find(({ id }) => id === item?.application);
  if (item === undefined || application === undefined) {
    const inSession = picture.round.value.state === 'in-session';
    return { kind: 'wait', reason: inSession ? 'next-item' : 'meeting' };
  }
  const voting = mayVote(seat.interests, application.id);
  if (!voting.ok) {
    const { code } = voting.refusal;
    if (code === 'interest-first') return { kind: 'declare', application };
    const reason = code === 'limited-interest' ? code : 'conflicted';
    return { kind: 'stepped-out', application: application.id, reason };
  }
  if (!seat.present) return { kind: 'stepped-out', application: application.id, reason: 'not-present' };
  return { kind: 'vote', item, application };
}
