// npm start [-- --fresh | --empty]: the whole chest on this machine, against a Microsoft 365 of its own.
import { createRequire } from 'node:module';
import { ensure } from './ensure.mjs';
import { inRoot } from './root.mjs';

await ensure();
const { buildOrStop } = await import('./build.mjs');
await buildOrStop({ only: ['team', 'tabs', 'teams-page', 'local'] });
createRequire(import.meta.url)(inRoot('dist', 'local', 'start.js'));
