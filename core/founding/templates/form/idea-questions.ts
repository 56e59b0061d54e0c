import { standingQuestions as standing, type FormPage } from '../../form';
import { ask, mayAsk, pagesOf, pickFaults, textFaults, tickFaults } from './ask';
import { isRecorded } from './conditions';
import { ownWordsPages } from './own-words-questions';
import { reachPages } from './reach-questions';

const page = pagesOf('idea');

const grantKind: FormPage = page('kind', ['Kind of grant', 'Kind of grant'], 1, [
  ask('choice', standing.grantKind, {
    text: 'What kind of grant do you want?',
    hint: 'An activity is something you will do. Running costs keep your group going. Growing stronger is for training, equipment or advice.',
    optionsFrom: 'grant-kinds',
    messages: { missing: 'Choose what kind of grant you want', ...pickFaults },
    easy: ['What is the money for?', 'Pick one.'],
  }),
]);

const asked: FormPage = page('amount', ['How much', 'How much money'], 1, [
  ask('pounds', standing.asked, {
    text: 'How much money do you want to ask for?',
    hint: 'In pounds. Under £1,000 there are fewer questions.',
    messages: {
      missing: 'Enter how much money you want to ask for',
      format: 'Enter an amount in pounds, like 950 or 1,250.50',
      range: 'The amount must be between {least} and {most}',
    },
    easy: ['How much money do you need?', 'Write the amount in pounds.'],
  }),
]);

const inShort: FormPage = page('in-short', ['In short', 'Your idea in short'], 2, [
  ask('line', standing.title, {
    text: 'What do you call your idea?',
    hint: 'A few words that say what it is. We publish this if you get a grant.',
    most: 80,
    messages: {
      missing: 'Enter a name for your idea',
      ...textFaults('The name of your idea', 'characters'),
    },
    easy: ['Give your idea a name.', 'Just a few words.'],
  }),
  ask('words', standing.summary, {
    text: 'What is it, in one or two sentences?',
    hint: 'Say what will happen and for whom. We publish this if you get a grant.',
    most: 50,
    messages: {
      missing: 'Say in one or two sentences what it is',
      ...textFaults('What it is in short', 'words'),
    },
    easy: ['Tell us your idea in short.', 'What will you do? Who is it for?'],
  }),
]);

const place: FormPage = page('place', ['Area and needs', 'Where, and what for'], 1, [
  ask('choice', standing.neighbourhood, {
    text: 'Which area is it for?',
    hint: 'If it is for more than one, choose where most people live.',
    optionsFrom: 'neighbourhoods',
    messages: { missing: 'Choose which area it is for', ...pickFaults },
    easy: ['Where is it for?', 'Pick one place.'],
  }),
  mayAsk('choices', standing.themes, {
    text: 'Which of these local needs does it answer?',
    hint: 'Link workers and residents told us about these. Tick all that fit, or none.',
    optionsFrom: 'themes',
    messages: tickFaults,
    easy: ['What will it help with?', 'You can pick more than one.'],
  }),
]);

const telling: FormPage = page('telling', ['How to tell us', 'How to tell us'], 1, [
  ask('choice', 'telling', {
    text: 'How do you want to tell us about your idea?',
    hint: 'Neither way counts for more. A phone recording is fine.',
    options: [
      { id: 'written', text: 'In writing' },
      { id: 'recording', text: 'With a film or sound recording', hint: 'You give us a link to it.' },
    ],
    onlyForTeam: true,
    messages: { missing: 'Choose how you want to tell us about your idea', ...pickFaults },
    easy: ['How do you want to tell us?', 'You can write, or you can make a film or talk.'],
  }),
]);

const recording: FormPage = page(
  'recording',
  ['Your film or recording', 'Your film or recording'],
  6,
  [
    ask('link', 'recording', {
      text: 'What is the link to your film or recording?',
      hint: 'Up to 5 minutes, in any language. Say what you want to do, why it is needed, who had a say in it, and what will be different. Please show no patients’ names.',
      messages: {
        missing: 'Enter the link to your film or recording',
        format: 'Enter a whole link, like https://example.org/our-film',
      },
      easy: [
        'Where is your film or recording?',
        'Copy the link here. Tell us: What will you do? Why? Who is it for?',
      ],
    }),
  ],
  isRecorded,
);

/** What the group wants to do: by kind of grant, by size, in writing or recorded. */
export const ideaPages: readonly FormPage[] = [
  grantKind,
  asked,
  inShort,
  place,
  telling,
  recording,
  ...ownWordsPages,
  ...reachPages,
];
