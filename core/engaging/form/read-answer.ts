import type { QuestionKind } from '../../founding/form';
import type { RawAnswer, ReadAnswer } from './answers';
import { readNumber, readPounds } from './read-amount';
import { readBudget, readFiles } from './read-budget';
import { readAgreement, readChoice, readChoices } from './read-choice';
import { readEmail, readLink, readPhone, readPostcode } from './read-contact';
import { readDay } from './read-day';
import { readLine, readWords } from './read-text';
import type { SettledQuestion } from './settle-question';

type Reader = (question: SettledQuestion, raw: RawAnswer) => ReadAnswer;

const readers: Readonly<Record<QuestionKind, Reader>> = {
  line: readLine,
  words: readWords,
  choice: readChoice,
  choices: readChoices,
  pounds: readPounds,
  number: readNumber,
  day: readDay,
  email: readEmail,
  phone: readPhone,
  link: readLink,
  postcode: readPostcode,
  budget: readBudget,
  files: readFiles,
  agreement: readAgreement,
};

/**
 * The one place where what somebody typed becomes a value, on every surface: public pages, the tab, entry on a group's
 * behalf, import. Answers the value as it is stored, undefined where the question was left out and may be, or the fault.
 */
export function readAnswer(question: SettledQuestion, raw: RawAnswer): ReadAnswer {
  return readers[question.kind](question, raw);
}
