import { goTo } from '../state/address';

/** A Teams deep link to one of the app's own tabs, taken apart. */
export interface TabLink {
  readonly entityId: string;
  readonly subPageId: string | undefined;
}

function subPageOf(context: string | null): string | undefined {
  if (context === null) return undefined;
  try {
    const parsed = JSON.parse(context) as { subEntityId?: unknown; subPageId?: unknown };
    const subPage = parsed.subPageId ?? parsed.subEntityId;
    return typeof subPage === 'string' ? subPage : undefined;
  } catch {
    return undefined;
  }
}

/** Reads `https://teams.microsoft.com/l/entity/{app}/{tab}?context=…`; undefined for any other address. */
export function readTabLink(address: string): TabLink | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const [, kind, entity, , entityId] = url.pathname.split('/');
  if (url.host !== 'teams.microsoft.com' || kind !== 'l' || entity !== 'entity') return undefined;
  if (entityId === undefined || entityId === '') return undefined;
  return { entityId: decodeURIComponent(entityId), subPageId: subPageOf(url.searchParams.get('context')) };
}

/** Follows a link from a card or a tab: the app's own tabs open here, other web pages in a window of their own. */
export function openLink(address: string): void {
  const tab = readTabLink(address);
  if (tab !== undefined) return goTo({ kind: 'tab', ...tab });
  const isWeb = URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
  if (isWeb) window.open(address, '_blank', 'noopener,noreferrer');
}
