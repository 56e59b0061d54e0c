import { findPersonalData } from '../kernel/personal-data';
import { fold } from '../kernel/text';
import { columnOf, type CountGrid } from './count-grid';

/** Headings of files that hold a row for each person. Looked for as whole words of a folded heading. */
const personalHeadings =
  /\b(?:nhs (?:no|number|num|id)|nhsno|nhsnumber|dob|date of birth|birth ?date|born|surname|last name|family name|forename|first name|given name|full name|patient(?: \w+)?|client (?:name|id|ref\w*)|service user|post ?code|address|telephone|phone|mobile|e ?mail|hospital number|emis (?:no|number|id)|usual gp|registered gp)\b/;

/** Headings that stand in files about people, and in tables about groups too: two of them are one too many. */
const aboutPeople =
  /^(?:age|age in years|sex|gender|ethnicity|religion|diagnosis|initials|name|referral date|gp)$/;

const monthHeading = /\b(?:month|date|period|week|quarter)\b/;

/** Kinds of personal data of which a single cell is enough. */
const neverInTotals = ['nhs-number', 'email', 'postcode', 'named-person', 'phone', 'date-of-birth'] as const;

/**
 * True when a file looks as if it held a row for each person: by its headings, by a cell that holds somebody's data, by
 * a column of what may be NHS numbers, or by dates of birth. Better too careful: a table of totals has none of these.
 */
export function looksLikePatientRows(grid: CountGrid): boolean {
  const headings = grid.headings.map(fold);
  if (headings.some((heading) => personalHeadings.test(heading))) return true;
  if (headings.filter((heading) => aboutPeople.test(heading)).length > 1) return true;
  return headings.some((heading, at) => holdsPeople(columnOf(grid, at), monthHeading.test(heading)));
}

function holdsPeople(cells: readonly string[], isMonths: boolean): boolean {
  let maybeNumbers = 0;
  for (const cell of cells) {
    const kinds = findPersonalData(cell);
    if (kinds.includes('maybe-nhs-number')) maybeNumbers += 1;
    const found = neverInTotals.find((kind) => kinds.includes(kind));
    const isJustADay = found === 'date-of-birth' && isMonths && !isOfBirth(cell);
    if (found !== undefined && !isJustADay) return true;
  }
  return maybeNumbers > 1;
}

/** In a column of months a day may stand for its month, but not one of fifteen years ago and more. */
function isOfBirth(cell: string): boolean {
  const year = /\b(19|20)\d{2}\b/.exec(cell);
  return year !== null && Number(year[0]) < 2015;
}

/** The columns that a row is counted by, and how many it counts. */
export interface CountedRow {
  readonly key: string;
  readonly count: number;
}

const fewestRows = 5;

/**
 * True when every row counts one and many rows say the very same: then each is a person, and nobody added them up.
 */
export function isOneRowPerPerson(rows: readonly CountedRow[]): boolean {
  if (rows.length < fewestRows || rows.some(({ count }) => count > 1)) return false;
  return new Set(rows.map(({ key }) => key)).size < rows.length;
}
