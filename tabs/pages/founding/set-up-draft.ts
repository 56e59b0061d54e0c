import type { InputOf } from '../../../core/contracts/routes';
import type { Role } from '../../../core/kernel/actor';
import { slug } from '../../../core/kernel/text';
import { parsePounds } from '../../../core/kernel/money';
import type { Faults } from '../../ui/form-faults';
import { defaultCategories, defaultThemes } from '../../words/set-up-defaults';

export type SetUpInput = InputOf<'setUpChest'>;

/** The kinds of funder that the contract knows. */
export const funderKinds = ['nhs', 'council', 'other'] as const;

export interface FunderDraft {
  readonly name: string;
  readonly kind: SetUpInput['funders'][number]['kind'];
  readonly pounds: string;
  readonly year: string;
}

export interface PersonDraft {
  readonly name: string;
  readonly organisation: string;
  /** Object id, or «tenant~object id» for somebody of another organisation. */
  readonly account: string;
  readonly roles: readonly Role[];
}

/** The first-run page as somebody is filling it in: text as typed. */
export interface SetUpDraft {
  readonly name: string;
  readonly borough: string;
  readonly helpContact: string;
  readonly limit: string;
  readonly places: string;
  readonly themes: string;
  readonly categories: string;
  readonly funders: readonly FunderDraft[];
  readonly people: readonly PersonDraft[];
}

/** «2026/27» for a day in July 2026: the financial year runs from 1 April. */
export function financialYearOf(now: Date): string {
  const first = now.getMonth() < 3 ? now.getFullYear() - 1 : now.getFullYear();
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}

/** An empty form with good defaults; the person who fills it in is its first lead. */
export function emptySetUp(now: Date, account: string): SetUpDraft {
  const year = financialYearOf(now);
  return {
    name: '',
    borough: '',
    helpContact: '',
    limit: '5,000',
    places: '',
    themes: defaultThemes.join('\n'),
    categories: defaultCategories.join('\n'),
    funders: [
      { name: '', kind: 'nhs', pounds: '', year },
      { name: '', kind: 'council', pounds: '', year },
    ],
    people: [{ name: '', organisation: '', account, roles: ['lead'] }],
  };
}

/** The lines of a pasted list, tidied, without empty ones. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}

const named = (name: string): { readonly id: string; readonly name: string } => ({ id: slug(name), name });

/** The form without the lines of people and funders that were left empty, so that line numbers mean the same to all. */
export function withoutBlanks(draft: SetUpDraft): SetUpDraft {
  return {
    ...draft,
    funders: draft.funders.filter((funder) => funder.name.trim() !== '' || funder.pounds.trim() !== ''),
    people: draft.people.filter((person) => person.name.trim() !== '' || person.account.trim() !== ''),
  };
}

/** Reads the form. Faults name their fields as the contract does, so that ours and the server's stand in one place. */
export function readSetUp(
  draft: SetUpDraft,
  tenantId: string | undefined,
): { readonly input: SetUpInput; readonly faults: Faults } {
  const limit = parsePounds(draft.limit);
  const input: SetUpInput = {
    name: draft.name.trim(),
    borough: draft.borough.trim(),
    helpContact: draft.helpContact.trim(),
    delegatedLimitPence: limit ?? 0,
    neighbourhoods: linesOf(draft.places).map((name) => ({ ...named(name), codes: [] })),
    themes: linesOf(draft.themes).map(named),
    categories: linesOf(draft.categories).map(named),
    funders: draft.funders.map(readFunder),
    people: draft.people.map((person) => readPerson(person, tenantId)),
  };
  return { input, faults: faultsIn(draft, input, limit === undefined) };
}

function readFunder(funder: FunderDraft): SetUpInput['funders'][number] {
  const name = funder.name.trim();
  const pledgedPence = parsePounds(funder.pounds) ?? 0;
  return { id: slug(name), name, kind: funder.kind, pledgedPence, financialYear: funder.year.trim() };
}

/** A person's key from what somebody types or picks: an object id of the own organisation, or «tenant~object id». */
export function personKeyOf(account: string, tenantId: string | undefined): string {
  const tidy = account.trim().toLowerCase();
  return tidy.includes('~') || tenantId === undefined ? tidy : `${tenantId.toLowerCase()}~${tidy}`;
}

function readPerson(person: PersonDraft, tenantId: string | undefined): SetUpInput['people'][number] {
  return {
    key: personKeyOf(person.account, tenantId),
    name: person.name.trim(),
    organisation: person.organisation.trim(),
    roles: [...person.roles],
  };
}

const accountPattern = /^[a-z0-9.-]+~[a-z0-9.-]+$/;

function faultsIn(draft: SetUpDraft, input: SetUpInput, limitIsFaulty: boolean): Faults {
  const faults: Record<string, NonNullable<Faults[string]>> = {};
  for (const field of ['name', 'borough', 'helpContact'] as const) {
    if (input[field] === '') faults[field] = 'missing';
  }
  for (const field of ['neighbourhoods', 'themes', 'categories'] as const) {
    const ids = input[field].map((one) => one.id);
    if (ids.length === 0) faults[field] = 'missing';
    else if (new Set(ids).size < ids.length) faults[field] = 'repeated';
  }
  if (limitIsFaulty) faults['delegatedLimitPence'] = 'not-an-amount';
  draft.funders.forEach((funder, place) => {
    if (funder.name.trim() === '') faults[`funders.${place}.name`] = 'missing';
    if (parsePounds(funder.pounds) === undefined) faults[`funders.${place}.pledgedPence`] = 'not-an-amount';
    if (!/^\d{4}\/\d{2}$/.test(funder.year.trim())) faults[`funders.${place}.financialYear`] = 'not-a-date';
  });
  input.people.forEach((person, place) => {
    if (person.name === '') faults[`people.${place}.name`] = 'missing';
    if (!accountPattern.test(person.key)) faults[`people.${place}.key`] = 'wrong-type';
  });
  if (!input.people.some((person) => person.roles.includes('lead'))) faults['people'] = 'missing';
  return faults;
}
