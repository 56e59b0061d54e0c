import { startAzurite, type Azurite } from '../../../local/storage/azurite';
import { startScanner, type Scanner } from '../../../local/storage/scan-quarantine';
import { openAccount } from '../../../storage/account';
import { openQuarantine } from '../../../storage/quarantine';

/** Put together here, so that no scanner takes this file for the thing itself. */
const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');

async function* content(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

let azurite: Azurite;
let scanner: Scanner;
beforeEach(async () => {
  azurite = await startAzurite();
  scanner = startScanner(azurite.publicConnection);
});
afterEach(async () => {
  await scanner.close();
  await azurite.close();
});

test('the local scanner finds the test virus, and lets everything else be opened', async () => {
  const quarantine = openQuarantine(
    openAccount({ kind: 'connection', connection: azurite.publicConnection }),
  );
  const file = {
    draft: 'draft-1',
    name: 'a.pdf',
    type: 'application/pdf',
    receivedAt: '2026-07-17T14:00:00Z',
  };
  await quarantine.put({ ...file, id: 'good' }, content('%PDF-1.7 a letter'), 1_000);
  await quarantine.put({ ...file, id: 'bad' }, content(`%PDF-1.7 ${testVirus}`), 1_000);
  await scanner.scan();
  expect((await quarantine.look('draft-1', 'good'))?.scan).toBe('clean');
  expect((await quarantine.look('draft-1', 'bad'))?.scan).toBe('infected');
  expect(await quarantine.open('draft-1', 'bad')).toBeUndefined();
  expect(Buffer.from((await quarantine.open('draft-1', 'good')) ?? []).toString()).toContain('a letter');
  expect(await scanner.scan()).toBe(0);
});
