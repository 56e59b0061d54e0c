import type { Role } from '../kernel/actor';
import { idPattern, type FunderId, type PersonKey } from '../kernel/ids';
import type { Pence } from '../kernel/money';
import type { Neighbourhood } from '../kernel/places';
import { invalid, type Refusal } from '../kernel/refusal';
import { faultInFinancialYear } from './pledge-account';
import type { Category, Theme } from './chest';
import type { Funder } from './funder';

/** Everything that a chest is set up from. */
export interface SetUpChestInput {
  readonly name: string;
  readonly borough: string;
  readonly helpContact: string;
  readonly delegatedLimitPence: Pence;
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly themes: readonly Theme[];
  readonly categories: readonly Category[];
  readonly people: readonly {
    readonly key: PersonKey;
    readonly name: string;
    readonly organisation: string;
    readonly roles: readonly Role[];
  }[];
  readonly funders: readonly {
    readonly id: FunderId;
    readonly name: string;
    readonly kind: Funder['kind'];
    /** Nought for a funder who has not promised anything yet. */
    readonly pledgedPence: Pence;
    readonly financialYear: string;
  }[];
}

/** True when a value stands twice. */
export function hasRepeats(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}

/**
 * What is wrong with a set-up as a whole, beyond the shape of its parts: an id twice, no lead among the people, a
 * financial year that is none. Undefined when it can be used.
 */
export function checkSetUp(input: SetUpChestInput): Refusal | undefined {
  const lists = {
    neighbourhoods: input.neighbourhoods.map((place) => place.id),
    themes: input.themes.map((theme) => theme.id),
    categories: input.categories.map((category) => category.id),
    funders: input.funders.map((funder) => funder.id),
    people: input.people.map((person) => person.key),
  };
  for (const [field, ids] of Object.entries(lists)) {
    if (hasRepeats(ids)) return invalid(field, 'repeated');
  }
  for (const field of ['neighbourhoods', 'themes', 'categories', 'funders'] as const) {
    if (!lists[field].every((id) => idPattern.test(id))) return invalid(field, 'wrong-type');
  }
  if (!input.people.some((person) => person.roles.includes('lead'))) return invalid('people', 'missing');
  return input.funders
    .filter((funder) => funder.pledgedPence > 0)
    .map((funder) => faultInFinancialYear(funder.financialYear))
    .find((fault) => fault !== undefined);
}
