import type {
  Answers,
  AnswerValue,
  QuestionFault,
  RawAnswer,
  ReadAnswer,
} from '../../../../core/engaging/form/answers';
import { rawFromFields, rawOf } from '../../../../core/engaging/form/raw-answer';
import { readAnswer } from '../../../../core/engaging/form/read-answer';
import { readPage, withPage } from '../../../../core/engaging/form/read-page';
import type { SettledPage, SettledQuestion } from '../../../../core/engaging/form/settle-question';
import { all, type FormFields } from '../../request';

/** What a page's form held. */
export interface TypedPage {
  readonly raw: Readonly<Record<string, RawAnswer>>;
  readonly faults: readonly QuestionFault[];
  /** The answers with what can be kept put in: faulty texts too, which leave the page incomplete. */
  readonly answersOver: (answers: Answers) => Answers;
}

/** Far more words than any answer may have; more than this is cut off by the limit on the form itself. */
const anyLength = 100_000;

/**
 * Reads a page from its form. What is readable but not allowed (too long, too much, a sum that does not fit) is kept
 * with the draft all the same, so that nobody writes it twice; what holds a patient's number is kept nowhere.
 */
export function readTyped(
  page: SettledPage,
  form: FormFields,
  answers: Answers,
  language: string,
): TypedPage {
  const raw: Record<string, RawAnswer> = {};
  for (const question of page.questions) {
    raw[question.id] =
      question.kind === 'files'
        ? rawOf(question, answers[question.id])
        : rawFromFields(question, (name) => all(form, name));
  }
  const reading = readPage(page, raw, language);
  const faulty = page.questions.filter(({ id }) => reading.faults.some((fault) => fault.question === id));
  const kept: Record<string, AnswerValue> = {};
  const gone: string[] = [];
  for (const question of faulty) {
    const read = looselyRead(question, raw[question.id]);
    if (!read.ok) continue;
    if (read.value === undefined) gone.push(question.id);
    else kept[question.id] = read.value;
  }
  const values = { ...reading.values, ...kept };
  const empty = [...reading.empty, ...gone];
  return {
    raw,
    faults: reading.faults,
    answersOver: (over) => withPage(over, { ...reading, values, empty }),
  };
}

/** An answer read without its question's limits. What still cannot be read leaves the draft as it was. */
function looselyRead(question: SettledQuestion, raw: RawAnswer): ReadAnswer {
  const { least, most, total, taken, ...loose } = question;
  void [least, most, total, taken];
  const isText = question.kind === 'words' || question.kind === 'line';
  return readAnswer({ ...loose, required: false, ...(isText ? { most: anyLength } : {}) }, raw);
}
