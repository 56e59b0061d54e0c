import type { PersonalDataKind } from './refusal';

const patterns: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ['email', /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/i],
  ['phone', /(?:\+44|\b0)(?:[\s().-]*\d){9,10}\b/],
  ['postcode', /\b(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\b/i],
  ['date-of-birth', /\b(?:d\.?o\.?b\.?|born(?: on)?|date of birth)\b[\s:]*\S*\d/i],
  ['date-of-birth', /\b(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}\b/],
  ['named-person', /\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+[A-Z][a-z'-]+/],
  ['bank-details', /\b\d{2}[-\s]?\d{2}[-\s]?\d{2}\b[\s\S]{0,40}\b\d{8}\b/],
];

const tenDigits = /(?<!\d)(\d{3})([\s.-]?)(\d{3})\2(\d{4})(?!\d)/g;

/**
 * True when ten digits pass the NHS number's modulus 11 check: the first nine times 10 down to 2, summed; 11 less the
 * remainder by 11 is the tenth, 11 counting as 0 and 10 as never valid (NHS data dictionary).
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9), Number).reduce(
    (total, digit, index) => total + digit * (10 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** One random run of ten digits in eleven passes the checksum, so a bare one is sure only where «NHS» stands near. */
function nhsNumbersIn(text: string): readonly PersonalDataKind[] {
  return [...text.matchAll(tenDigits)]
    .filter((match) => isNhsNumber(match[0].replace(/\D/g, '')))
    .map((match) => {
      const spaced = match[2] !== '';
      const near = /nhs/i.test(text.slice(Math.max(0, match.index - 30), match.index));
      return spaced || near ? 'nhs-number' : 'maybe-nhs-number';
    });
}

/**
 * Kinds that may be harmless, so that they warn and do not block (domain notes 1.4 and 11): a charity's phone, a service
 * named after somebody, any ten digits. All others are never let through.
 */
const warningKinds: readonly PersonalDataKind[] = ['maybe-nhs-number', 'phone', 'named-person'];

/** True when text with these kinds may be sent all the same, once its writer has looked again. */
export function mayBeSentAnyway(kinds: readonly PersonalDataKind[]): boolean {
  return kinds.every((kind) => warningKinds.includes(kind));
}

/** Whether a text seems to hold NHS numbers, surely or maybe; empty when none. For where nothing else is looked for. */
export function findNhsNumbers(given: string): readonly PersonalDataKind[] {
  return nhsNumbersIn(given.normalize('NFKC'));
}

/**
 * The kinds of personal data that a free text seems to hold, in a fixed order; empty when none. The text itself is
 * never repeated in what comes back (law 10). Source of the patterns: the domain notes on needs and identifiers.
 */
export function findPersonalData(given: string): readonly PersonalDataKind[] {
  // Wide digits and letters, as some keyboards and copied text have them, say the same thing.
  const text = given.normalize('NFKC');
  const found = new Set(nhsNumbersIn(text));
  for (const [kind, pattern] of patterns) if (pattern.test(text)) found.add(kind);
  return [...found];
}
