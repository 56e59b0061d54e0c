import { AccountSASPermissions, BlobServiceClient } from '@azure/storage-blob';
import { startAzurite, type Azurite } from '../../local/storage/azurite';
import { openAccount, type StorageAccount } from '../../storage/account';
import { openPublished, openPublisher } from '../../storage/published';
import { aPublishedChest } from '../builders/public-rows';

let azurite: Azurite;
let team: StorageAccount;
beforeEach(async () => {
  azurite = await startAzurite();
  team = openAccount({ kind: 'connection', connection: azurite.publicConnection });
});
afterEach(() => azurite.close());

/** The account with no more rights than the public site's identity has on what is published. */
function readOnly(): StorageAccount {
  const service = BlobServiceClient.fromConnectionString(azurite.publicConnection);
  const address = service.generateAccountSasUrl(
    new Date(Date.now() + 3_600_000),
    AccountSASPermissions.parse('rl'),
    'co',
  );
  const [endpoint = '', signature = ''] = address.split('?');
  const connection = `BlobEndpoint=${endpoint.replace(/\/$/, '')};SharedAccessSignature=${signature}`;
  return openAccount({ kind: 'connection', connection });
}

describe('an identity that may only read what is published', () => {
  it('reads it, though it may not make the container', async () => {
    await openPublisher(team).publishChest(aPublishedChest());
    const published = openPublished(readOnly());
    expect(await published.chests()).toEqual(['havering']);
    expect(await published.chest('havering')).toEqual(aPublishedChest());
  });

  it('publishes nothing', async () => {
    await openPublisher(team).publishChest(aPublishedChest({ name: 'As the team wrote it' }));
    await expect(openPublisher(readOnly()).publishChest(aPublishedChest())).rejects.toMatchObject({
      statusCode: 403,
    });
    expect((await openPublished(team).chest('havering'))?.name).toBe('As the team wrote it');
  });
});

describe('a blob that is not as it must be', () => {
  it.each([
    ['cut off', '{"id":"havering","na'],
    ['of another shape', '{"id":"havering","helpline":"ring us"}'],
    ['empty', ''],
  ])('%s is named, and its words are not repeated', async (_how, content) => {
    await openPublisher(team).publishChest(aPublishedChest({ id: 'newham' }));
    const blob = (await team.container('published')).getBlockBlobClient('chests/havering.json');
    await blob.upload(content, content.length);
    const fault: unknown = await openPublished(team)
      .chest('havering')
      .catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({
      name: 'RecordBroken',
      where: { list: 'published', id: 'chests/havering.json' },
    });
    expect(String(fault)).not.toContain('ring us');
  });
});
