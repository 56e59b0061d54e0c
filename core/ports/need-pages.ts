import type { Links } from './links';

/** The pages on which link workers without an account raise needs, by personal link. */
export interface NeedPages {
  /** Links in the team's own storage account. */
  readonly links: Links;
  /** Where the pages stand, «https://…» without a slash at the end: from configuration, never from a request. */
  readonly origin: string;
}
