import { app } from '@azure/functions';
import { resolve } from 'node:path';
import { log } from '../log';
import { version } from '../version';
import { readBuiltSite } from './assets';
import { composePublic } from './compose';
import { readPublicConfig } from './config';
import { registerOperators } from './operators';
import { serveSite } from './serve';
import { registerIntakeFiling } from './workers/file-intake';
import { registerForgetting } from './workers/forget-counters';

// The deployed app begins here: configuration first, so that a start without it serves nothing.
const config = readPublicConfig();
const publicApp = composePublic(config, version);

// Files are read as they come in, and a page's form no further than its limit.
app.setup({ enableHttpStream: true });
registerOperators(publicApp, version);
serveSite(publicApp.site, readBuiltSite(resolve(config.siteFolder)));
registerIntakeFiling(publicApp.filingQueue, () => publicApp.filing);
registerForgetting(() => publicApp.forgetting);
log('public.started', { count: config.chests.length });
