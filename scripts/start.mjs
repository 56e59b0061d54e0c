// npm start [-- --fresh | --empty]: the whole chest on this machine, against a Microsoft 365 of its own.
import { createRequire } from 'node:module';
import { buildApart } from './build-apart.mjs';
import { ensure } from './ensure.mjs';
import { inRoot } from './root.mjs';

await ensure();
await buildApart('team', 'public', 'tabs', 'teams-page', 'local');
createRequire(import.meta.url)(inRoot('dist', 'local', 'start.js'));
