import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { azureRoles } from '../../../local/permissions/azure-roles';
import { wholePermissionsPage } from '../../../local/permissions/permissions-page';
import { teamsPermissions } from '../../../local/permissions/teams-permissions';

const root = join(__dirname, '..', '..', '..');
const manifest = readFileSync(join(root, 'teams-app', 'manifest.json'), 'utf8');

describe('the page of permissions', () => {
  const page = wholePermissionsPage(root);

  test.each([
    'Sites.Selected',
    'Sites.FullControl.All',
    'Mail.Send',
    'ChannelMember.Read.Group',
    'access_as_user',
    'Storage Queue Data Contributor',
    'Storage Queue Data Message Sender',
    'Lists.SelectedOperations.Selected',
    'Community Chest scan results',
  ])('tells of %s', (name) => {
    expect(page).toContain(name);
  });

  test('says of each who has it, on what, who grants it, why, and what turns off without it', () => {
    const parts = page.split('\n## ').slice(1);
    for (const part of parts) {
      expect(part).toMatch(/- Held by: .+\n- On: .+\n- Granted by: .+\n- Why: .+\n- Without it: .+/);
    }
    expect(parts.length).toBeGreaterThan(10);
  });
});

test('stops at a permission in the manifest that nobody has described', () => {
  const more = manifest.replace('"identity"', '"identity", "devicePermissions"');
  expect(() => teamsPermissions(more)).toThrow('devicePermissions');
});

test('stops at an Azure role that nobody has described, and tells a role once', () => {
  const known = "'974c5e8b-45b9-4653-ba55-5f855dd0fb88'";
  expect(azureRoles([known, known])).toHaveLength(1);
  expect(() => azureRoles(["var owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'"])).toThrow('8e3af657');
});
