import type { Site } from '../store/sites';

/** Where a site stands on the web: under this server, so that a link never leads away to the real service. */
export function webAddress(origin: string, site: Pick<Site, 'host' | 'path'>): string {
  const path = site.path === '' ? '' : `/${site.path.split('/').map(encodeURIComponent).join('/')}`;
  return `${origin}/web/${site.host}${path}`;
}
