import type { PublishedChest, PublishedRound } from '../../../core/engaging/published';
import type { Instant } from '../../../core/kernel/dates';
import { idPattern } from '../../../core/kernel/ids';
import { problem, type SiteAnswer } from '../answer';
import type { SiteRequest } from '../request';
import type { Site } from '../site';

/** The fund and the round that an address names. */
export interface OpenRound {
  readonly chest: PublishedChest;
  readonly round: PublishedRound;
  /** «/havering/autumn». */
  readonly base: string;
}

/** Something that was opened, or the answer to give instead. */
export type Opened<What> =
  { readonly ok: true; readonly value: What } | { readonly ok: false; readonly answer: SiteAnswer };

/** The fund of an address, if it is published. */
export async function openChest(site: Site, request: SiteRequest): Promise<PublishedChest | undefined> {
  const id = request.params['chest'] ?? '';
  return idPattern.test(id) ? site.published.chest(id) : undefined;
}

/** The fund and round of an address, both read at once, or «page not found». */
export async function openRound(site: Site, request: SiteRequest): Promise<Opened<OpenRound>> {
  const [chestId = '', roundId = ''] = [request.params['chest'], request.params['round']];
  if (!idPattern.test(chestId) || !idPattern.test(roundId))
    return { ok: false, answer: problem('not-found') };
  const [chest, round] = await Promise.all([
    site.published.chest(chestId),
    site.published.round(chestId, roundId),
  ]);
  if (chest === undefined || round === undefined) return { ok: false, answer: problem('not-found') };
  return { ok: true, value: { chest, round, base: `/${chestId}/${roundId}` } };
}

/** True while a round takes applications, or for a late pass (its hash) that has not ended. */
export function takesApplications(round: PublishedRound, now: Instant, latePass?: string): boolean {
  if (round.isOpen && now < round.closesAt) return true;
  return round.latePasses.some(({ hash, endsAt }) => hash === latePass && now < endsAt);
}
