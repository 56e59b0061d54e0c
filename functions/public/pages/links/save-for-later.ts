import type { LinkRequest } from '../../../../core/engaging/intake';
import { page, problem, redirect, type SiteAnswer } from '../../answer';
import { csrfToken, holdsToken } from '../../csrf';
import { asksOfNetwork, limitNetwork, mayWriteTo } from '../../limit';
import { onceOf, putAct } from '../../put-act';
import type { PageFunction } from '../../site-route';
import type { Site } from '../../site';
import { wordsOf } from '../../words/words';
import { draftFrame, openDraft, type OpenDraft } from '../open-draft';
import { saveDraft } from '../save-draft';
import { addressFaults, readAddress, type TypedAddress } from './read-address';
import { addressIn } from './renew-link';

/** GET `…/draft/{draft}/save`: what is saved, and where to send a link to; with `?sent`, that it is on its way. */
export const showSave: PageFunction = async (site, request) => {
  const opened = await openDraft(site, request);
  if (!opened.ok) return opened.answer;
  const email = addressOf(opened.value) ?? '';
  if (!request.query.has('sent') || email === '') return form(site, opened.value, { email }, site.ids.next());
  const words = wordsOf(opened.value.draft.language).links.sent;
  const at = { home: opened.value.home, again: `${opened.value.home}/save` };
  return page('link-sent', words.title, draftFrame(opened.value, opened.value.home), {
    ...words,
    ...at,
    told: words.to(email),
    leaving: leavingFrom(site, opened.value),
  });
};

/** POST `…/draft/{draft}/save`: remembers the address with the draft and asks for a link to it. */
export const saveForLater: PageFunction = async (site, request) => {
  const opened = await openDraft(site, request);
  if (!opened.ok) return opened.answer;
  const open = opened.value;
  if (!holdsToken(site, request, open.secret)) return problem('try-again', draftFrame(open, open.home));
  const address = readAddress(request.form, wordsOf(open.draft.language));
  const once = onceOf(site, request.form);
  if (address.fault !== undefined) return form(site, open, address, once);
  const limited = await limitNetwork(site, request, asksOfNetwork, draftFrame(open, open.home));
  if (limited !== undefined) return limited;
  await saveDraft(site, open, (draft) => ({ ...draft, linksTo: address.email }));
  if (await mayWriteTo(site, `${open.chest.id} ${address.email}`)) {
    await putAct(site, open.chest.id, 'ask-link', once, linkRequest(open, address.email));
  }
  return redirect(`${open.home}/save?sent`);
};

/** A draft of changes to an application leads back to that application. */
function linkRequest({ draft, round }: OpenDraft, email: string): LinkRequest {
  return draft.about === undefined
    ? { round: round.id, about: draft.id, purpose: 'continue-draft', email }
    : { round: round.id, about: draft.about.application, purpose: 'see-application', email };
}

function leavingFrom(site: Site, { home, secret, draft }: OpenDraft): object {
  const path = `${home}/leave`;
  return { ...wordsOf(draft.language).links.leave, path, csrf: csrfToken(site, secret, path) };
}

function addressOf({ draft }: OpenDraft): string | undefined {
  return draft.linksTo ?? addressIn(draft.answers);
}

function form(site: Site, open: OpenDraft, address: TypedAddress, once: string): SiteAnswer {
  const { links } = wordsOf(open.draft.language);
  return page(
    'link-save',
    links.save.title,
    draftFrame(open, open.home),
    {
      ...links.save,
      label: links.email,
      ...address,
      once,
      home: open.home,
      csrf: csrfToken(site, open.secret, `${open.home}/save`),
    },
    { faults: addressFaults(address) },
  );
}
