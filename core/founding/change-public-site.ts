import { inFundTeam, requireRole, type Actor } from '../kernel/actor';
import { isEmail } from '../kernel/is-email';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import { invalid, type Refusal } from '../kernel/refusal';
import type { Saved } from '../kernel/row';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import { publicSiteOf, siteLanguages, type PublicSiteSettings, type PublicSiteView } from './public-site';

export type ChangePublicSitePorts = Pick<Ports, 'recent' | 'chests' | 'clock'>;

export interface ChangePublicSiteInput extends PublicSiteSettings {
  /** The version of the chest that was shown. */
  readonly version: number;
}

/** What a chest's public pages say, for the fund team. Refuses not-allowed and not-set-up. */
export const seePublicSite =
  (ports: Pick<Ports, 'chests' | 'publicSide'>) =>
  async (actor: Actor): Promise<Outcome<PublicSiteView>> => {
    if (!inFundTeam(actor)) return refuse({ code: 'not-allowed' });
    const row = await ports.chests.find(actor.chest);
    if (row === undefined) return refuse({ code: 'not-set-up' });
    const { origin } = ports.publicSide;
    const address = origin === '' ? '' : `${origin}/${row.value.id}`;
    return done({ ...publicSiteOf(row.value), version: row.version, address });
  };

/**
 * Changes what a chest's public pages say, by a lead. Refuses not-allowed, not-set-up, invalid-input, and
 * changed-since-opened when somebody changed the chest meanwhile.
 */
export const changePublicSite =
  (ports: ChangePublicSitePorts) =>
  async (actor: Actor, input: ChangePublicSiteInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead');
    if (!allowed.ok) return allowed;
    const publicSite = tidied(input);
    const fault = faultIn(publicSite);
    if (fault !== undefined) return refuse(fault);
    const row = await ports.chests.find(actor.chest);
    if (row === undefined) return refuse({ code: 'not-set-up' });
    if (row.version !== input.version) return refuse({ code: 'changed-since-opened', version: row.version });
    const changed = newEvent(actor, ports.clock.now(), {
      kind: 'public-site-changed',
      chain: 'chest',
      about: [row.key, row.version + 1],
      facts: { otherFunds: publicSite.otherFunds.length },
    });
    const saved = await ports.chests.save(row, { ...row.value, publicSite }, [changed]);
    return saved === 'changed'
      ? refuse({ code: 'changed-since-opened', version: row.version + 1 })
      : done({ version: saved.version });
  };

function tidied({ helpline, otherFunds, languages }: PublicSiteSettings): PublicSiteSettings {
  const { name, phone, email, hours } = helpline;
  return {
    helpline: {
      name: tidyText(name),
      phone: tidyText(phone),
      email: tidyText(email),
      hours: tidyText(hours),
    },
    otherFunds: otherFunds.map((fund) => ({
      name: tidyText(fund.name),
      words: tidyText(fund.words),
      link: tidyText(fund.link),
    })),
    languages: siteLanguages.filter((language) => language === 'en-GB' || languages.includes(language)),
  };
}

function faultIn({ helpline, otherFunds }: PublicSiteSettings): Refusal | undefined {
  if (helpline.name === '') return invalid('helpline', 'missing');
  if (helpline.phone === '' && helpline.email === '') return invalid('phone', 'missing');
  if (helpline.email !== '' && !isEmail(helpline.email)) return invalid('email', 'wrong-type');
  if (otherFunds.some(({ name }) => name === '')) return invalid('otherFunds', 'missing');
  return otherFunds.every(({ link }) => isWebAddress(link)) ? undefined : invalid('link', 'wrong-type');
}

/** Only addresses of web pages, so that a link on the site can do nothing but lead somewhere. */
function isWebAddress(text: string): boolean {
  return /^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(?:[/?#][^\s"<>]*)?$/i.test(text);
}
