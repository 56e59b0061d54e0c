import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionsPage } from '../../graph/permissions';
import { inMarkdown } from './asked';
import { azureRoles } from './azure-roles';
import { teamsPermissions } from './teams-permissions';

/**
 * The whole page: what is asked of Microsoft Graph, of Teams and of Azure, each read from what asks for it.
 * @param root the repository
 */
export function wholePermissionsPage(root: string): string {
  const manifest = readFileSync(join(root, 'teams-app', 'manifest.json'), 'utf8');
  const modules = join(root, 'infra', 'modules');
  const bicep = readdirSync(modules)
    .toSorted()
    .map((file) => readFileSync(join(modules, file), 'utf8'));
  const parts = [...teamsPermissions(manifest), ...azureRoles(bicep)];
  return `${permissionsPage()}\n${parts.map(inMarkdown).join('\n\n')}\n`;
}
