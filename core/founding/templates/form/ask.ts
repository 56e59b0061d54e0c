import type {
  AnswerFault,
  Condition,
  faultsOfKind,
  FormPage,
  FormQuestion,
  QuestionKind,
  SectionId,
} from '../../form';

type Spoken<Faults extends AnswerFault> = Readonly<Record<Faults, string>>;

type Extras = Omit<
  FormQuestion,
  'id' | 'kind' | 'required' | 'messages' | 'inOtherWords' | 'least' | 'differsFrom' | 'afterMeeting'
>;

/** An answer that must differ, and a day after the meeting, have one more fault to speak of. */
type Stricter =
  | { readonly differsFrom?: never; readonly afterMeeting?: never }
  | { readonly differsFrom: string; readonly messages: Spoken<'repeated'> }
  | { readonly afterMeeting: true; readonly messages: Spoken<'range'> };

/** So does a text with a least number of words or characters. */
type Least<Kind extends QuestionKind> = Kind extends 'line' | 'words'
  ? { readonly least?: never } | { readonly least: number; readonly messages: Spoken<'too-short'> }
  : { readonly least?: number };

/** A question as it is written down: with the words for every fault that its kind can have, and in easy read. */
type Written<Kind extends QuestionKind, Faults extends AnswerFault> = Extras & {
  readonly messages: Spoken<Faults>;
  readonly easy: readonly [text: string, hint: string];
} & Stricter &
  Least<Kind>;

type Faults<Kind extends QuestionKind> = (typeof faultsOfKind)[Kind][number];

/** A question that must be answered. A fault without words is a type error. */
export function ask<Kind extends QuestionKind>(
  kind: Kind,
  id: string,
  written: Written<Kind, Faults<Kind> | 'missing'>,
): FormQuestion {
  return question(kind, id, true, written);
}

/** A question that may be left out. A fault without words is a type error. */
export function mayAsk<Kind extends QuestionKind>(
  kind: Kind,
  id: string,
  written: Written<Kind, Faults<Kind>>,
): FormQuestion {
  return question(kind, id, false, written);
}

type Asked = Omit<FormQuestion, 'id' | 'kind' | 'required' | 'inOtherWords'> & {
  readonly easy: readonly [text: string, hint: string];
};

function question(
  kind: QuestionKind,
  id: string,
  required: boolean,
  { easy, ...written }: Asked,
): FormQuestion {
  const [text, hint] = easy;
  return { ...written, id, kind, required, inOtherWords: { 'easy-read': { text, hint } } };
}

/** The words for a text that is too long or holds a patient's number. `what` begins the sentence: «Your group’s name». */
export function textFaults(what: string, unit: 'words' | 'characters'): Spoken<'too-long' | 'personal-data'> {
  return {
    'too-long': `${what} must be {most} ${unit} or fewer`,
    'personal-data': `${what} has a number in it that looks like an NHS number. Take it out: we never need one`,
  };
}

/** The words for boxes to tick. */
export const tickFaults: Spoken<'not-a-choice' | 'too-many'> = {
  'not-a-choice': 'Tick only answers from the list',
  'too-many': 'Tick {most} answers or fewer',
};

/** The words for one answer out of several. */
export const pickFaults: Spoken<'not-a-choice'> = { 'not-a-choice': 'Choose one of the answers in the list' };

/** Yes or no. */
export const yesOrNo = [
  { id: 'yes', text: 'Yes' },
  { id: 'no', text: 'No' },
];

/** Makes pages of one section: path, title in plain words and in easy read, minutes, questions, and when it is asked. */
export function pagesOf(section: SectionId) {
  return (
    path: string,
    [title, easyTitle]: readonly [string, string],
    minutes: number,
    questions: readonly FormQuestion[],
    when?: Condition,
  ): FormPage => ({
    path,
    section,
    title,
    minutes,
    questions,
    otherTitles: { 'easy-read': easyTitle },
    ...(when === undefined ? {} : { when }),
  });
}
