import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppValues } from '../package/app-values';
import { manifestFaults } from '../package/check-manifest';
import { fillManifest } from '../package/fill-manifest';
import type { Findings } from './finding';

/** Values of the right shape; the real ones come with an organisation's own package. */
const values: AppValues = {
  APP_CLIENT_ID: '11111111-1111-4111-8111-111111111111',
  BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  TEAMS_APP_ID: '33333333-3333-4333-8333-333333333333',
  ORGANISATION_NAME: 'Example programme',
  PRIVACY_URL: 'https://chest.example.org/privacy',
  TEAM_DOMAIN: 'chest.example.org',
  TERMS_URL: 'https://chest.example.org/terms',
  WEBSITE_URL: 'https://chest.example.org',
};

/** Checks the app's manifest, filled in, against the schema of the version that it names. */
export function checkManifest(contracts: string): Findings {
  const text = fillManifest(readFileSync(join('teams-app', 'manifest.json'), 'utf8'), values);
  const version = /"manifestVersion":\s*"([\d.]+)"/.exec(text)?.[1] ?? '';
  const schemaFile = join(contracts, 'teams-manifest', `MicrosoftTeams.v${version}.schema.json`);
  // A schema file is an object; ajv says so itself when it is not a schema.
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
  return { part: `Teams manifest ${version}`, checked: 1, faults: manifestFaults(JSON.parse(text), schema) };
}
