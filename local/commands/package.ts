// npm run package: dist/teams-app/community-chest.zip, ready to upload to Teams.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readAppValues, ValuesRefused } from '../package/app-values';
import { manifestFaults } from '../package/check-manifest';
import { fillManifest } from '../package/fill-manifest';
import { makePackage } from '../package/make-package';

const usage = `npm run package -- [--env FILE] [--schema FILE]

  --env FILE     the values of your tenant (see teams-app/env/.env.example); without it, the local ones
  --schema FILE  Microsoft's schema of the manifest's version, to check against`;

function fail(message: string): never {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function readOptions() {
  try {
    return parseArgs({ options: { env: { type: 'string' }, schema: { type: 'string' } } }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function main(): void {
  const root = process.cwd();
  const options = readOptions();
  const env = options.env ?? join(root, 'teams-app', 'env', '.env.local');
  const values = readAppValues(readFileSync(env, 'utf8'));
  if (options.schema !== undefined) {
    const template = readFileSync(join(root, 'teams-app', 'manifest.json'), 'utf8');
    const manifest: unknown = JSON.parse(fillManifest(template, values));
    const schema = JSON.parse(readFileSync(options.schema, 'utf8')) as object;
    const faults = manifestFaults(manifest, schema);
    if (faults.length > 0) fail(`The manifest is not valid:\n${faults.join('\n')}`);
  }
  const target = join(root, 'dist', 'teams-app', 'community-chest.zip');
  makePackage(root, values, target);
  console.log(`Wrote ${relative(root, target)} for ${values.TEAM_DOMAIN}.`);
}

try {
  main();
} catch (error) {
  if (error instanceof ValuesRefused) fail(`These values are needed:\n${error.message}\n\n${usage}`);
  fail(error instanceof Error ? error.message : String(error));
}
