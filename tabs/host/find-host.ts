import { openBrowserHost } from './browser-host';
import type { Host } from './host';

/** Phones show the page in a frame of their own and speak through this object instead of a parent window. */
function isFramed(): boolean {
  return window.parent !== window || 'nativeInterface' in window;
}

/** The host that shows us: Teams where it answers within five seconds, else a plain browser. */
export async function findHost(): Promise<Host> {
  if (!isFramed()) return openBrowserHost();
  // Loaded only where there is a window to talk to.
  const { openTeamsHost } = await import('./teams-host');
  try {
    return await openTeamsHost();
  } catch {
    return openBrowserHost();
  }
}
