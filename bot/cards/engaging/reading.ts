import type { ApplicationReading } from '../../../core/engaging/application-view';
import { formatPounds } from '../../../core/kernel/money';
import { commonWords } from '../../words/en-gb/common';
import { applicationWords } from '../../words/en-gb/engaging';
import { facts, line, quiet, type Elements } from '../parts';
import { plainExcerpt, plainLine } from '../plain-text';

/** How much of an application's text a card shows, in characters: in all it stays well under 24,000. */
export interface ReadingLimits {
  readonly summary: number;
  readonly answer: number;
  readonly answers: number;
}

/** Beside a form, a reminder of the application. */
export const shortReading: ReadingLimits = { summary: 600, answer: 350, answers: 8 };
/** As much as a card can hold. */
export const fullReading: ReadingLimits = { summary: 1000, answer: 1100, answers: 12 };

/** The facts and the text of an application, in the group's own words made plain, shortened where it must be. */
export function readingElements(reading: ApplicationReading, limits: ReadingLimits): Elements {
  const summary = plainExcerpt(reading.summary, limits.summary);
  const answers = reading.answers.slice(0, limits.answers).map((answer) => ({
    question: plainLine(answer.question, 160),
    ...plainExcerpt(answer.text, limits.answer),
  }));
  const isCut =
    summary.isCut || answers.some((answer) => answer.isCut) || reading.answers.length > answers.length;
  return [
    readingFacts(reading),
    line(summary.text),
    ...answers.flatMap(({ question, text }): Elements => [
      { type: 'TextBlock', text: question, weight: 'Bolder', wrap: true, spacing: 'Medium' },
      {
        type: 'TextBlock',
        text: text === '' ? applicationWords.noAnswer : text,
        wrap: true,
        spacing: 'Small',
      },
    ]),
    ...(isCut ? [quiet(commonWords.openInTabToReadMore)] : []),
  ];
}

function readingFacts(reading: ApplicationReading): Elements[number] {
  const asked = formatPounds(reading.askedPence);
  const atLeast: readonly (readonly [string, string])[] =
    reading.minimumPence < reading.askedPence
      ? [[applicationWords.atLeast, formatPounds(reading.minimumPence)]]
      : [];
  return facts([
    [applicationWords.reference, reading.id],
    [applicationWords.asked, asked],
    ...atLeast,
    [applicationWords.place, plainLine(reading.neighbourhood)],
    [applicationWords.kind, plainLine(reading.grantKind)],
    ...(reading.themes.length > 0
      ? [[applicationWords.themes, plainLine(reading.themes.join(', '), 200)] as const]
      : []),
  ]);
}
