import type { Application } from '../engaging/application';
import type { Row } from '../kernel/row';
import { describeLive } from './assemble-progress';
import { scoredBy } from './count-scores';
import { headingOf, readingOf } from '../engaging/describe-application';
import { countedScores, meanOf } from './mean-score';
import { hiddenFrom, type PanelPicture } from './panel-picture';
import type { MemberTask, OwnProgress, PanelResult } from './panel-view';
import type { TaskPlan } from './plan-task';
import type { Score } from './score';
import type { Seat } from './seat';
import type { Vote } from './vote';

/** What a member's task is told from: the plan, and what of the record it needed. */
export interface TaskParts {
  readonly picture: PanelPicture;
  readonly seat: Row<Seat>;
  readonly application?: Application;
  readonly score?: Row<Score>;
  readonly vote?: Row<Vote>;
  readonly results: readonly PanelResult[];
}

/** How far the member has come: applications scored, of those they are not excluded from. */
function ownProgress(picture: PanelPicture, seat: Seat): OwnProgress {
  const scored = scoredBy(picture, seat.member);
  const mine = picture.applications.filter(({ id }) => seat.interests[id] !== 'excluded');
  return {
    done: mine.filter(({ id }) => scored.has(id)).length,
    of: mine.length,
    endsAt: picture.round.value.dates.scoringEndsAt,
  };
}

/** The task as the member sees it. Answers undefined when the plan's application is not there to be read. */
export function describeTask(plan: TaskPlan, parts: TaskParts): MemberTask | undefined {
  const { picture, seat } = parts;
  const progress = ownProgress(picture, seat.value);
  switch (plan.kind) {
    case 'declare': {
      const heading = headingOf(picture.chest, plan.application);
      return { kind: 'declare', heading, progress, version: seat.version };
    }
    case 'score':
      return describeScoring(parts, progress);
    case 'finish':
      return { kind: 'finish', progress, excluded: hiddenFrom(seat.value).size };
    case 'wait':
      return { kind: 'wait', reason: plan.reason, progress };
    case 'vote':
      return describeVoting(plan, parts);
    case 'stepped-out':
      return { kind: 'stepped-out', reference: plan.application, reason: plan.reason };
    case 'results':
      return { kind: 'results', results: parts.results };
  }
}

function describeScoring(parts: TaskParts, progress: OwnProgress): MemberTask | undefined {
  const { picture, application, score } = parts;
  if (application === undefined) return undefined;
  const { rubric } = picture.round.value;
  return {
    kind: 'score',
    reading: readingOf(picture.chest, picture.round.value, application),
    criteria: rubric.criteria,
    commentAt: rubric.commentAt,
    marks: score?.value.marks ?? {},
    comment: score?.value.comment ?? '',
    scoreVersion: score?.version ?? 0,
    ...(score === undefined ? {} : { savedAt: score.value.savedAt }),
    progress,
  };
}

function describeVoting(
  plan: Extract<TaskPlan, { readonly kind: 'vote' }>,
  parts: TaskParts,
): MemberTask | undefined {
  const { picture, application, vote } = parts;
  const live = describeLive(picture);
  if (application === undefined || live === undefined) return undefined;
  const seats = picture.seats.map((seat) => seat.value);
  const scores = countedScores(application.id, plan.item.scores, seats);
  const mean = picture.panel.value.stage === 'revealed' ? meanOf(scores) : undefined;
  return {
    kind: 'vote',
    live,
    reading: readingOf(picture.chest, picture.round.value, application),
    ...(mean === undefined ? {} : { meanScore: mean }),
    scorers: scores.length,
    ...(vote === undefined ? {} : { own: vote.value.option }),
    voteVersion: vote?.version ?? 0,
  };
}
