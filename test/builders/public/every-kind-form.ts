import type { Form, FormPage, FormQuestion, QuestionKind } from '../../../core/founding/form';

function question(id: string, kind: QuestionKind, changes: Partial<FormQuestion> = {}): FormQuestion {
  const messages = {
    missing: `Answer ${id}`,
    format: `Write ${id} as asked`,
    range: `Choose ${id} between {least} and {most}`,
    'too-long': `Make ${id} {most} words or fewer`,
    'personal-data': `Remove the NHS number from ${id}`,
    'sums-wrong': `Make ${id} add up to {total}`,
    'not-a-choice': `Choose ${id} from the list`,
  };
  return { id, kind, text: `What is ${id}?`, hint: `About ${id}`, required: true, messages, ...changes };
}

function page(path: string, section: FormPage['section'], questions: readonly FormQuestion[]): FormPage {
  return { path, section, title: `About ${path}`, minutes: 2, questions };
}

const options = [
  { id: 'red', text: 'Red', hint: 'Like a post box' },
  { id: 'green', text: 'Green' },
];

/** A form that has every kind of question but files, on pages of one and of several, with none that hangs on another section. */
export function everyKindForm(changes: Partial<Form> = {}): Form {
  return {
    version: 1,
    effort: [{ minutes: 20 }],
    eligibility: [
      {
        id: 'here',
        text: 'Are you here?',
        hint: 'In this borough',
        fits: 'yes',
        otherwise: 'This fund is for groups here.',
        wayForward: 'Another fund may help.',
      },
    ],
    pages: [
      page('organisation', 'group', [question('organisation', 'line', { most: 80 })]),
      page('people', 'group', [
        question('contact-email', 'email'),
        question('contact-phone', 'phone', { required: false }),
        question('home', 'postcode'),
        question('film', 'link', { required: false }),
      ]),
      page('story', 'idea', [question('story', 'words', { most: 20 })]),
      page('colour', 'idea', [question('colour', 'choice', { options })]),
      page('colours', 'idea', [question('colours', 'choices', { options, required: false })]),
      page('starts', 'idea', [question('starts', 'day')]),
      page('asked', 'money', [question('asked', 'pounds', { least: 50_000, most: 500_000 })]),
      page('budget', 'money', [question('budget', 'budget', { most: 6, sumsTo: 'asked' })]),
      page('people-helped', 'money', [question('people-helped', 'number', { least: 1, most: 500 })]),
      page('promise', 'promises', [question('promise', 'agreement', { text: 'I promise' })]),
    ],
    ...changes,
  };
}
