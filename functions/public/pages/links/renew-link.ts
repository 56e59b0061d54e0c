import { standingQuestions } from '../../../../core/founding/form';
import type { LinkRequest } from '../../../../core/engaging/intake';
import type { PersonalLink } from '../../../../core/ports/links';
import { problem, redirect } from '../../answer';
import { asksOfNetwork, limitNetwork, mayWriteTo } from '../../limit';
import { onceOf, putAct } from '../../put-act';
import type { Site } from '../../site';
import type { PageFunction } from '../../site-route';

/**
 * POST `/link/{token}/new`: asks for another link where a dead one led. It goes to the address that stands there, which
 * this page never shows: whoever holds an old link learns nothing and can only make the owner get a letter.
 */
export const renewLink: PageFunction = async (site, request) => {
  const limited = await limitNetwork(site, request, asksOfNetwork);
  if (limited !== undefined) return limited;
  const was = await site.links.whatFor(request.params['token'] ?? '');
  if (was === undefined || was.purpose === 'raise-need') return problem('not-found');
  const act = await requestFor(site, was);
  if (act !== undefined && (await mayWriteTo(site, `${was.chest} ${act.email}`))) {
    await putAct(site, was.chest, 'ask-link', onceOf(site, request.form), act);
  }
  return redirect(`/${was.chest}/return?asked`);
};

/** The request for a link to the same thing; undefined where that is gone or has no address. */
async function requestFor(
  site: Site,
  { chest, about, purpose }: PersonalLink,
): Promise<LinkRequest | undefined> {
  if (purpose === 'continue-draft') {
    const draft = (await site.drafts.find(about))?.draft;
    const email = draft && (draft.linksTo ?? addressIn(draft.answers));
    return email && draft ? { round: draft.round, about, purpose, email } : undefined;
  }
  const application = await site.published.application(chest, about);
  const email = application && addressIn(application.answers);
  return email && application
    ? { round: application.round, about, purpose: 'see-application', email }
    : undefined;
}

/** The contact's address among a form's answers. */
export function addressIn(answers: Readonly<Record<string, unknown>>): string | undefined {
  const value = answers[standingQuestions.contactEmail];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
