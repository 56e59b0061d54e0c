import { createRoot } from 'react-dom/client';
import { App } from './app';
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
createRoot(root).render(<App host={host} />);
