import { join } from 'node:path';
import {
  startFunctionsHost,
  type FunctionsHost,
  type FunctionsHostOptions,
} from '../../../local/functions/host';
import { registerSampleApp } from './sample-app';

/** Reaches no storage: for tests that send and receive nothing. */
const noStorage =
  'DefaultEndpointsProtocol=http;AccountName=none;AccountKey=bm9uZQ==;QueueEndpoint=http://127.0.0.1:1/none;';

/** The sample app under the local host, on a free port. */
export function startSampleHost(options: Partial<FunctionsHostOptions> = {}): Promise<FunctionsHost> {
  return startFunctionsHost({
    entry: registerSampleApp,
    hostJson: join(__dirname, 'host.json'),
    port: 0,
    storageConnection: noStorage,
    ...options,
  });
}
