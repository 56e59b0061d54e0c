// npm start: the whole chest on this machine.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findKept, markWhole } from './kept-state';
import { isFree, portsFrom, type LocalPorts } from './ports';
import { postRoundCards } from './sample/post-round-cards';
import { seedSample } from './sample/seed-sample';
import { startChest, type Chest } from './start-chest';

const firstPort = 3980;

const usage = `npm start -- [--fresh] [--empty] [--port N]

  --fresh   forget what was kept and begin anew with the sample chests
  --empty   begin anew with nothing in them, on the first-run page
  --port N  use the eight ports from N on (${firstPort})`;

function fail(message: string): never {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function readOptions() {
  const options = {
    fresh: { type: 'boolean' },
    empty: { type: 'boolean' },
    port: { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ options });
    const port = Number(values.port ?? firstPort);
    if (!Number.isInteger(port) || port < 1024 || port > 65_000)
      fail(`--port takes a number from 1024 to 65000.\n\n${usage}`);
    return { fresh: values.fresh === true || values.empty === true, empty: values.empty === true, port };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

async function requireFree(ports: LocalPorts): Promise<void> {
  for (const port of Object.values(ports)) {
    if (await isFree(port)) continue;
    fail(
      `Port ${port} is taken, perhaps by another «npm start». Stop that one, or choose other ports: npm start -- --port ${port + 1000}`,
    );
  }
}

function greet({ addresses }: Chest, seconds: string): void {
  console.log(`
Community Chest is running on this machine (${seconds} s). Nothing leaves it.

  Teams-like page   ${addresses.teams}
  Public site       ${addresses.publicSite}/
  Tabs and API      ${addresses.host}/tabs/index.html
  Microsoft Graph   ${addresses.graph}/v1.0
  Sign-in           ${addresses.signIn}

Open the Teams-like page and choose a person, or apply for a grant on the public site; its letters
are in the Teams-like page’s mail tray. Ctrl+C stops everything; what you did is kept in .local.
Begin anew: npm start -- --fresh   Begin with nothing: npm start -- --empty
`);
}

/** Plays the sample chests' past. What fails half-way is not kept, so that the next start begins anew. */
async function fillSample(chest: Chest, folder: string): Promise<void> {
  console.log('Filling the three sample chests (once, about a minute) …');
  try {
    await seedSample(chest.addresses);
    await postRoundCards(chest.addresses.teams);
  } catch (error) {
    await chest.close();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function main(): Promise<void> {
  const started = performance.now();
  const options = readOptions();
  const ports = portsFrom(options.port);
  await requireFree(ports);
  const folder = join(process.cwd(), '.local', 'chest');
  if (options.fresh) rmSync(folder, { recursive: true, force: true });
  const kept = findKept(folder);
  if (typeof kept === 'object')
    console.log(`What an older version kept was put aside in ${kept.putAside}; this begins anew.`);
  const chest = await startChest({ ports, root: process.cwd(), folder });
  if (kept !== 'whole' && !options.empty) await fillSample(chest, folder);
  markWhole(folder);
  greet(chest, ((performance.now() - started) / 1000).toFixed(1));

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    console.log('\nStopping …');
    chest.close().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  await chest.ended;
  if (isStopping) return;
  await chest.close();
  fail(
    'A part of it ended by itself; the reason is above. What you did is kept: npm start goes on from there.',
  );
}

main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
