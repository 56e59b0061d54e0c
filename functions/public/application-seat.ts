import { seatId, type Draft } from '../../core/engaging/draft';
import type { PublishedApplication } from '../../core/engaging/published';
import type { Site } from './site';

/** An application's seat before anybody has opened it: nothing is being changed. */
export function emptySeat(site: Pick<Site, 'clock' | 'ids'>, application: PublishedApplication): Draft {
  const now = site.clock.now();
  return {
    id: seatId(application.id),
    chest: application.chest,
    round: application.round,
    formVersion: application.formVersion,
    answers: application.answers,
    language: 'en-gb',
    startedAt: now,
    changedAt: now,
    nonce: site.ids.next(),
    sessions: [],
  };
}
