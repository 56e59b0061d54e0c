import { askLink, showAskLink } from './pages/links/ask-link';
import { claimLink, showLink } from './pages/links/open-link';
import { renewLink } from './pages/links/renew-link';
import { saveForLater, showSave } from './pages/links/save-for-later';
import type { SiteRoute } from './site-route';

/** Links, tracking, files and the pages about the site itself. */
export const laterRoutes: readonly SiteRoute[] = [
  { method: 'GET', path: '/{chest}/return', page: showAskLink },
  { method: 'POST', path: '/{chest}/return', page: askLink },
  { method: 'GET', path: '/link/{token}', page: showLink },
  { method: 'POST', path: '/link/{token}', page: claimLink },
  { method: 'POST', path: '/link/{token}/new', page: renewLink },
  { method: 'GET', path: '/{chest}/{round}/draft/{draft}/save', page: showSave },
  { method: 'POST', path: '/{chest}/{round}/draft/{draft}/save', page: saveForLater },
];
