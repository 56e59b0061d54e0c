import { createHash } from 'node:crypto';
import type { IntakeActs } from '../../core/engaging/intake';
import { leaveCount } from './leave-count';
import type { OpenRound } from './pages/open-round';
import type { SiteRequest } from './request';
import type { Site } from './site';

/**
 * Tells the reach funnel that somebody asks whether they can apply: once a day for each network and round, by a mark that
 * leads back to nobody.
 */
export function tellEnquired(
  site: Site,
  { network }: Pick<SiteRequest, 'network'>,
  { chest, round }: Pick<OpenRound, 'chest' | 'round'>,
): Promise<void> {
  const day = site.clock.now().slice(0, 10);
  const mark = createHash('sha256').update(`${network}\n${round.id}\n${day}`).digest('hex').slice(0, 40);
  const act: IntakeActs['enquire'] = { round: round.id };
  return leaveCount(site, chest.id, { nonce: `enquiry-${mark}`, kind: 'enquire', act: JSON.stringify(act) });
}
