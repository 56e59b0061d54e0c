/** One page of a collection. `next` is the url of the page after it, `mark` the url that a delta goes on from. */
export interface Page {
  readonly rows: readonly unknown[];
  readonly next?: string;
  readonly mark?: string;
}

/** Reads a page out of an answer's body. Throws when it is no collection: an empty page would hide that. */
export function pageOf(body: unknown, urlOf: (link: string) => string): Page {
  if (typeof body !== 'object' || body === null || !('value' in body) || !Array.isArray(body.value)) {
    throw new Error('Graph answered a query with something that is not a list');
  }
  const next = '@odata.nextLink' in body ? body['@odata.nextLink'] : undefined;
  const mark = '@odata.deltaLink' in body ? body['@odata.deltaLink'] : undefined;
  return {
    rows: body.value,
    ...(typeof next === 'string' ? { next: urlOf(next) } : {}),
    ...(typeof mark === 'string' ? { mark: urlOf(mark) } : {}),
  };
}

/**
 * Every page from the first url on, in order. It ends when Graph gives no further link and throws when a link comes
 * back that was followed already, so that it neither stops early nor runs for ever.
 */
export async function* pagesFrom(first: string, read: (url: string) => Promise<Page>): AsyncGenerator<Page> {
  const followed = new Set<string>();
  for (let url: string | undefined = first; url !== undefined;) {
    if (followed.has(url)) throw new Error('Graph gave a next page that was read before');
    followed.add(url);
    const page: Page = await read(url);
    yield page;
    url = page.next;
  }
}
