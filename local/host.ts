// A function app, as a process of its own.
import { serveProcess } from './start-process';
import { startFunctionApp, type FunctionAppOptions } from './start-function-app';

/** The host's own faults; what the app logs itself passes through as it is. */
function log(level: string, category: string, message: string): void {
  if (category === 'system' && (level === 'error' || level === 'warning')) console.error(message);
}

serveProcess(async (options: Omit<FunctionAppOptions, 'log'>) => {
  const host = await startFunctionApp({ ...options, log });
  return { ready: { url: host.url }, close: () => host.close() };
});
