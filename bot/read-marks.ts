import { refuse, done, type Outcome } from '../core/kernel/outcome';
import type { Mark } from '../core/founding/rubric';

const prefix = 'mark.';

const canonical: Readonly<Record<string, Mark>> = {
  '0': 0,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  'cannot-judge': 'cannot-judge',
};

/** A mark as a card sends it: one canonical digit 0 to 4, or «cannot-judge». Anything else is none. */
function readMark(text: unknown): Mark | undefined {
  return typeof text === 'string' && Object.hasOwn(canonical, text) ? canonical[text] : undefined;
}

/**
 * The marks among a card's inputs, by criterion. Refuses score-not-whole, naming the criteria, when any is not a mark:
 * other alphabets' digits, fractions, numbers sent as numbers, lists.
 */
export function readMarks(data: unknown): Outcome<Readonly<Record<string, Mark>>> {
  const marks: Record<string, Mark> = {};
  const faulty: string[] = [];
  for (const [name, value] of Object.entries(data ?? {})) {
    if (!name.startsWith(prefix)) continue;
    const criterion = name.slice(prefix.length);
    const mark = readMark(value);
    if (mark === undefined) faulty.push(criterion);
    else marks[criterion] = mark;
  }
  return faulty.length > 0 ? refuse({ code: 'score-not-whole', criteria: faulty }) : done(marks);
}
