import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../core/contracts/commands';
import { readAppValues } from '../../local/package/app-values';
import { manifestFaults } from '../../local/package/check-manifest';
import { fillManifest } from '../../local/package/fill-manifest';
import { pageIds } from '../../tabs/place';

const folder = join(__dirname, '..', '..', 'teams-app');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const values = readAppValues(read('env/.env.local'));
const manifest = JSON.parse(fillManifest(read('manifest.json'), values));

const contracts = process.env['CHEST_CONTRACTS'];
const schemaFile = join(contracts ?? '', 'teams-manifest', 'MicrosoftTeams.v1.25.schema.json');
const withSchema = contracts !== undefined && existsSync(schemaFile) ? describe : describe.skip;

describe('the manifest', () => {
  test('offers the commands that the bot knows, in the same words', () => {
    const known = Object.values(commands).map(({ title, description }) => ({ title, description }));
    const offered = manifest.bots[0].commandLists.flatMap((list: { commands: object[] }) => list.commands);
    for (const command of known) expect(offered).toContainEqual(command);
    for (const command of offered) expect(known).toContainEqual(command);
  });

  test('names a tab for each page, and no page that is not there', () => {
    const tabs = manifest.staticTabs.filter((tab: { contentUrl?: string }) => tab.contentUrl);
    expect(tabs.map(({ entityId }: { entityId: string }) => entityId).toSorted()).toEqual(
      [...pageIds].toSorted(),
    );
    for (const tab of tabs) {
      expect(tab.contentUrl).toBe(`https://${values.TEAM_DOMAIN}/tabs/index.html`);
      expect(tab.websiteUrl).toBe(`${tab.contentUrl}#/${tab.entityId}`);
    }
  });

  test('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8'));
    expect(manifest.version).toBe(version);
  });

  test('lets the app speak from its own domain only', () => {
    expect(manifest.validDomains).toEqual([values.TEAM_DOMAIN]);
    expect(manifest.webApplicationInfo.resource).toBe(`api://${values.TEAM_DOMAIN}/${values.APP_CLIENT_ID}`);
  });

  test('asks for no permission over a team’s messages', () => {
    const asked = manifest.authorization.permissions.resourceSpecific.map(
      ({ name }: { name: string }) => name,
    );
    expect(asked).toEqual(['TeamMember.Read.Group', 'ChannelMember.Read.Group']);
  });
});

withSchema('by Microsoft’s schema, the manifest', () => {
  const schema = () => JSON.parse(readFileSync(schemaFile, 'utf8')) as object;

  test('is valid', () => {
    expect(manifestFaults(manifest, schema())).toEqual([]);
  });

  test('is not valid without an icon, with a scope that is none, or silent about channels', () => {
    const { icons: _icons, ...withoutIcons } = manifest;
    expect(manifestFaults(withoutIcons, schema())).not.toEqual([]);
    const [tab, ...others] = manifest.staticTabs;
    expect(
      manifestFaults({ ...manifest, staticTabs: [{ ...tab, scopes: ['everyone'] }, ...others] }, schema()),
    ).not.toEqual([]);
    const { supportsChannelFeatures: _features, ...silent } = manifest;
    expect(manifestFaults(silent, schema())).toEqual(['/supportsChannelFeatures is missing']);
  });
});
