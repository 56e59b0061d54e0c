import type { SiteAnswer } from './answer';
import type { SiteRequest } from './request';
import type { Site } from './site';

/** What makes a page: everything it may use, and what was asked. */
export type PageFunction = (site: Site, request: SiteRequest) => Promise<SiteAnswer>;

/** One address of the site. HEAD is answered as GET. `takesFiles`: the form's bytes come unread. */
export interface SiteRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly page: PageFunction;
  readonly takesFiles?: true;
}
