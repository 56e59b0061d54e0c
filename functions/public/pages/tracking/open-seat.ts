import { seatId } from '../../../../core/engaging/draft';
import type { PublishedApplication, PublishedChest } from '../../../../core/engaging/published';
import { idPattern } from '../../../../core/kernel/ids';
import type { KeptDraft } from '../../../../core/ports/drafts';
import { problem, type Frame } from '../../answer';
import type { SiteRequest } from '../../request';
import { sessionSecret } from '../../session';
import type { Site } from '../../site';
import type { Opened } from '../open-round';

/** A reference is up to ten letters longer than its round's id. */
const referencePattern = /^[a-z0-9-]{1,70}$/;

/** An application that was sent, opened for a browser that claimed a link to it. */
export interface OpenSeat {
  readonly chest: PublishedChest;
  readonly application: PublishedApplication;
  readonly kept: KeptDraft;
  readonly secret: string;
  /** «/havering/application/autumn-7kd2-xw4m». */
  readonly home: string;
}

/**
 * Opens the application that the address names for a browser with a session of that very one. Its reads go out together.
 * Somebody else's application, one that does not exist and one whose session has ended are the same page.
 */
export async function openSeat(site: Site, request: SiteRequest): Promise<Opened<OpenSeat>> {
  const { chest: chestId = '', reference = '' } = request.params;
  if (!idPattern.test(chestId) || !referencePattern.test(reference))
    return { ok: false, answer: problem('not-found') };
  const [chest, application, kept] = await Promise.all([
    site.published.chest(chestId),
    site.published.application(chestId, reference),
    site.drafts.find(seatId(reference)),
  ]);
  if (chest === undefined) return { ok: false, answer: problem('not-found') };
  const isOfChest = kept?.draft.chest === chestId;
  const secret = isOfChest
    ? sessionSecret(request, kept.draft.id, kept.draft.sessions, site.clock.now())
    : undefined;
  if (application === undefined || kept === undefined || secret === undefined) {
    return { ok: false, answer: problem('no-session', { chest }) };
  }
  return {
    ok: true,
    value: { chest, application, kept, secret, home: `/${chestId}/application/${reference}` },
  };
}

/** The frame of a page of this application. */
export function seatFrame({ chest, kept }: OpenSeat, back?: string): Frame {
  return { chest, language: kept.draft.language, ...(back === undefined ? {} : { back }) };
}
