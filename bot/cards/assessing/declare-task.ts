import { interestLevels } from '../../../core/assessing/interest';
import type { ApplicationHeading } from '../../../core/engaging/application-view';
import { interestWords, memberWords } from '../../words/en-gb/assessing';
import { applicationWords } from '../../words/en-gb/engaging';
import { button, facts, line, quiet, type Elements } from '../parts';
import { plainLine } from '../plain-text';
import type { Place, TaskOf, TaskParts, Typed } from './task-parts';

/** The question about connections, before anything of the application opens. */
export function declareTask(place: Place, task: TaskOf<'declare'>, typed: Typed = {}): TaskParts {
  const { heading } = task;
  return {
    title: memberWords.declareTitle,
    body: [
      line(`**${plainLine(heading.groupName)}**`),
      ...headingFacts(heading),
      quiet(memberWords.declareWhy),
      {
        type: 'Input.ChoiceSet',
        id: 'level',
        label: memberWords.declareLabel,
        style: 'expanded',
        isRequired: true,
        errorMessage: memberWords.declareError,
        wrap: true,
        choices: interestLevels.map((level) => ({ title: interestWords[level], value: level })),
        ...(typed['level'] === undefined ? {} : { value: typed['level'] }),
      },
      {
        type: 'Input.Text',
        id: 'reason',
        label: memberWords.reasonLabel,
        placeholder: memberWords.reasonHint,
        errorMessage: memberWords.reasonError,
        maxLength: 500,
        ...(typed['reason'] === undefined ? {} : { value: typed['reason'] }),
      },
    ],
    actions: [
      button(
        memberWords.goOn,
        'interest.declare',
        { ...place, application: heading.id },
        { style: 'positive', sendsInputs: true },
      ),
    ],
  };
}

/** What may be known of an application before its text opens. */
function headingFacts(heading: ApplicationHeading): Elements {
  return [
    facts([
      [applicationWords.reference, heading.id],
      ['Title', plainLine(heading.title, 140)],
      [applicationWords.place, plainLine(heading.neighbourhood)],
    ]),
  ];
}
