// The embedded Microsoft 365, as a process of its own.
import { serveProcess } from './start-process';
import { startMicrosoft, type MicrosoftOptions } from './start-microsoft';

serveProcess(async (options: MicrosoftOptions) => {
  const microsoft = await startMicrosoft(options);
  return { ready: microsoft.addresses, close: () => microsoft.close() };
});
