import type { NeighbourhoodId } from './ids';

/** A neighbourhood as the borough names it: a local list, by ward or LSOA codes where they are known. */
export interface Neighbourhood {
  readonly id: NeighbourhoodId;
  readonly name: string;
  readonly codes: readonly string[];
}

/** The neighbourhood with this id, if the chest has it. */
export function findNeighbourhood(
  places: readonly Neighbourhood[],
  id: NeighbourhoodId,
): Neighbourhood | undefined {
  return places.find((place) => place.id === id);
}
