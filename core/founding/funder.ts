import type { Pence } from '../kernel/money';
import type { FunderId, GrantKindId, NeighbourhoodId, PledgeId, ThemeId } from '../kernel/ids';

/** Who puts money in. */
export interface Funder {
  readonly id: FunderId;
  readonly name: string;
  readonly kind: 'nhs' | 'council' | 'other';
}

/** What a pledge may be spent on. An absent list means that the pledge is open in that respect. */
export interface Restriction {
  readonly neighbourhoods?: readonly NeighbourhoodId[];
  readonly themes?: readonly ThemeId[];
  readonly grantKinds?: readonly GrantKindId[];
}

/** Money that a funder promised for a financial year («2026/27»), what of it has come, and what it is restricted to. */
export interface Pledge {
  readonly id: PledgeId;
  readonly funder: FunderId;
  readonly financialYear: string;
  readonly pledgedPence: Pence;
  readonly receivedPence: Pence;
  readonly restriction: Restriction;
}

/** What an award is for, as far as restrictions look at it. */
export interface Purpose {
  readonly neighbourhood: NeighbourhoodId;
  readonly themes: readonly ThemeId[];
  readonly grantKind: GrantKindId;
}

/** True when money of this restriction may pay for this purpose. */
export function mayPayFor(restriction: Restriction, purpose: Purpose): boolean {
  const { neighbourhoods, themes, grantKinds } = restriction;
  if (neighbourhoods !== undefined && !neighbourhoods.includes(purpose.neighbourhood)) return false;
  if (themes !== undefined && !themes.some((theme) => purpose.themes.includes(theme))) return false;
  return grantKinds === undefined || grantKinds.includes(purpose.grantKind);
}
