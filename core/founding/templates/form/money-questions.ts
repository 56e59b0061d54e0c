import { standingQuestions as standing, type FormPage } from '../../form';
import { ask, mayAsk, pagesOf, textFaults, tickFaults } from './ask';
import { isLarger } from './conditions';

const page = pagesOf('money');

const budget: FormPage = page('budget', ['What you will spend it on', 'What you will buy'], 3, [
  ask('budget', 'budget', {
    text: 'What will you spend the grant on?',
    hint: 'Up to 10 lines. Together they must be the amount you ask for.',
    most: 10,
    sumsTo: standing.asked,
    messages: {
      missing: 'Enter what each cost is for, and how much it is',
      format: 'Enter each cost in pounds, like 80 or 120.50',
      range: 'Each cost must be more than nothing',
      'too-long': 'Say what each cost is for in 100 characters or fewer',
      'too-many': 'Put your costs together into {most} lines or fewer',
      'sums-wrong': 'The costs must add up to {total}, the amount you ask for',
      'personal-data':
        'A cost has a number in it that looks like an NHS number. Take it out: we never need one',
    },
    easy: ['What will you pay for?', 'Write each thing and what it costs.'],
  }),
]);

const smallest: FormPage = page(
  'smallest',
  ['If there is less money', 'If there is less money'],
  1,
  [
    ask('pounds', standing.smallest, {
      text: 'What is the smallest amount with which you could still do it?',
      hint: 'There may not be enough money for everybody. Saying a smaller amount does not count against you. Give the full amount if you could not do it with less.',
      notAbove: standing.asked,
      messages: {
        missing: 'Enter the smallest amount with which you could still do it',
        format: 'Enter the smallest amount in pounds, like 950 or 1,250.50',
        range: 'The smallest amount must be more than nothing, and not more than {most}',
      },
      easy: ['What is the least money you need?', 'We may not be able to give you all of it.'],
    }),
    mayAsk('words', 'with-less', {
      text: 'What would you leave out then?',
      hint: 'You can leave this empty.',
      most: 50,
      messages: textFaults('What you would leave out', 'words'),
      easy: ['What will you not do if you get less?', 'You do not have to tell us.'],
    }),
  ],
  isLarger,
);

const otherMoney: FormPage = page(
  'other-money',
  ['Other money', 'Other money'],
  1,
  [
    ask('pounds', 'total-cost', {
      text: 'What will it all cost?',
      notBelow: standing.asked,
      hint: 'With what others pay or give. It is the same as you ask us for if there is no other money.',
      messages: {
        missing: 'Enter what it will all cost',
        format: 'Enter what it will all cost in pounds, like 2,400',
        range: 'What it will all cost must be at least {least}, the amount you ask for',
      },
      easy: ['How much does it all cost?', 'All of it, not only what you ask us for.'],
    }),
    mayAsk('words', 'other-funding', {
      text: 'Who else is giving money or help?',
      hint: 'Money you have or have asked for, and things given free. Leave this empty if there is none.',
      most: 60,
      messages: textFaults('Who else is giving', 'words'),
      easy: ['Who else gives you money or help?', 'You can leave this empty.'],
    }),
  ],
  isLarger,
);

const evidence: FormPage = page(
  'evidence',
  ['What you could show us', 'Papers'],
  1,
  [
    mayAsk('choices', 'evidence', {
      text: 'Which of these could you show us if you are chosen?',
      hint: 'Send nothing now, and no bank details. We help groups to make what they lack.',
      options: [
        { id: 'rules', text: 'Rules of the group, such as a constitution' },
        { id: 'signatories', text: 'Two people, not related, who look after the bank account' },
        { id: 'safeguarding', text: 'How you keep children and adults at risk safe' },
        { id: 'insurance', text: 'Insurance' },
        { id: 'accounts', text: 'Last year’s accounts, or a simple budget' },
      ],
      onlyForTeam: true,
      messages: tickFaults,
      easy: ['Which papers do you have?', 'You do not have to send them now.'],
    }),
    mayAsk('files', 'attachments', {
      text: 'Do you want to add a photo, a plan or a letter?',
      hint: 'Up to 5 files. Please no patients’ names or pictures without their consent. You need not add any.',
      most: 5,
      messages: { 'too-many': 'Add {most} files or fewer' },
      easy: ['Do you want to send us a picture or a letter?', 'You do not have to.'],
    }),
  ],
  isLarger,
);

/** What it costs. Nobody is asked for bank details here: only those who are chosen give them, elsewhere. */
export const moneyPages: readonly FormPage[] = [budget, smallest, otherMoney, evidence];
