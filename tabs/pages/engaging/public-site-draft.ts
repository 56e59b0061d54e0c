import type { PublicSiteSettings } from '../../../core/founding/public-site';

/** What the public pages say, as somebody is changing it: other funds as lines. */
export interface SiteDraft {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly hours: string;
  readonly funds: string;
  readonly easyRead: boolean;
}

const separator = ' | ';

/** The settings as a draft. */
export function draftOfSite({ helpline, otherFunds, languages }: PublicSiteSettings): SiteDraft {
  const funds = otherFunds.map(({ name, words, link }) => [name, words, link].join(separator));
  return { ...helpline, funds: funds.join('\n'), easyRead: languages.includes('easy-read') };
}

/** A draft as settings; a line of other funds is «name | what it is for | address», and the middle may be left out. */
export function settingsOf({ name, phone, email, hours, funds, easyRead }: SiteDraft) {
  const otherFunds = funds
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter((parts) => parts.some((part) => part !== ''))
    .map((parts) => ({
      name: parts[0] ?? '',
      words: parts.slice(1, -1).join(separator),
      link: parts.length > 1 ? (parts.at(-1) ?? '') : '',
    }));
  return {
    helpline: { name, phone, email, hours },
    otherFunds,
    languages: easyRead ? ['en-GB', 'easy-read'] : ['en-GB'],
  };
}
