import type { Question } from '../round';

/** A question that must be answered. `minutes` is how long a small group needs for it, as told at the start. */
function required(id: string, text: string, hint: string, wordLimit: number, minutes: number): Question {
  return { id, text, hint, wordLimit, minutes, required: true };
}

const local: readonly Question[] = [
  required('what', 'What do you want to do?', 'Tell us what will happen, in your own words.', 200, 10),
  required(
    'why',
    'Why is it needed?',
    'What have local people told you? What is missing for them now?',
    200,
    10,
  ),
];

const practical: readonly Question[] = [
  required('where', 'Where will it happen?', 'The place, and how people get in and around it.', 100, 5),
  required(
    'reach',
    'How will the people it is for hear about it?',
    'Who usually misses out, and how will you reach them? Can link workers send people to you?',
    150,
    8,
  ),
  required(
    'difference',
    'What will be different for people afterwards?',
    'One or two things that you would notice.',
    150,
    8,
  ),
  required(
    'money',
    'What will you spend the money on?',
    'The main costs, and what you could still do with less.',
    150,
    10,
  ),
];

const access: Question = {
  id: 'access',
  text: 'What makes it easy for everyone to join in?',
  hint: 'For example step-free access, languages, childcare, travel, no cost to people.',
  wordLimit: 100,
  minutes: 5,
  required: false,
};

/** For something that a group wants to do: Havering’s seven questions in short (grant anchors d1, domain notes 5.2). */
export const activityQuestions: readonly Question[] = [...local, ...practical, access];

/** For keeping a group going. */
export const coreCostsQuestions: readonly Question[] = [
  required('what', 'What does your group do?', 'Tell us about an ordinary week or month.', 200, 10),
  required(
    'why',
    'Why do you need help with running costs now?',
    'What would stop, or not start, without it?',
    200,
    10,
  ),
  ...practical,
  access,
];

/** For helping a group to grow stronger: training, equipment, advice. */
export const capacityQuestions: readonly Question[] = [
  required('what', 'What do you want to learn, buy or put in place?', 'Be as exact as you can.', 200, 10),
  required('why', 'What will your group be able to do then?', 'Who will gain from that?', 200, 10),
  ...practical.filter((question) => question.id !== 'where'),
];
