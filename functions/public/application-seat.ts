import type { Draft } from '../../core/engaging/draft';
import type { PublishedApplication } from '../../core/engaging/published';
import type { ApplicationId } from '../../core/kernel/ids';
import type { Site } from './site';

/**
 * Where the sessions of an application that was sent are kept, and the changes that its group makes to it: a draft of
 * its own in working memory, under an id that follows from the reference. It opens by a claimed link alone.
 */
export function seatId(reference: ApplicationId): string {
  return `a-${reference}`;
}

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
