// npm run cards -- --out DIR: every card that the bot can send, as JSON and as pictures in light and dark.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { catalogue } from '../../bot/cards/catalogue';
import { openCardPictures, type CardPictures } from '../cards/card-pictures';
import { lintCard } from '../cards/lint-card';

const usage = `npm run cards -- --out DIR [--narrow]

  --out DIR   where to write NAME.json, NAME.png (light) and NAME.dark.png for each card
  --narrow    pictures as narrow as a side panel or a phone`;

const wide = 600;
const narrow = 320;

interface BrowserFinder {
  ensureBrowser(): Promise<string | undefined>;
  readonly browserMissing: string;
}

/** The finder is a script of its own, kept out of the built programs since it works from its own place on disk. */
async function findBrowser(): Promise<string> {
  const address = pathToFileURL(join(process.cwd(), 'scripts', 'browser.mjs')).href;
  const finder = (await import(address)) as BrowserFinder;
  const path = await finder.ensureBrowser();
  if (path === undefined) throw new Error(finder.browserMissing);
  return path;
}

async function writeCard(pictures: CardPictures, folder: string, name: string, width: number): Promise<void> {
  const card = catalogue[name]?.() ?? {};
  const faults = lintCard(card);
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(card, null, 2)}\n`);
  writeFileSync(join(folder, `${name}.png`), await pictures.take(card, 'light', width));
  writeFileSync(join(folder, `${name}.dark.png`), await pictures.take(card, 'dark', width));
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string' }, narrow: { type: 'boolean' } } });
  if (values.out === undefined) throw new Error(usage);
  const folder = resolve(values.out);
  mkdirSync(folder, { recursive: true });
  const pictures = await openCardPictures(process.cwd(), await findBrowser());
  try {
    for (const name of Object.keys(catalogue)) {
      // One page draws them all, so they are taken one after another.
      // eslint-disable-next-line no-await-in-loop -- one page draws them all
      await writeCard(pictures, folder, name, values.narrow === true ? narrow : wide);
    }
  } finally {
    await pictures.close();
  }
  console.log(`Wrote ${Object.keys(catalogue).length} cards to ${folder}.`);
}

main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
