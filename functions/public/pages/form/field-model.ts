import type { QuestionFault, RawAnswer } from '../../../../core/engaging/form/answers';
import { inWords } from '../../../../core/engaging/form/in-words';
import type { SettledQuestion } from '../../../../core/engaging/form/settle-question';
import { standingQuestions, type QuestionKind } from '../../../../core/founding/form';
import type { Asked } from './asked';
import { budgetModel } from './budget-model';

/** A question as a view draws it: the macro's name, and its options as nhsuk-frontend has them. */
export interface FieldModel {
  readonly macro: 'input' | 'words' | 'radios' | 'checkboxes' | 'dateInput' | 'budget' | 'none';
  readonly params: Readonly<Record<string, unknown>>;
}

/** What browsers may fill in for the person at the keyboard (WCAG 1.3.5); never for second contacts or helpers. */
const autocomplete: Readonly<Record<string, string>> = {
  [standingQuestions.contactName]: 'name',
  [standingQuestions.contactEmail]: 'email',
  [standingQuestions.contactPhone]: 'tel',
  [standingQuestions.groupName]: 'organization',
};

const inputs: Readonly<Partial<Record<QuestionKind, Readonly<Record<string, unknown>>>>> = {
  line: {},
  email: { type: 'email', spellcheck: false },
  phone: { type: 'tel', width: 20 },
  link: { type: 'url', spellcheck: false },
  postcode: { width: 10, spellcheck: false, autocapitalize: 'characters' },
  pounds: { prefix: '£', inputmode: 'decimal', width: 10, spellcheck: false },
  number: { inputmode: 'numeric', width: 5, spellcheck: false },
};

/** The model of a question for its view. Everything typed stands in `text` and `value`, which views escape. */
export function fieldModel(asked: Asked): FieldModel {
  const question = inWords(asked.question, asked.language);
  const common = commonParams(asked, question);
  switch (question.kind) {
    case 'words':
      return wordsModel(asked, question, common);
    case 'choice':
      return { macro: 'radios', params: { ...common, ...choiceParams(question), value: typed(asked.raw) } };
    case 'choices':
      return {
        macro: 'checkboxes',
        params: { ...common, ...choiceParams(question), values: ticked(asked.raw) },
      };
    case 'agreement':
      return agreementModel(asked, question, common);
    case 'day':
      return dayModel(asked, question, common);
    case 'budget':
      return { macro: 'budget', params: { ...common, ...budgetModel(asked, question) } };
    case 'files':
      return { macro: 'none', params: {} };
    default:
      return inputModel(asked, question, common);
  }
}

const setsOfChoices: readonly QuestionKind[] = ['choice', 'choices', 'agreement'];

type Common = Readonly<Record<string, unknown>>;

/** A label for a single box, a legend for several: whichever the macro looks at. */
function commonParams({ fault, isHeading, words }: Asked, question: SettledQuestion): Common {
  const text = question.required ? question.text : words.form.optional(question.text);
  const heading = isHeading ? { text, size: 'l', isPageHeading: true } : { text, size: 's' };
  return {
    // Sets of choices give their first one the id.
    ...(setsOfChoices.includes(question.kind) ? { idPrefix: question.id } : { id: question.id }),
    name: question.id,
    label: heading,
    fieldset: { legend: heading },
    ...(question.hint === '' ? {} : { hint: { text: question.hint } }),
    ...(fault === undefined ? {} : { errorMessage: { text: fault.words } }),
  };
}

function inputModel({ raw }: Asked, question: SettledQuestion, common: Common): FieldModel {
  const fill = autocomplete[question.id];
  const kind = inputs[question.kind] ?? {};
  return {
    macro: 'input',
    params: { ...common, ...kind, value: typed(raw), ...(fill === undefined ? {} : { autocomplete: fill }) },
  };
}

function wordsModel({ raw }: Asked, question: SettledQuestion, common: Common): FieldModel {
  const most = question.most ?? 500;
  return {
    macro: 'words',
    params: { ...common, value: typed(raw), maxlength: most, countType: 'words', rows: most > 150 ? 10 : 6 },
  };
}

function choiceParams({ options = [] }: SettledQuestion): Common {
  const items = options.map((option) => ({
    value: option.id,
    text: option.text,
    ...(option.hint === undefined ? {} : { hint: { text: option.hint } }),
  }));
  return { items };
}

function agreementModel(
  { raw }: Asked,
  question: SettledQuestion,
  { fieldset, ...rest }: Common,
): FieldModel {
  void fieldset;
  const items = [{ value: 'yes', text: question.text }];
  return {
    macro: 'checkboxes',
    params: { ...rest, items, values: [typed(raw)] },
  };
}

const boxes = [
  ['day', 2],
  ['month', 2],
  ['year', 4],
] as const;

function dayModel({ raw, fault, words }: Asked, question: SettledQuestion, common: Common): FieldModel {
  const given = typeof raw === 'object' && 'day' in raw ? raw : { day: '', month: '', year: '' };
  const items = boxes.map(([box, width]) => ({
    id: `${question.id}-${box}`,
    name: `${question.id}-${box}`,
    label: words.form.day[box],
    value: given[box],
    width,
    ...(fault === undefined ? {} : { error: fault.box === undefined || fault.box === box }),
  }));
  return { macro: 'dateInput', params: { ...common, items } };
}

function typed(raw: RawAnswer): string {
  return typeof raw === 'string' ? raw : '';
}

function ticked(raw: RawAnswer): readonly string[] {
  return Array.isArray(raw) ? raw.filter((part): part is string => typeof part === 'string') : [];
}

/** Where the link of a fault leads: to the box that is to be filled in. */
export function boxOf({ kind }: SettledQuestion, { question, box }: QuestionFault): string {
  if (box !== undefined) return `#${question}-${box}`;
  if (kind === 'day') return `#${question}-day`;
  return kind === 'budget' ? `#${question}-what-1` : `#${question}`;
}
