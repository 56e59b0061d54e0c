import { showAccessibility, showHelp, showOtherFunds, showPrivacy } from './pages/about/about-pages';
import {
  chooseDraftLanguage,
  chooseLanguage,
  showDraftLanguage,
  showLanguage,
} from './pages/about/language-page';
import { showLate, takeLatePass } from './pages/about/late-page';
import { sendFiles } from './pages/files/send-files';
import { showFiles } from './pages/files/show-files';
import { askLink, showAskLink } from './pages/links/ask-link';
import { leaveApplication } from './pages/tracking/leave';
import { claimLink, showLink } from './pages/links/open-link';
import { renewLink } from './pages/links/renew-link';
import { saveForLater, showSave } from './pages/links/save-for-later';
import { changeAnswers, replyToQuestion } from './pages/tracking/change-answers';
import { handOver, showHandOver } from './pages/tracking/hand-over';
import { showApplication } from './pages/tracking/show-application';
import { showWithdraw, withdraw } from './pages/tracking/withdraw';
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
  { method: 'GET', path: '/{chest}/{round}/draft/{draft}/files/{page}', page: showFiles },
  { method: 'POST', path: '/{chest}/{round}/draft/{draft}/files/{page}', page: sendFiles, takesFiles: true },
  { method: 'POST', path: '/{chest}/application/{reference}/leave', page: leaveApplication },
  { method: 'GET', path: '/{chest}/application/{reference}', page: showApplication },
  { method: 'POST', path: '/{chest}/application/{reference}/change', page: changeAnswers },
  { method: 'POST', path: '/{chest}/application/{reference}/reply', page: replyToQuestion },
  { method: 'GET', path: '/{chest}/application/{reference}/withdraw', page: showWithdraw },
  { method: 'POST', path: '/{chest}/application/{reference}/withdraw', page: withdraw },
  { method: 'GET', path: '/{chest}/application/{reference}/hand-over', page: showHandOver },
  { method: 'POST', path: '/{chest}/application/{reference}/hand-over', page: handOver },
  { method: 'GET', path: '/{chest}/{round}/late/{pass}', page: showLate },
  { method: 'POST', path: '/{chest}/{round}/late/{pass}', page: takeLatePass },
  { method: 'GET', path: '/{chest}/{round}/language', page: showLanguage },
  { method: 'POST', path: '/{chest}/{round}/language', page: chooseLanguage },
  { method: 'GET', path: '/{chest}/{round}/draft/{draft}/language', page: showDraftLanguage },
  { method: 'POST', path: '/{chest}/{round}/draft/{draft}/language', page: chooseDraftLanguage },
  { method: 'GET', path: '/{chest}/other-funds', page: showOtherFunds },
  { method: 'GET', path: '/help', page: showHelp },
  { method: 'GET', path: '/privacy', page: showPrivacy },
  { method: 'GET', path: '/accessibility', page: showAccessibility },
];
