import { standingQuestions, type Form } from '../../founding/form';
import { formatPounds } from '../../kernel/money';
import { pathsOf } from './effort';

/** How long the form takes at most, a line for each size of grant: «Under £1,000: about 29 minutes». */
export function effortWords(form: Form): readonly string[] {
  const paths = pathsOf(form);
  let least = 0;
  return form.effort.map(({ underPence }) => {
    const from = least;
    const fits = (asked: unknown): boolean =>
      typeof asked !== 'number' || (asked >= from && (underPence === undefined || asked < underPence));
    const minutes = Math.max(
      0,
      ...paths.filter(({ answers }) => fits(answers[standingQuestions.asked])).map((path) => path.minutes),
    );
    least = underPence ?? from;
    return `${sizeWords(from, underPence)}: about ${minutes} minutes`;
  });
}

function sizeWords(from: number, underPence: number | undefined): string {
  if (underPence !== undefined) return `Under ${formatPounds(underPence)}`;
  return from === 0 ? 'Any amount' : `${formatPounds(from)} and over`;
}
