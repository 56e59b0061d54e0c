import type { NeighbourhoodId } from '../../kernel/ids';
import { findNeighbourhood } from '../../kernel/places';
import type { Recent } from '../../ports/recent';

/** An area of the chest; one that it has not got counts as not known. */
export async function knownArea(
  recent: Pick<Recent, 'chest'>,
  neighbourhood: NeighbourhoodId | undefined,
): Promise<NeighbourhoodId | undefined> {
  const chest = await recent.chest();
  if (chest === undefined || neighbourhood === undefined) return undefined;
  return findNeighbourhood(chest.value.neighbourhoods, neighbourhood)?.id;
}
