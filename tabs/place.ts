/** The pages of the app, as the manifest's tabs name them. */
export const pageIds = ['my-work', 'fund', 'panel', 'needs', 'outreach', 'applications', 'awards'] as const;
export type PageId = (typeof pageIds)[number];

/** Where somebody is: a page, a chest, and what is open in it (a panel, an application, a section). */
export interface Place {
  readonly page: PageId;
  readonly chest?: string;
  readonly parts: readonly string[];
}

function isPageId(text: string | undefined): text is PageId {
  return pageIds.some((id) => id === text);
}

function placeOf(page: string | undefined, rest: readonly string[]): Place {
  const [chest, ...parts] = rest.filter((part) => part !== '');
  return { page: isPageId(page) ? page : 'my-work', ...(chest === undefined ? {} : { chest }), parts };
}

/** Reads «#/panel/havering/main-panel/r1-0007». Anything unknown is «my work». */
export function readHash(hash: string): Place {
  const [page, ...rest] = hash.replace(/^#\/?/, '').split('/').map(decodePart);
  return placeOf(page, rest);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A broken escape in an address that somebody typed names nothing.
    return '';
  }
}

/** The place inside its page, as a deep link carries it: «havering/main-panel/r1-0007». */
export function subPageOf(place: Place): string {
  return [place.chest, ...place.parts].filter((part) => part !== undefined).join('/');
}

/** The address of a place. */
export function hashOf(place: Place): string {
  const parts = [place.page, place.chest, ...place.parts].filter((part) => part !== undefined);
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

/** The place that the host opened us at, or undefined where it names no page of ours. */
export function hostPlace(pageId: string | undefined, subPageId: string | undefined): Place | undefined {
  return isPageId(pageId) ? placeOf(pageId, subPageId?.split('/') ?? []) : undefined;
}
