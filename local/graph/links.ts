import { versionRoot, type Call } from './call';

/** The nextLink of a page: this request again, with the token of the next page. Empty when there is none. */
export function nextLink(call: Call, token: string | undefined): Record<string, string> {
  if (token === undefined) return {};
  return { '@odata.nextLink': linkWith(call, 'skiptoken', '$skiptoken', token) };
}

/** This request's absolute address with one option of its query replaced. */
export function linkWith(call: Call, replaced: string, name: string, value: string): string {
  const kept = call.query.entries.filter(([each]) => each.replace(/^\$/, '').toLowerCase() !== replaced);
  const query = [...kept, [name, value] as const]
    .map(
      ([each, text]) =>
        `${each.startsWith('$') ? '$' : ''}${encodeURIComponent(each.replace(/^\$/, ''))}=${encodeURIComponent(text)}`,
    )
    .join('&');
  const path = call.request.url.split('?')[0] ?? '';
  return `${versionRoot(call.world)}/${path.replace(/^\/+/, '')}?${query}`;
}
