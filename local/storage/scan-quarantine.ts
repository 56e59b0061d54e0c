import { setTimeout as pause } from 'node:timers/promises';
import type { ContainerClient } from '@azure/storage-blob';
import { openAccount } from '../../storage/account';
import { readBlob } from '../../storage/blobs';
import { quarantineContainer, scanTag } from '../../storage/quarantine';

/** The scanner at work. */
export interface Scanner {
  /** Looks at every file that nobody has looked at yet; answers how many there were. */
  scan(): Promise<number>;
  close(): Promise<void>;
}

/** As long as Defender for Storage mostly takes, scaled down. */
const restMilliseconds = 1_000;
/** What the whole world agreed on as the mark of a harmless «virus» for trying scanners out. */
const testMark = Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE');

/** Stands in for Defender for Storage: says of each file in quarantine, by a tag, whether it found anything. */
export function startScanner(connection: string): Scanner {
  const account = openAccount({ kind: 'connection', connection });
  const stopping = new AbortController();
  const scan = async (): Promise<number> => scanIn(await account.container(quarantineContainer));
  const working = work(scan, stopping.signal);
  return {
    scan,
    async close() {
      stopping.abort();
      await working;
    },
  };
}

async function work(scan: () => Promise<number>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // A rest that is cut short is how the scanner stops; it is not a fault.
    await pause(restMilliseconds, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    await scan().catch((fault: unknown) => {
      if (!signal.aborted) console.error('The scanner could not look:', fault);
    });
  }
}

async function scanIn(container: ContainerClient): Promise<number> {
  let looked = 0;
  for await (const { name, tags } of container.listBlobsFlat({ includeTags: true })) {
    if (tags?.[scanTag] !== undefined) continue;
    const blob = await readBlob(container, name);
    // Somebody took the file away while it was on the list.
    if (blob === undefined) continue;
    const verdict = blob.content.includes(testMark) ? 'Malicious' : 'No threats found';
    await container.getBlobClient(name).setTags({ [scanTag]: verdict });
    looked += 1;
  }
  return looked;
}
