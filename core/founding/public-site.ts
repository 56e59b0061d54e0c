/** Who helps a group by phone: on every page of the public site. What is not known is empty. */
export interface Helpline {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly hours: string;
}

/** Another fund for those whom this one does not fit. */
export interface OtherFund {
  readonly name: string;
  readonly words: string;
  readonly link: string;
}

/** What a chest's public pages say beside its rounds. Languages are BCP 47 tags, or «easy-read». */
export interface PublicSiteSettings {
  readonly helpline: Helpline;
  readonly otherFunds: readonly OtherFund[];
  readonly languages: readonly string[];
}

const emailIn = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/i;
const phoneIn = /(?:\+44|\b0)(?:[\s().-]*\d){9,10}\b/;

/** The settings of a chest's public pages; until its lead has made some, the words that name whom to ask. */
export function publicSiteOf({
  publicSite,
  helpContact,
}: {
  readonly publicSite?: PublicSiteSettings;
  readonly helpContact: string;
}): PublicSiteSettings {
  if (publicSite !== undefined) return publicSite;
  const helpline = {
    name: helpContact,
    phone: phoneIn.exec(helpContact)?.[0] ?? '',
    email: emailIn.exec(helpContact)?.[0].replace(/[.,;]$/, '') ?? '',
    hours: '',
  };
  return { helpline, otherFunds: [], languages: ['en-GB'] };
}

/** What the public pages say, with the version to change it over, and where they stand. */
export interface PublicSiteView extends PublicSiteSettings {
  readonly version: number;
  /** The chest's own page; empty where no public site is run. */
  readonly address: string;
}

/** The languages that the site's own words are written in. */
export const siteLanguages: readonly string[] = ['en-GB', 'easy-read'];
