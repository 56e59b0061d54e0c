import type { PublishedApplication } from '../../../core/engaging/published';
import type { PersonalLink } from '../../../core/ports/links';
import { addMinutes } from '../../../core/kernel/dates';
import type { Applicant } from '../../../local/public-site/applicant';
import { finishedAnswers } from '../form';
import type { MemorySite } from '../in-memory/site';
import { aLink, aPublishedApplication } from '../public-rows';
import { anApplicant } from './site-in-process';

/** A link of an hour from now, as the worker issues it. Answers its token. */
export function issueLink(site: MemorySite, changes: Partial<PersonalLink> = {}): Promise<string> {
  const createdAt = site.clock.now();
  return site.links.issue(aLink({ createdAt, expiresAt: addMinutes(createdAt, 60), ...changes }));
}

/** An application with whole answers, published so that its group can look at it. */
export async function publishApplication(
  site: MemorySite,
  changes: Partial<PublishedApplication> = {},
): Promise<PublishedApplication> {
  const application = aPublishedApplication({
    answers: finishedAnswers(),
    changeUntil: '2026-07-31T16:00:00.000Z',
    ...changes,
  });
  await site.published.publishApplication(application);
  return application;
}

/** Somebody who opened their application by a link, looking at it. */
export async function atApplication(
  site: MemorySite,
  changes: Partial<PublishedApplication> = {},
): Promise<Applicant> {
  const { id } = await publishApplication(site, changes);
  const token = await issueLink(site, { purpose: 'see-application', about: id });
  const applicant = await anApplicant(site);
  await applicant.open(`/link/${token}`);
  await applicant.submit({}, 'Open my application');
  return applicant;
}
