import { standingQuestions } from '../../founding/form';
import { present } from '../../kernel/present';
import type { Answers } from '../form/answers';

/**
 * The nine population groups of the UK list of the DEI Data Standard (360Giving), in lower case as ids are. «Led by» and
 * «serves» are what the group says of itself, never what somebody infers.
 */
export const populationGroups = [
  'dei010000',
  'dei020000',
  'dei030000',
  'dei040000',
  'dei050000',
  'dei060000',
  'dei070000',
  'dei080000',
  'dei090000',
] as const;
export type PopulationGroup = (typeof populationGroups)[number];

/** The groups in plain words, in the order of the standard. */
export const populationGroupNames: Readonly<Record<PopulationGroup, string>> = {
  dei010000: 'Communities experiencing racial inequity',
  dei020000: 'Disabled people',
  dei030000: 'Faith communities',
  dei040000: 'LGBT+ people',
  dei050000: 'Migrants',
  dei060000: 'Older people (60 and over)',
  dei070000: 'Children and young people',
  dei080000: 'People who are educationally or economically disadvantaged',
  dei090000: 'Women and girls',
};

/** What a group took in last year, as a band. */
export const incomeBands = ['under-10k', '10k-50k', '50k-100k', '100k-500k', 'over-500k'] as const;
export type IncomeBand = (typeof incomeBands)[number];

/** What the reach funnel is told of a group: codes only. None of it counts in scoring. */
export interface GroupFacts {
  readonly ledBy: readonly PopulationGroup[];
  readonly serves: readonly PopulationGroup[];
  readonly incomeBand?: IncomeBand;
  /** True where this would be the group's first grant. */
  readonly firstGrant?: boolean;
}

/** Nothing is known of the group. */
export const noFacts: GroupFacts = { ledBy: [], serves: [] };

/** The facts that a form's answers give; what was left out, or is no code of ours, is not known. */
export function groupFactsOf(answers: Answers): GroupFacts {
  const first = answers[standingQuestions.firstGrant];
  return present({
    ledBy: codesIn(answers[standingQuestions.ledBy]),
    serves: codesIn(answers[standingQuestions.serves]),
    incomeBand: incomeBands.find((band) => band === answers[standingQuestions.incomeBand]),
    firstGrant: first === 'yes' ? true : first === 'no' ? false : undefined,
  });
}

function codesIn(answer: Answers[string] | undefined): readonly PopulationGroup[] {
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return populationGroups.filter((code) => given.includes(code));
}
