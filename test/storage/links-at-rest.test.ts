import { createHash } from 'node:crypto';
import { TableServiceClient, TableClient } from '@azure/data-tables';
import { startAzurite, type Azurite } from '../../local/storage/azurite';
import { openAccount } from '../../storage/account';
import { openLinks } from '../../storage/links';
import { aLink } from '../builders/public-rows';

let azurite: Azurite;
beforeEach(async () => {
  azurite = await startAzurite();
});
afterEach(() => azurite.close());

const insecure = { allowInsecureConnection: true };

/** Every row of every table of the account, as text. */
async function everythingKept(): Promise<string> {
  const rows: unknown[] = [];
  const service = TableServiceClient.fromConnectionString(azurite.publicConnection, insecure);
  for await (const { name = '' } of service.listTables()) {
    const table = TableClient.fromConnectionString(azurite.publicConnection, name, insecure);
    for await (const row of table.listEntities()) rows.push(row);
  }
  return JSON.stringify(rows);
}

test('of a link’s token nothing is kept but its SHA-256, before and after its use (LINK-04)', async () => {
  const links = openLinks(openAccount({ kind: 'connection', connection: azurite.publicConnection }));
  const logged = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const token = await links.issue(aLink());
  const before = await everythingKept();
  await links.look(token, '2026-07-17T14:10:00.000Z');
  await links.claim(token, '2026-07-17T14:10:00.000Z');
  const after = await everythingKept();
  for (const kept of [before, after]) {
    expect(kept).toContain(createHash('sha256').update(token).digest('hex'));
    for (const secret of [
      token,
      Buffer.from(token).toString('base64'),
      Buffer.from(token, 'base64url').toString('hex'),
    ])
      expect(kept).not.toContain(secret);
  }
  expect(logged).not.toHaveBeenCalled();
  logged.mockRestore();
});

test('a row that somebody found opens nothing: its hash is no token', async () => {
  const links = openLinks(openAccount({ kind: 'connection', connection: azurite.publicConnection }));
  const token = await links.issue(aLink());
  const hash = createHash('sha256').update(token).digest();
  for (const guess of [hash.toString('hex'), hash.toString('base64url'), hash.toString('hex').slice(0, 43)])
    expect(await links.claim(guess, '2026-07-17T14:10:00.000Z')).toBe('unknown');
});
