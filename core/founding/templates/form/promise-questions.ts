import type { FormPage, FormQuestion } from '../../form';
import { ask, mayAsk, pagesOf, textFaults } from './ask';

const page = pagesOf('promises');

function promise(id: string, text: string, missing: string, easy: string): FormQuestion {
  return ask('agreement', id, {
    text,
    hint: '',
    onlyForTeam: true,
    messages: { missing },
    easy: [easy, ''],
  });
}

/** What the group declares when it sends the form. */
const promises: readonly FormQuestion[] = [
  promise(
    'authorised',
    'My group knows about this application and has agreed that I send it.',
    'Confirm that your group has agreed to this application',
    'My group said yes to this.',
  ),
  promise(
    'accurate',
    'What I have written is true and complete as far as I know.',
    'Confirm that what you have written is true',
    'Everything I wrote is true.',
  ),
  promise(
    'subsidy',
    'If we do business, I will tell you about other public money we have had in the last three years. The law on subsidies asks for this.',
    'Confirm that you will tell us about other public money',
    'I will tell you about other money from the council or the government.',
  ),
  promise(
    'no-double',
    'Nobody else is paying for the same costs.',
    'Confirm that nobody else is paying for the same costs',
    'Nobody else pays for the same things.',
  ),
  promise(
    'data-notice',
    'I have read how you use what I tell you, in the privacy notice.',
    'Confirm that you have read the privacy notice',
    'I know how you use what I tell you.',
  ),
  promise(
    'publication',
    'If we get a grant you may publish our group’s name, the name and summary of the idea, the amount and the area.',
    'Confirm that these facts may be published',
    'If we get money, you can tell people about it.',
  ),
];

const connections: FormQuestion = mayAsk('words', 'connections', {
  text: 'Is anybody in your group connected with the fund or its panel?',
  hint: 'For example works for the council or the surgery, or is family of somebody who does. That does not rule you out. Leave this empty if there is nobody you know of.',
  most: 60,
  onlyForTeam: true,
  messages: textFaults('What you say about connections', 'words'),
  easy: ['Does anybody in your group know the people who decide?', 'Leave this empty if nobody does.'],
});

/** The last pages before sending. */
export const promisePages: readonly FormPage[] = [
  page('connections', ['Connections', 'People you know'], 1, [connections]),
  page('promises', ['Promises', 'Promises'], 1, promises),
];
