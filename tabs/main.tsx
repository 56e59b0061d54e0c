import { createRoot } from 'react-dom/client';
import { App } from './app';
import { Broken } from './broken';
import { findHost } from './host/find-host';
import { hashOf, hostPlace } from './place';
import './page.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the app');

const host = await findHost();
const opened = hostPlace(host.pageId, host.subPageId);
// A place in the address was put there by a link of ours or by a reload, and is the more exact of the two.
if (opened !== undefined && !location.hash.startsWith(`#/${opened.page}/`)) {
  history.replaceState(null, '', hashOf(opened));
}
const shown = createRoot(root, {
  // React takes everything away after a fault that no page caught: say so instead of leaving nothing.
  onUncaughtError: (fault) => {
    reportError(fault);
    host.failed('page fault');
    setTimeout(() => shown.render(<Broken host={host} />), 0);
  },
});
shown.render(<App host={host} />);
