import type { IntakeItem } from '../../core/engaging/intake';
import type { ChestId } from '../../core/kernel/ids';
import type { Site } from './site';

/** Leaves something that is only counted. Should it not be kept, the page goes on: a count is not worth a group's page. */
export async function leaveCount(
  site: Site,
  chest: ChestId,
  counted: Pick<IntakeItem, 'nonce' | 'kind' | 'act'>,
): Promise<void> {
  const item: IntakeItem = { ...counted, acceptedAt: site.clock.now(), state: 'waiting' };
  try {
    await site.intake(chest).putLater(item);
  } catch {
    site.log('reach.uncounted', { chest, action: item.kind });
  }
}
