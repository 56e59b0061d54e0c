import type { MemberView, OwnProgress } from '../../../core/assessing/panel-view';
import type { RefusalWords } from '../../../core/contracts/refusal-words';
import { formatDay } from '../../../core/kernel/dates';
import type { ChestId } from '../../../core/kernel/ids';
import type { Card } from '../../reply';
import { commonWords } from '../../words/en-gb/common';
import { memberWords, steppedOutWords, waitWords } from '../../words/en-gb/assessing';
import { button, cardOf, line, notice, progressBar, quiet, type Actions, type Elements } from '../parts';
import { plainLine } from '../plain-text';
import { declareTask } from './declare-task';
import { resultsOf, stageOf } from './panel-card';
import { scoreTask } from './score-task';
import type { Place, TaskParts, Typed } from './task-parts';
import { voteTask } from './vote-task';

/** What stands above the task: what was just done, or why it was refused. */
export interface MemberCardExtras {
  readonly said?: string;
  readonly refusal?: RefusalWords;
  /** What the member had typed, put back after a refusal. */
  readonly typed?: Typed;
}

/** One member's own view of the panel's card: one thing to do at a time. */
export function memberCard(chest: ChestId, view: MemberView, extras: MemberCardExtras = {}): Card {
  const place = { chest, panel: view.progress.panel };
  const task = taskParts(place, view, extras.typed);
  const said = extras.said ?? view.said;
  return cardOf({
    heading: task.title,
    body: [
      ...placeAndProgress(view),
      ...(extras.refusal === undefined
        ? []
        : [notice('attention', extras.refusal.title, extras.refusal.next)]),
      ...(said === undefined ? [] : [notice('good', said)]),
      ...task.body,
    ],
    actions: task.actions,
  });
}

function placeAndProgress({ task, progress }: MemberView): Elements {
  const place = `${plainLine(progress.panelName)}, ${plainLine(progress.roundName)}`;
  if (!('progress' in task) || task.progress.of === 0) return [quiet(place)];
  const { done, of, endsAt } = task.progress;
  return [quiet(`${place}: ${progressWords({ done, of, endsAt })}`), progressBar(done, of)];
}

function progressWords({ done, of, endsAt }: OwnProgress): string {
  return `${memberWords.progress(done, of)}, ${memberWords.until(formatDay(endsAt))}`;
}

function taskParts(place: Place, view: MemberView, typed: Typed | undefined): TaskParts {
  const { task } = view;
  switch (task.kind) {
    case 'declare':
      return declareTask(place, task, typed);
    case 'score':
      return scoreTask(place, task, typed);
    case 'finish':
      return finishTask(place, task.excluded);
    case 'vote':
      return voteTask(place, task, typed);
    case 'wait':
      return stillTask(place, waitWords[task.reason]);
    case 'stepped-out':
      return steppedOutTask(place, task.reference, steppedOutWords[task.reason]);
    case 'results':
      return resultsTask(place, view);
  }
}

function checkAgain(place: Place): Actions {
  return [button(commonWords.refresh, 'panel.view', place)];
}

function finishTask(place: Place, excluded: number): TaskParts {
  return {
    title: memberWords.finishTitle,
    body: [
      line(memberWords.finishBody),
      ...(excluded > 0 ? [quiet(memberWords.finishExcluded(excluded))] : []),
    ],
    actions: [
      button(memberWords.finish, 'scoring.finish', place, { style: 'positive' }),
      ...checkAgain(place),
    ],
  };
}

function stillTask(place: Place, words: RefusalWords): TaskParts {
  return { title: words.title, body: [line(words.next)], actions: checkAgain(place) };
}

function steppedOutTask(place: Place, reference: string, words: RefusalWords): TaskParts {
  const body = [notice('emphasis', words.title, words.next)];
  return { title: memberWords.steppedOutTitle(reference), body, actions: checkAgain(place) };
}

function resultsTask(place: Place, { task, progress }: MemberView): TaskParts {
  const results = task.kind === 'results' ? task.results : [];
  const body =
    results.length > 0 ? resultsOf(results) : [line(stageOf(progress)), line(memberWords.noResults)];
  return { title: memberWords.resultsTitle, body, actions: checkAgain(place) };
}
