import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Chest } from '../core/founding/chest';
import type { EligibilityCheck, Form, FormPage, FormQuestion, SectionId } from '../core/founding/form';
import { resolveForm } from '../core/founding/resolve-form';
import type { Round } from '../core/founding/round';
import { conditionWords } from '../core/engaging/form/condition-words';
import { effortWords } from '../core/engaging/form/effort-words';
import { limitWords } from '../core/engaging/form/limit-words';
import { sectionOrder } from '../core/engaging/form/walk-sections';
import { formatDay, formatTime } from '../core/kernel/dates';
import { questionStyles } from './question-styles';

const sectionTitles: Readonly<Record<SectionId, string>> = {
  group: 'Your group',
  idea: 'Your idea',
  money: 'Money',
  promises: 'Promises',
};

/**
 * All questions of a round as a Word document, to read or fill in before anybody begins: a heading for each section,
 * page and question, with what helps, the limit, the minutes, and when it is asked. Made of real headings and lists in
 * British English, so that a screen reader finds its way through it.
 */
export async function writeQuestions(chest: Chest, round: Round): Promise<Uint8Array> {
  const form = resolveForm(round.form, chest, round);
  const title = `${chest.name}: questions of ${round.name}`;
  const document = new Document({
    title,
    creator: chest.name,
    description: 'The questions of the application form, to look at before you start.',
    styles: questionStyles,
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...introduction(form, round),
          ...eligibilityPart(form.eligibility),
          ...sectionOrder.flatMap((section) => sectionPart(form, section)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ text, heading: level, keepNext: true });
}

function words(text: string): readonly Paragraph[] {
  return text === '' ? [] : [new Paragraph({ text })];
}

function bullets(texts: readonly string[]): readonly Paragraph[] {
  return texts.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
}

/** A label in bold with what it says. */
function labelled(label: string, text: string): readonly Paragraph[] {
  if (text === '') return [];
  return [new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(text)] })];
}

function introduction(form: Form, { dates }: Round): readonly Paragraph[] {
  return [
    ...words(
      `You can apply until ${formatTime(dates.closesAt)} on ${formatDay(dates.closesAt)}. You need not answer every question: some are asked only of certain groups or for larger amounts.`,
    ),
    ...words('How long it takes at most:'),
    ...bullets(effortWords(form)),
  ];
}

function eligibilityPart(checks: readonly EligibilityCheck[]): readonly Paragraph[] {
  if (checks.length === 0) return [];
  return [
    heading('Check that you can apply', HeadingLevel.HEADING_1),
    ...checks.flatMap(({ text, hint, fits, wayForward }) => [
      heading(text, HeadingLevel.HEADING_3),
      ...words(hint),
      ...labelled(`If you answer ${fits === 'yes' ? 'no' : 'yes'}`, wayForward),
    ]),
  ];
}

function sectionPart(form: Form, section: SectionId): readonly Paragraph[] {
  const pages = form.pages.filter((page) => page.section === section);
  if (pages.length === 0) return [];
  return [
    heading(sectionTitles[section], HeadingLevel.HEADING_1),
    ...pages.flatMap((page) => pagePart(page, form)),
  ];
}

function pagePart(page: FormPage, form: Form): readonly Paragraph[] {
  const minutes = page.minutes === 1 ? '1 minute' : `${page.minutes} minutes`;
  return [
    heading(page.title, HeadingLevel.HEADING_2),
    ...labelled('Time', `about ${minutes}`),
    ...labelled('Only if', page.when === undefined ? '' : conditionWords(page.when, form)),
    ...page.questions.flatMap(questionPart),
  ];
}

function questionPart(question: FormQuestion): readonly Paragraph[] {
  const { text, hint, required, kind, options = [] } = question;
  const isChosen = kind === 'choice' || kind === 'choices';
  return [
    heading(required ? text : `${text} (you can leave this out)`, HeadingLevel.HEADING_3),
    ...words(hint),
    ...labelled('Limit', isChosen ? '' : limitWords(question)),
    ...(isChosen ? words(`${limitWords(question)}:`) : []),
    ...bullets(isChosen ? options.map((option) => option.text) : []),
  ];
}
