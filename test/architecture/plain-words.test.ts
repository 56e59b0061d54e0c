import { textsThatPeopleRead, type Text } from './texts';

/** A word of the code, and what is said on screen in its place. */
const codeWords: readonly (readonly [RegExp, string])[] = [
  [/\bballots?\b/i, 'vote'],
  [/\b(in)?quorate\b/i, 'not enough people to decide this'],
  [/\bseats?\b/i, 'place on the panel, or member'],
  [/\breleas(e|es|ed|ing)\b/i, 'tell the groups'],
  [/\block(s|ed|ing)?\b/i, 'finish scoring'],
  [/\bactors?\b/i, 'who did it'],
  [/\brefusals?\b/i, 'what happened'],
  [/\boutbox\b/i, 'being sent'],
  [/\bfiling queue\b/i, 'saved, being filed'],
  [/\bpartitions?\b/i, ''],
  [/\bpayload\b/i, ''],
  [/\be-?tag\b/i, 'changed since you opened it'],
  [/\bschema\b/i, ''],
  [/\bidempoten\w+/i, ''],
  [/\b(HTTP|(?<!360Giving )JSON|GUID|UTC|API|OData)\b/, ''],
  [/\b(null|undefined|NaN)\b/, ''],
  [/\bpence\b/i, 'pounds'],
  [/\bvoid(ed)?\b/i, 'does not count'],
  [/\bineligible\b/i, 'cannot be funded because'],
];

/** What a text says in code words. What stands in «» or in ${} is a value, not our word. */
function faultsIn({ file, text }: Text): string[] {
  return codeWords
    .filter(([word]) => word.test(text))
    .map(
      ([word, instead]) =>
        `${file}: ${word.source} in «${text.slice(0, 90)}»${instead ? `, say: ${instead}` : ''}`,
    );
}

const texts = textsThatPeopleRead();

test('the texts that people read were found', () => {
  expect(texts.length).toBeGreaterThan(100);
});

test('no text that people read speaks in code words', () => {
  expect(texts.flatMap(faultsIn)).toEqual([]);
});

test('the check sees a code word', () => {
  expect(faultsIn({ file: 'a', text: 'This ballot is inquorate.' })).toHaveLength(2);
});

test('no text uses American spelling where the product has an English word', () => {
  const american =
    /\b(organiz|recogniz|prioritiz|summariz|authoriz|color|favor|neighbor|center|program\b|enroll)/i;
  const found = texts
    .filter(({ text }) => american.test(text))
    .map(({ file, text }) => `${file}: ${text.slice(0, 90)}`);
  expect(found).toEqual([]);
});
