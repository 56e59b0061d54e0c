import { idPattern } from '../../../../core/kernel/ids';
import { page, problem } from '../../answer';
import { one } from '../../request';
import type { PageFunction } from '../../site-route';
import { wordsOf } from '../../words/words';
import { openChest } from '../open-round';

type Topic = 'help' | 'privacy' | 'accessibility';

/** A page of plain reading. `?fund=` only chooses whose name and phone number stand around it. */
function about(topic: Topic): PageFunction {
  return async (site, request) => {
    const fund = one(request.query, 'fund');
    const chest = idPattern.test(fund) ? await site.published.chest(fund) : undefined;
    const { title, sections } = wordsOf().about[topic];
    const frame = {
      back: chest === undefined ? '/' : `/${chest.id}`,
      ...(chest === undefined ? {} : { chest }),
    };
    return page('about', title, frame, { title, sections }, { forEverybody: true });
  };
}

/** GET `/help`: ways to get help with applying. */
export const showHelp = about('help');
/** GET `/privacy`: what is kept of whom, and for how long. */
export const showPrivacy = about('privacy');
/** GET `/accessibility`: the accessibility statement. */
export const showAccessibility = about('accessibility');

/** GET `/{chest}/other-funds`: where else to look when this fund is not the right one. */
export const showOtherFunds: PageFunction = async (site, request) => {
  const chest = await openChest(site, request);
  if (chest === undefined) return problem('not-found');
  const words = wordsOf().about.otherFunds;
  const shown = { labels: words, funds: chest.otherFunds, home: `/${chest.id}` };
  return page('other-funds', words.title, { chest, back: `/${chest.id}` }, shown, { forEverybody: true });
};
