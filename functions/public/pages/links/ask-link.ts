import { everyApplication } from '../../../../core/engaging/intake';
import type { PublishedChest } from '../../../../core/engaging/published';
import { page, problem, redirect, type SiteAnswer } from '../../answer';
import { asksOfNetwork, limitNetwork, mayWriteTo } from '../../limit';
import { onceOf, putAct } from '../../put-act';
import { one } from '../../request';
import type { PageFunction } from '../../site-route';
import { wordsOf } from '../../words/words';
import { openChest } from '../open-round';
import { addressFaults, readAddress, type TypedAddress } from './read-address';

/** GET `/{chest}/return`: asks where to send a link to; with `?asked`, what happens next. The same for everybody. */
export const showAskLink: PageFunction = async (site, request) => {
  const chest = await openChest(site, request);
  if (chest === undefined) return problem('not-found');
  if (request.query.has('asked')) {
    return page('link-asked', wordsOf().links.asked.title, { chest }, wordsOf().links.asked);
  }
  return form(chest, { email: '' }, '', site.ids.next());
};

/**
 * POST `/{chest}/return`. Nothing is looked up here, so that a known and an unknown address are the same page in the
 * same time. The worker sends a link where the address belongs to the application. Past the limit of one address
 * nothing more is sent, and the links that it has keep working: nobody is locked out by a stranger's asking.
 */
export const askLink: PageFunction = async (site, request) => {
  const chest = await openChest(site, request);
  if (chest === undefined) return problem('not-found');
  const address = readAddress(request.form, wordsOf());
  const reference = one(request.form, 'reference').trim().toLowerCase().slice(0, 100);
  const once = onceOf(site, request.form);
  if (address.fault !== undefined) return form(chest, address, reference, once);
  const limited = await limitNetwork(site, request, asksOfNetwork, { chest });
  if (limited !== undefined) return limited;
  if (await mayWriteTo(site, `${chest.id} ${address.email}`)) {
    const about = /^[a-z0-9-]{1,70}$/.test(reference) ? reference : everyApplication;
    const round = roundOf(chest, about);
    const act = { round, about, purpose: 'see-application', email: address.email } as const;
    await putAct(site, chest.id, 'ask-link', once, act);
  }
  return redirect(`/${chest.id}/return?asked`);
};

/** The round that a reference belongs to; without one the newest, which has the most to come back to. */
function roundOf({ rounds }: PublishedChest, reference: string): string {
  const own = rounds.find(({ id }) => reference.startsWith(`${id}-`));
  const newest = rounds.toSorted((one, other) => other.opensAt.localeCompare(one.opensAt))[0];
  return (own ?? newest)?.id ?? 'none';
}

function form(chest: PublishedChest, address: TypedAddress, reference: string, once: string): SiteAnswer {
  const words = wordsOf().links;
  return page(
    'link-ask',
    words.ask.title,
    { chest, back: `/${chest.id}` },
    { ...words.ask, label: words.email, ...address, typedReference: reference, once },
    { faults: addressFaults(address) },
  );
}
