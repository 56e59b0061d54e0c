import { voteOptions } from '../../../core/assessing/vote';
import { memberWords, panelWords, voteWords } from '../../words/en-gb/assessing';
import { readingElements, shortReading } from '../engaging/reading';
import { button, facts, line, notice, quiet } from '../parts';
import { plainLine } from '../plain-text';
import type { Place, TaskOf, TaskParts, Typed } from './task-parts';

/** The item that the panel is asked about now, with the panel's mean score where it has been shown. */
export function voteTask(place: Place, task: TaskOf<'vote'>, typed: Typed = {}): TaskParts {
  const { live, reading } = task;
  const value = typed['option'] ?? task.own;
  const data = { ...place, item: live.item, ballot: live.ballot, voteVersion: task.voteVersion };
  return {
    title: memberWords.voteTitle(live.position, plainLine(reading.groupName)),
    body: [
      line(`**${plainLine(reading.title, 140)}**`),
      ...meanOf(task),
      ...readingElements(reading, shortReading),
      ...(task.own === undefined ? [] : [notice('emphasis', memberWords.yourVote(voteWords[task.own]))]),
      {
        type: 'Input.ChoiceSet',
        id: 'option',
        label: memberWords.voteLabel,
        style: 'expanded',
        isRequired: true,
        errorMessage: memberWords.voteError,
        wrap: true,
        choices: voteOptions.map((option) => ({ title: voteWords[option], value: option })),
        ...(value === undefined ? {} : { value }),
      },
      quiet(panelWords.votesIn(live.votesIn, live.voters)),
    ],
    actions: [
      button(task.own === undefined ? memberWords.vote : memberWords.changeVote, 'vote.cast', data, {
        style: 'positive',
        sendsInputs: true,
      }),
      button(memberWords.readAll, 'application.read', { ...place, application: reading.id }),
    ],
  };
}

function meanOf({ meanScore, scorers }: TaskOf<'vote'>): TaskParts['body'] {
  if (meanScore === undefined) return [];
  return [facts([[memberWords.meanScore, memberWords.meanOf(meanScore.toFixed(1), scorers)]])];
}
