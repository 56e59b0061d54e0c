import type { Condition, FormPage, FormQuestion } from '../../form';
import { ask, pagesOf, textFaults } from './ask';
import { all, isActivity, isCapacity, isCoreCosts, isLarger, isWritten } from './conditions';

const page = pagesOf('idea');

interface Telling {
  readonly text: string;
  readonly hint: string;
  readonly most: number;
  readonly missing: string;
  /** Begins a sentence: «What you want to do». */
  readonly what: string;
  readonly easy: readonly [string, string];
}

function tell(id: string, { missing, what, ...told }: Telling): FormQuestion {
  return ask('words', id, { ...told, messages: { missing, ...textFaults(what, 'words') } });
}

const written = (...also: readonly Condition[]): Condition => all(isWritten, ...also);

const activityWhat = tell('what', {
  text: 'What do you want to do?',
  hint: 'What will happen, how often, who will run it, and why it is needed here.',
  most: 150,
  missing: 'Say what you want to do',
  what: 'What you want to do',
  easy: ['What will you do?', 'Tell us what will happen.'],
});

const activityWhy = tell('why', {
  text: 'Why is it needed?',
  hint: 'What have local people told you? What is missing for them now?',
  most: 150,
  missing: 'Say why it is needed',
  what: 'Why it is needed',
  easy: ['Why do people need it?', 'What did people tell you?'],
});

const coreWhat = tell('core-what', {
  text: 'What does your group do?',
  hint: 'Tell us about an ordinary week or month, and who comes.',
  most: 150,
  missing: 'Say what your group does',
  what: 'What your group does',
  easy: ['What does your group do?', 'Tell us about a normal week.'],
});

const coreWhy = tell('core-why', {
  text: 'Why do you need help with running costs now?',
  hint: 'What would stop, or not start, without it?',
  most: 150,
  missing: 'Say why you need help with running costs now',
  what: 'Why you need help with running costs',
  easy: ['Why do you need the money now?', 'What will stop if you do not get it?'],
});

const capacityWhat = tell('capacity-what', {
  text: 'What do you want to learn, buy or put in place?',
  hint: 'Be as exact as you can: which course, which equipment, whose advice.',
  most: 150,
  missing: 'Say what you want to learn, buy or put in place',
  what: 'What you want to learn, buy or put in place',
  easy: ['What do you want to learn or buy?', 'Tell us exactly what.'],
});

const capacityWhy = tell('capacity-why', {
  text: 'What will your group be able to do then?',
  hint: 'And who will gain from that?',
  most: 150,
  missing: 'Say what your group will be able to do then',
  what: 'What your group will be able to do',
  easy: ['What can your group do after that?', 'Who will it help?'],
});

const community = tell('community', {
  text: 'How have the people it is for had a say in it?',
  hint: 'For example they asked for it, helped to plan it, or will run it.',
  most: 100,
  missing: 'Say how the people it is for have had a say',
  what: 'How people have had a say',
  easy: ['Did people help to plan it?', 'Tell us what they said or did.'],
});

const difference = tell('difference', {
  text: 'What will be different for people afterwards?',
  hint: 'One or two things that you would notice. If you get a grant we will ask you about one of them.',
  most: 100,
  missing: 'Say what will be different for people afterwards',
  what: 'What will be different',
  easy: ['What will be better for people?', 'Tell us 1 or 2 things.'],
});

/** What a group tells in its own words, where it writes rather than records. */
export const ownWordsPages: readonly FormPage[] = [
  page('what', ['What you want to do', 'What you will do'], 6, [activityWhat], written(isActivity)),
  page('why', ['Why it is needed', 'Why'], 5, [activityWhy], written(isActivity, isLarger)),
  page('group-work', ['What your group does', 'What you do'], 6, [coreWhat], written(isCoreCosts)),
  page('why-now', ['Why now', 'Why now'], 5, [coreWhy], written(isCoreCosts, isLarger)),
  page(
    'to-grow',
    ['What you want to put in place', 'To learn or buy'],
    6,
    [capacityWhat],
    written(isCapacity),
  ),
  page('then', ['What you could do then', 'After that'], 5, [capacityWhy], written(isCapacity, isLarger)),
  page('community', ['Who had a say', 'Who helped to plan'], 4, [community], written(isLarger)),
  page('difference', ['What will be different', 'What will be better'], 4, [difference], written(isLarger)),
];
