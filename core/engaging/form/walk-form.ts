import type { Form, FormPage, FormQuestion, SectionId } from '../../founding/form';
import type { Answers, AnswerValue, RawAnswer } from './answers';
import { applies, questionsIn } from './applies';
import { rawOf } from './raw-answer';
import { readPage } from './read-page';
import { hangsOn, settleQuestion } from './settle-question';
import { sectionOrder, walkSections, type WalkedSection } from './walk-sections';
import type { WalkedPage } from './walked-page';

/** A form gone through with the answers so far. */
export interface FormWalk {
  readonly pages: readonly WalkedPage[];
  readonly sections: readonly WalkedSection[];
  /** The path of the first page that lacks something; undefined when all is answered. */
  readonly firstIncomplete?: string;
  readonly isComplete: boolean;
  /** Valid answers to questions that are asked: what is sent. Answers of hidden pages are not among them. */
  readonly relevant: Answers;
  readonly minutes: number;
}

/** The last section: it opens when all before it is complete. */
const lastSection: SectionId = 'promises';

/** Goes through a form with the answers that are stored. */
export function walkForm(form: Form, answers: Answers, language?: string): FormWalk {
  return walk(form, (question) => rawOf(question, answers[question.id]), language);
}

/** Goes through a form with what was typed and not read yet. */
export function walkTyped(
  form: Form,
  typed: Readonly<Record<string, RawAnswer>>,
  language?: string,
): FormWalk {
  return walk(form, ({ id }) => typed[id], language);
}

/**
 * Which pages are asked, which of them are complete, what counts. A page is judged on the valid answers of pages before
 * it, so that an answer of a hidden page never opens another. The same form and answers always give the same walk; it
 * takes each page once, in order.
 */
function walk(form: Form, rawFor: (question: FormQuestion) => RawAnswer, language?: string): FormWalk {
  const relevant: Record<string, AnswerValue> = {};
  const pages: Omit<WalkedPage, 'isOpen'>[] = [];
  for (const asked of form.pages) {
    if (asked.when !== undefined && !applies(asked.when, relevant)) continue;
    const page = { ...asked, questions: asked.questions.map((each) => settleQuestion(each, relevant)) };
    const raw = page.questions.map((each) => [each.id, rawFor(each)] as const);
    const { values, faults } = readPage(page, Object.fromEntries(raw), language);
    Object.assign(relevant, values);
    const isAnswered = raw.some(([, each]) => !isBlank(each));
    pages.push({ page, isComplete: faults.length === 0, isAnswered, faults });
  }
  const isOpen = opener(form, pages);
  const walked = pages.map((page, at) => ({ ...page, isOpen: isOpen(at) }));
  const lacking = walked.find((page) => !page.isComplete)?.page.path;
  return {
    pages: walked,
    sections: walkSections(walked),
    ...(lacking === undefined ? {} : { firstIncomplete: lacking }),
    isComplete: lacking === undefined,
    relevant,
    minutes: walked.reduce((sum, { page }) => sum + page.minutes, 0),
  };
}

function isBlank(raw: RawAnswer): boolean {
  return raw === undefined || raw === '' || (Array.isArray(raw) && raw.length === 0);
}

/** Tells of a page whether all before it that its section rests on is complete. */
function opener(form: Form, pages: readonly Omit<WalkedPage, 'isOpen'>[]): (at: number) => boolean {
  const lacking = pages.flatMap(({ isComplete, page }, at) => (isComplete ? [] : [{ page, at }]));
  const looked = new Map<SectionId, ReadonlySet<string>>();
  for (const section of sectionOrder) {
    const own = form.pages.filter((page) => page.section === section);
    looked.set(section, new Set(own.flatMap(restsOn)));
  }
  return (at) => {
    const section = pages[at]?.page.section ?? lastSection;
    return lacking.every(({ page, at: place }) => {
      const counts =
        section === lastSection ||
        page.section === section ||
        page.questions.some(({ id }) => looked.get(section)?.has(id) === true);
      return place >= at || !counts;
    });
  };
}

/** The questions that a page's condition and limits look at. */
export function restsOn(page: FormPage): readonly string[] {
  const looked = page.when === undefined ? [] : questionsIn(page.when);
  return [...looked, ...page.questions.flatMap(hangsOn)];
}
