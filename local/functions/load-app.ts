import { createRequire } from 'node:module';
import { dirname, resolve, sep } from 'node:path';
import { collectRegistrations } from './core-module';
import { openStreamProxy } from './stream-proxy';
import { supplyCoreModule } from './supply-core-module';
import type { FunctionApp, WriteLog } from './worker';

/** The path of a built entry, or something that loads the registrations itself (tests that run the source). */
export type AppEntry = string | (() => unknown);

/** Loads a built app anew: a module that an earlier host loaded would not register its functions again. */
function loadBundle(entry: string): void {
  const path = resolve(entry);
  const load = createRequire(path);
  const folder = dirname(path) + sep;
  for (const loaded of Object.keys(load.cache)) {
    if (loaded.startsWith(folder)) delete load.cache[loaded];
  }
  load(path);
}

/**
 * Loads a function app and returns what it registered, with its server for streamed requests if it asks for streams.
 * @throws what the entry throws (a configuration at fault, for one), or when it registered nothing.
 */
export async function loadApp(entry: AppEntry, write: WriteLog): Promise<FunctionApp> {
  supplyCoreModule();
  const app = await collectRegistrations(typeof entry === 'string' ? () => loadBundle(entry) : entry, write);
  const streams = await openStreamProxy(app.model);
  return streams === undefined ? app : { ...app, streams };
}
