import type { Chest } from '../../founding/chest';
import { standingQuestions, type AnswerFault, type Form, type QuestionKind } from '../../founding/form';
import { resolveForm } from '../../founding/resolve-form';
import type { Round } from '../../founding/round';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { present } from '../../kernel/present';
import type { FieldFaultKind, Refusal } from '../../kernel/refusal';
import type { Answer, Application, Contact, Helper } from '../application';
import type { Group } from '../group';
import type { Answers, AnswerValue, QuestionFault } from './answers';
import { showAnswer } from './show-answer';
import { walkForm, type FormWalk } from './walk-form';

type BidParts = Pick<
  Application,
  'grantKind' | 'neighbourhood' | 'themes' | 'title' | 'summary' | 'askedPence' | 'minimumPence'
>;

/** What a finished form says, in the parts of an application. Amounts in pence. */
export interface SubmissionParts extends BidParts {
  readonly groupName: string;
  readonly groupKind: Group['kind'];
  readonly host?: string;
  readonly registration?: string;
  readonly contact: Contact;
  readonly secondContact?: { readonly name: string; readonly email: string };
  readonly helper?: Helper;
  /** All answers that count; those of hidden pages are gone. */
  readonly values: Answers;
  /** What panels may read, in the form's order, as people read it. */
  readonly shown: readonly Answer[];
}

/** Groups of this kind have a host that holds the money; every other kind stands for itself. */
const hostedKind = 'residents';

/**
 * Reads a finished form under this round's own, whoever sent it and over whatever way. Refuses invalid-input (fields
 * are question ids), personal-data and amount-out-of-range: the first of them that stands in the form's order.
 */
export function submissionOf(
  form: Form,
  chest: Chest,
  round: Round,
  answers: Answers,
): Outcome<SubmissionParts> {
  const walk = walkForm(resolveForm(form, chest, round), answers);
  const refusal = refusalIn(walk);
  if (refusal !== undefined) return refuse(refusal);
  const { relevant } = walk;
  const text = textIn(relevant);
  return done({
    ...bidIn(relevant),
    groupName: text('groupName'),
    groupKind: text('groupKind') === hostedKind ? 'hosted' : 'constituted',
    ...present({ host: maybe(text('host')), registration: maybe(text('registration')) }),
    ...peopleIn(relevant),
    values: relevant,
    shown: shownIn(walk),
  });
}

type StandingName = keyof typeof standingQuestions;

function textIn(answers: Answers): (name: StandingName) => string {
  return (name) => {
    const value = answers[standingQuestions[name]];
    return typeof value === 'string' ? value : '';
  };
}

function maybe(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function bidIn(answers: Answers): BidParts {
  const text = textIn(answers);
  const pence = (value: AnswerValue | undefined): number => (typeof value === 'number' ? value : 0);
  const themes: unknown = answers[standingQuestions.themes];
  const askedPence = pence(answers[standingQuestions.asked]);
  return {
    grantKind: text('grantKind'),
    neighbourhood: text('neighbourhood'),
    themes: Array.isArray(themes) ? themes.filter((theme) => typeof theme === 'string') : [],
    title: text('title'),
    summary: text('summary'),
    askedPence,
    // A form that does not ask for a smaller amount leaves the whole as what is needed.
    minimumPence: pence(answers[standingQuestions.smallest]) || askedPence,
  };
}

function peopleIn(answers: Answers): Pick<SubmissionParts, 'contact' | 'secondContact' | 'helper'> {
  const text = textIn(answers);
  const contact = present({
    name: text('contactName'),
    email: maybe(text('contactEmail')),
    phone: maybe(text('contactPhone')),
  });
  const second = { name: text('secondContactName'), email: text('secondContactEmail') };
  const helper = present({
    name: text('helperName'),
    email: maybe(text('helperEmail')),
    organisation: maybe(text('helperOrganisation')),
  });
  return {
    contact,
    ...(second.name === '' || second.email === '' ? {} : { secondContact: second }),
    ...(helper.name === '' ? {} : { helper }),
  };
}

/** Standing questions have their own place in an application and on every card; the rest are read as answers. */
const standing = new Set<string>(Object.values(standingQuestions));

function shownIn({ pages, relevant }: FormWalk): readonly Answer[] {
  return pages
    .flatMap(({ page }) => page.questions)
    .filter((question) => question.onlyForTeam !== true && !standing.has(question.id))
    .map((question) => ({ question: question.id, text: showAnswer(question, relevant[question.id]) }))
    .filter((answer) => answer.text !== '');
}

function refusalIn(walk: FormWalk): Refusal | undefined {
  const faults = walk.pages.flatMap((page) => page.faults);
  const personal = faults.find(({ fault }) => fault === 'personal-data');
  if (personal !== undefined) {
    return { code: 'personal-data', field: personal.question, kinds: ['nhs-number'] };
  }
  const asked = walk.pages
    .flatMap(({ page }) => page.questions)
    .find((question) => question.id === standingQuestions.asked);
  const isOutside = faults.some(({ question, fault }) => question === asked?.id && fault === 'range');
  if (asked !== undefined && isOutside) {
    const { least: minimumPence = 0, most: maximumPence = 0 } = asked;
    return { code: 'amount-out-of-range', minimumPence, maximumPence };
  }
  if (faults.length === 0) return undefined;
  return { code: 'invalid-input', faults: faults.map((fault) => fieldFault(walk, fault)) };
}

function fieldFault(walk: FormWalk, { question, fault }: QuestionFault) {
  const asked = walk.pages.flatMap(({ page }) => page.questions).find((each) => each.id === question);
  return { field: question, fault: fault === 'format' ? formatFault(asked?.kind) : sameFault[fault] };
}

const sameFault: Readonly<Record<Exclude<AnswerFault, 'format'>, FieldFaultKind>> = {
  missing: 'missing',
  'too-long': 'too-long',
  'too-short': 'too-short',
  range: 'out-of-range',
  'not-a-choice': 'not-a-choice',
  'too-many': 'too-long',
  'personal-data': 'wrong-type',
  'sums-wrong': 'sums-wrong',
  repeated: 'repeated',
};

function formatFault(kind: QuestionKind | undefined): FieldFaultKind {
  if (kind === 'pounds' || kind === 'budget') return 'not-an-amount';
  if (kind === 'number') return 'not-a-whole-number';
  return kind === 'day' ? 'not-a-date' : 'wrong-type';
}
