import { createContext } from 'react';
import type { Host } from './host';
import { openBrowserHost } from './browser-host';

/** The host that shows us, for the few pages that ask it for something. */
export const HostContext = createContext<Host>(openBrowserHost());
