import { page } from '../../answer';
import type { PageFunction } from '../../site-route';
import { wordsOf } from '../../words/words';

/** GET /: the funds of this site. */
export const showHome: PageFunction = async (site) => {
  const { home } = wordsOf().apply;
  const ids = await site.published.chests();
  const chests = await Promise.all(ids.map((id) => site.published.chest(id)));
  const funds = chests
    .filter((chest) => chest !== undefined)
    .map(({ id, name, borough, helpline }) => ({
      href: `/${id}`,
      name,
      borough,
      help: home.help(helpline.name, helpline.phone.replaceAll(' ', '\u00a0')),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return page('home', home.title, {}, { home, funds }, { forEverybody: true });
};
