import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createContractChecker } from '../graph/contract-checker';
import type { Exchange } from '../graph/recorder';
import type { Findings } from './finding';

/** Checks every recorded Graph request and its answer against the OpenAPI slice, each kind of fault told once. */
export async function checkTraffic(captureFile: string, openApi: string): Promise<Findings> {
  const check = createContractChecker(openApi);
  const faults = new Map<string, number>();
  let checked = 0;
  for await (const line of createInterface({ input: createReadStream(captureFile) })) {
    // Written by the local Graph server's own recorder.
    const { method, url, status, requestBody, responseBody, template } = JSON.parse(line) as Exchange;
    checked += 1;
    for (const deviation of check({ method, url, status, requestBody, responseBody })) {
      const kind = `${method} ${template}: ${deviation.replace(/^[A-Z]+ \S+: /, '')}`;
      faults.set(kind, (faults.get(kind) ?? 0) + 1);
    }
  }
  return {
    part: 'Graph requests and answers of a round',
    checked,
    faults: [...faults].map(([kind, times]) => `${kind} (${times} times)`),
  };
}
