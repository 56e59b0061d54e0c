import type { IntakeItem, IntakeKind } from './intake';

/** Acts that stand on nothing that came before them. */
const firstKinds: readonly IntakeKind[] = ['submit', 'start', 'enquire'];

/** Acts in the order in which they may be taken in: the first beside one another, then each lane one after another. */
export interface IntakeOrder<Act> {
  readonly first: readonly Act[];
  /** One lane an application: what was asked about it, in the order in which it was accepted. */
  readonly lanes: readonly (readonly Act[])[];
}

/**
 * Puts what waits in order. A group may send its application and ask for a link to it in the same second: the link must
 * find the application. Two acts on one application keep the order of their moments.
 */
export function inOrder<Act extends { readonly value: IntakeItem }>(acts: readonly Act[]): IntakeOrder<Act> {
  const byMoment = acts.toSorted((one, other) => (one.value.acceptedAt < other.value.acceptedAt ? -1 : 1));
  const isFirst = ({ value }: Act): boolean => firstKinds.includes(value.kind);
  const later = byMoment.filter((act) => !isFirst(act));
  return {
    first: byMoment.filter(isFirst),
    lanes: [...Map.groupBy(later, ({ value }) => subjectOf(value)).values()],
  };
}

/** What an act is about. One that cannot be read is about nothing but itself; reading it is refused later. */
function subjectOf({ act, nonce }: IntakeItem): string {
  const [, subject] = /"(?:application|about)":"([^"]{1,200})"/.exec(act) ?? [];
  return subject ?? nonce;
}
