import type { IChoiceSetInput } from '@microsoft/teams.cards';
import type { Criterion } from '../../../core/founding/rubric';
import { dayAndTime } from '../moments';
import { memberWords } from '../../words/en-gb/assessing';
import { readingElements, shortReading } from '../engaging/reading';
import { button, line, quiet, subheading } from '../parts';
import { plainLine } from '../plain-text';
import { markInput, type Place, type TaskOf, type TaskParts, type Typed } from './task-parts';

/** One application to score: its text in short, then a choice for each criterion and a comment. */
export function scoreTask(place: Place, task: TaskOf<'score'>, typed?: Typed): TaskParts {
  const { reading } = task;
  const about = { ...place, application: reading.id };
  return {
    title: memberWords.scoreTitle(plainLine(reading.groupName)),
    body: [
      line(`**${plainLine(reading.title, 140)}**`),
      ...readingElements(reading, shortReading),
      subheading('Your scores'),
      quiet(memberWords.scoreHow),
      ...(task.savedAt === undefined ? [] : [quiet(memberWords.savedBefore(dayAndTime(task.savedAt)))]),
      ...task.criteria.map((criterion) => markChoice(criterion, valueOf(task, criterion, typed))),
      commentInput(task, typed?.['comment'] ?? task.comment),
    ],
    actions: [
      button(
        memberWords.save,
        'score.save',
        { ...about, applicationVersion: reading.version, scoreVersion: task.scoreVersion },
        { style: 'positive', sendsInputs: true },
      ),
      button(memberWords.readAll, 'application.read', about),
    ],
  };
}

function valueOf(task: TaskOf<'score'>, criterion: Criterion, typed: Typed | undefined): string | undefined {
  const mark = task.marks[criterion.id];
  return typed?.[markInput(criterion.id)] ?? (mark === undefined ? undefined : String(mark));
}

function markChoice(criterion: Criterion, value: string | undefined): IChoiceSetInput {
  const choices = criterion.words.map((words, mark) => ({
    title: memberWords.markChoice(mark, plainLine(words)),
    value: String(mark),
  }));
  const all = [...choices, { title: memberWords.cannotJudge, value: 'cannot-judge' }];
  const isChoice = all.some((choice) => choice.value === value);
  return {
    type: 'Input.ChoiceSet',
    id: markInput(criterion.id),
    label: memberWords.markLabel(plainLine(criterion.name, 60), plainLine(criterion.question, 200)),
    style: 'compact',
    placeholder: memberWords.markHint,
    isRequired: true,
    errorMessage: memberWords.markError(plainLine(criterion.name, 60)),
    wrap: true,
    choices: all,
    ...(value === undefined || !isChoice ? {} : { value }),
  };
}

function commentInput(task: TaskOf<'score'>, value: string): TaskParts['body'][number] {
  const marks = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(task.commentAt.map(String));
  return {
    type: 'Input.Text',
    id: 'comment',
    label: marks === '' ? memberWords.commentLabel : memberWords.commentLabelAt(marks),
    placeholder: memberWords.commentHint,
    errorMessage: memberWords.commentError,
    isMultiline: true,
    maxLength: 2000,
    ...(value === '' ? {} : { value: value.slice(0, 2000) }),
  };
}
