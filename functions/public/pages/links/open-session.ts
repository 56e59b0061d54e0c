import { seatId, type Draft } from '../../../../core/engaging/draft';
import type { KeptDraft } from '../../../../core/ports/drafts';
import type { PersonalLink } from '../../../../core/ports/links';
import { emptySeat } from '../../application-seat';
import type { SetCookie } from '../../answer';
import { newSession, withSession } from '../../session';
import type { Site } from '../../site';

/** Where a claimed link leads, with the cookie of the session that it made. */
export interface OpenedSession {
  readonly to: string;
  readonly cookie: SetCookie;
}

const mostTries = 6;

/** Whether what a link opens is there to be opened. */
export async function isThere(site: Site, { chest, purpose, about }: PersonalLink): Promise<boolean> {
  if (purpose !== 'continue-draft') return (await site.published.application(chest, about)) !== undefined;
  return (await site.drafts.find(about))?.draft.chest === chest;
}

/** Makes the session that a claimed link is for. Undefined when the draft or application is no longer there. */
export function openSession(site: Site, link: PersonalLink): Promise<OpenedSession | undefined> {
  return link.purpose === 'continue-draft' ? openDraftSession(site, link) : openSeatSession(site, link);
}

async function openDraftSession(
  site: Site,
  { chest, about }: PersonalLink,
): Promise<OpenedSession | undefined> {
  const kept = await site.drafts.find(about);
  if (kept === undefined || kept.draft.chest !== chest) return undefined;
  const cookie = await addSession(site, kept);
  return cookie && { to: `/${chest}/${kept.draft.round}/draft/${about}`, cookie };
}

async function openSeatSession(
  site: Site,
  { chest, about }: PersonalLink,
): Promise<OpenedSession | undefined> {
  const [application, held] = await Promise.all([
    site.published.application(chest, about),
    site.drafts.find(seatId(about)),
  ]);
  if (application === undefined) return undefined;
  const kept = held ?? (await createSeat(site, emptySeat(site, application)));
  const cookie = kept && (await addSession(site, kept));
  return cookie && { to: `/${chest}/application/${about}`, cookie };
}

/** Of two first visits at the same moment one makes the seat; the other finds it. */
async function createSeat(site: Site, seat: Draft): Promise<KeptDraft | undefined> {
  try {
    return await site.drafts.create(seat);
  } catch (fault) {
    if (fault instanceof RangeError) return site.drafts.find(seat.id);
    throw fault;
  }
}

async function addSession(site: Site, kept: KeptDraft): Promise<SetCookie | undefined> {
  const now = site.clock.now();
  const { cookie, session } = newSession(kept.draft.id, now);
  let newest: KeptDraft | undefined = kept;
  for (let tries = 0; tries < mostTries && newest !== undefined; tries += 1) {
    const saved: KeptDraft | 'changed' = await site.drafts.save(
      newest,
      withSession(newest.draft, session, now),
    );
    if (saved !== 'changed') return cookie;
    newest = await site.drafts.find(kept.draft.id);
  }
  return undefined;
}
