import type { Pence } from '../kernel/money';

/** What kind of answer a question takes. `day` is a date; `pounds` is stored in pence. */
export type QuestionKind =
  | 'line'
  | 'words'
  | 'choice'
  | 'choices'
  | 'pounds'
  | 'number'
  | 'day'
  | 'email'
  | 'phone'
  | 'link'
  | 'postcode'
  | 'budget'
  | 'files'
  | 'agreement';

/** What can be wrong with an answer. Each question says in its own words what to do about each that can befall it. */
export type AnswerFault =
  | 'missing'
  | 'too-long'
  | 'too-short'
  | 'format'
  | 'range'
  | 'not-a-choice'
  | 'too-many'
  | 'personal-data'
  | 'sums-wrong'
  | 'repeated';

/** One thing to choose. */
export interface Option {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
}

/** Options that the chest or the round holds, filled in when the form is shown. */
export type OptionSource = 'neighbourhoods' | 'themes' | 'grant-kinds';

/** A question in other words: in another language (its BCP 47 tag) or in easy read. */
export interface OtherWords {
  readonly text: string;
  readonly hint: string;
  /** What is not said here stays in English. */
  readonly options?: Readonly<Record<string, string>>;
  readonly messages?: Readonly<Partial<Record<AnswerFault, string>>>;
}

/** The least and the most of a question, where they hang on another answer. */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

/**
 * One question. Limits hold by kind: words for `words`, characters for `line`, pence for `pounds`, a count for
 * `number`, rows for `budget`, files for `files`, choices for `choices`, days since 1970 for `day`.
 */
export interface FormQuestion {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly hint: string;
  readonly required: boolean;
  readonly least?: number;
  readonly most?: number;
  readonly options?: readonly Option[];
  readonly optionsFrom?: OptionSource;
  /** An amount that this one may not pass: the id of a question of an earlier page. */
  readonly notAbove?: string;
  /** An amount that this one may not fall under: the id of a question of an earlier page. */
  readonly notBelow?: string;
  /** The amount that the lines of a budget must sum to: the id of a question of an earlier page. */
  readonly sumsTo?: string;
  /** An answer that must not be given twice: the id of a question of an earlier page. */
  readonly differsFrom?: string;
  /** For days: none before the panel meets; `least` is filled in from the round. */
  readonly afterMeeting?: boolean;
  /** Pence by grant kind, filled in from the round: the amounts that each kind of grant allows. */
  readonly limitsByKind?: Readonly<Record<string, Limits>>;
  /** Never shown to panels: who to write to, what is asked for monitoring only, promises. */
  readonly onlyForTeam?: boolean;
  /** What to say of each fault. «{least}», «{most}» and «{total}» become the limit as people write it. */
  readonly messages: Readonly<Partial<Record<AnswerFault, string>>>;
  readonly inOtherWords?: Readonly<Record<string, OtherWords>>;
}

/** When a page is asked: judged on the answers so far. */
export type Condition =
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly question: string; readonly atLeastPence: Pence }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** The tasks of the task list. */
export type SectionId = 'group' | 'idea' | 'money' | 'promises';

/** One page of the form: mostly one question, or a few that belong together. `minutes` is the effort as told at the start. */
export interface FormPage {
  readonly path: string;
  readonly section: SectionId;
  readonly title: string;
  readonly minutes: number;
  readonly questions: readonly FormQuestion[];
  readonly when?: Condition;
  /** The title in other words, by the same names as those of its questions. */
  readonly otherTitles?: Readonly<Record<string, string>>;
}

/** A yes-or-no check before anybody begins: the wrong answer is explained, with a way forward, and kept by nobody. */
export interface EligibilityCheck {
  readonly id: string;
  readonly text: string;
  readonly hint: string;
  /** The answer that lets a group go on. */
  readonly fits: 'yes' | 'no';
  readonly otherwise: string;
  readonly wayForward: string;
  readonly inOtherWords?: Readonly<Record<string, CheckWords>>;
}

/** What a check says. */
export type CheckWords = Pick<EligibilityCheck, 'text' | 'hint' | 'otherwise' | 'wayForward'>;

/** How many minutes a form may take, for amounts under so many pence; the last one has no ceiling. */
export interface EffortLimit {
  readonly underPence?: Pence;
  readonly minutes: number;
}

/** The form of a round: data, versioned. A draft begun under an older version is walked anew under this one. */
export interface Form {
  readonly version: number;
  readonly eligibility: readonly EligibilityCheck[];
  readonly pages: readonly FormPage[];
  readonly effort: readonly EffortLimit[];
}

/**
 * Questions whose answers become parts of the application itself. Every form asks them under these ids; the rest of the
 * answers are what panels read.
 */
export const standingQuestions = {
  groupName: 'group-name',
  groupKind: 'group-kind',
  host: 'host',
  registration: 'registration',
  contactName: 'contact-name',
  contactEmail: 'contact-email',
  contactPhone: 'contact-phone',
  secondContactName: 'second-contact-name',
  secondContactEmail: 'second-contact-email',
  helperName: 'helper-name',
  helperEmail: 'helper-email',
  helperOrganisation: 'helper-organisation',
  grantKind: 'grant-kind',
  neighbourhood: 'neighbourhood',
  themes: 'themes',
  title: 'title',
  summary: 'summary',
  asked: 'asked',
  smallest: 'smallest',
  ledBy: 'led-by',
  serves: 'serves',
  incomeBand: 'income-band',
  firstGrant: 'first-grant',
} as const;

/**
 * The faults that an answer of each kind can have, whatever its question's limits. Besides these: `missing` where it
 * must be answered, `too-short` where a text has a least, `range` for days, `repeated` where it must differ.
 */
export const faultsOfKind = {
  line: ['too-long', 'personal-data'],
  words: ['too-long', 'personal-data'],
  choice: ['not-a-choice'],
  choices: ['not-a-choice', 'too-many'],
  pounds: ['format', 'range'],
  number: ['format', 'range'],
  day: ['format'],
  email: ['format'],
  phone: ['format'],
  link: ['format'],
  postcode: ['format'],
  budget: ['format', 'range', 'too-long', 'too-many', 'sums-wrong', 'personal-data'],
  files: ['too-many'],
  agreement: [],
} as const satisfies Readonly<Record<QuestionKind, readonly AnswerFault[]>>;
