// node scripts/run.mjs NAME [arguments]: runs local/commands/NAME, built first where it is stale.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildApart } from './build-apart.mjs';
import { ensure } from './ensure.mjs';
import { inRoot } from './root.mjs';

await ensure();
const [name = '', ...rest] = process.argv.slice(2);
/** These look at the source alone; every other command runs the built product. */
const readsOnly = ['package', 'permissions', 'cards', 'set-up'];
await buildApart('--quiet', ...(readsOnly.includes(name) ? ['local'] : []));

const program = inRoot('dist', 'local', 'commands', `${name}.js`);
if (!/^[a-z-]+$/.test(name) || !existsSync(program)) {
  const names = readdirSync(inRoot('dist', 'local', 'commands')).map((file) => file.replace(/\.js$/, ''));
  console.error(`There is no command «${name}». There are: ${names.join(', ')}.`);
  process.exit(2);
}
process.argv = [process.execPath, program, ...rest];
createRequire(import.meta.url)(program);
