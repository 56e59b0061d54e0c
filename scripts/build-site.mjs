// What the public site serves and draws with: styles, script, icon and the compiled views.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { compileViews, viewSources } from './build-views.mjs';
import { filesUnder } from './content-hash.mjs';
import { inRoot } from './root.mjs';
import { namesIn, trimStyles, variantsIn } from './trim-styles.mjs';

const own = ['functions', 'public', 'assets'];

/** The library's colours and the site's own in their place, all with a contrast of at least 4.5 to 1 where text is. */
const colours = new Map(Object.entries(JSON.parse(readFileSync(inRoot(...own, 'colours.json'), 'utf8'))));

/** @param {string} css */
const recolour = (css) => css.replace(/#[0-9a-f]{3,6}\b/g, (colour) => colours.get(colour) ?? colour);

async function styles() {
  const library = readFileSync(
    inRoot('node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css'),
    'utf8',
  );
  const pages = filesUnder('functions/public').map((file) => readFileSync(inRoot(file), 'utf8'));
  const script = readFileSync(inRoot('node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.js'), 'utf8');
  const used = namesIn([...viewSources().values(), ...pages, script]);
  for (const variant of variantsIn(pages)) used.add(variant);
  const trimmed = recolour(trimStyles(library.replace(/\/\*[\s\S]*?\*\//g, ''), used)).replaceAll(
    'Frutiger W01,',
    '',
  );
  const local = readFileSync(inRoot(...own, 'site.css'), 'utf8');
  const { code } = await transform(`${trimmed}\n${local}`, { loader: 'css', minify: true });
  return code;
}

async function script() {
  const result = await build({
    entryPoints: [inRoot(...own, 'site.mjs')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    logLevel: 'silent',
    legalComments: 'none',
  });
  return result.outputFiles[0]?.text ?? '';
}

/**
 * The assets under the names that hold their hash, and which is which.
 * @returns {Promise<{ files: Map<string, Buffer>, names: Record<string, string> }>}
 */
export async function makeAssets() {
  const texts = {
    'site.css': await styles(),
    'site.js': await script(),
    'icon.svg': readFileSync(inRoot(...own, 'icon.svg'), 'utf8'),
  };
  const files = new Map();
  /** @type {Record<string, string>} */
  const names = {};
  for (const [name, text] of Object.entries(texts)) {
    const kind = extname(name);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
    names[name] = `${name.slice(0, -kind.length)}-${hash}${kind}`;
    files.set(names[name], Buffer.from(text));
  }
  return { files, names };
}

/**
 * Writes views.js, assets.json and assets/ with a gzip copy of each.
 * @param {string} to folder
 */
export async function buildSite(to) {
  const { files, names } = await makeAssets();
  mkdirSync(join(to, 'assets'), { recursive: true });
  for (const [name, content] of files) {
    writeFileSync(join(to, 'assets', name), content);
    writeFileSync(join(to, 'assets', `${name}.gz`), gzipSync(content, { level: 9 }));
  }
  writeFileSync(join(to, 'assets.json'), JSON.stringify(names));
  const views = await transform(compileViews(), { minifyWhitespace: true, minifySyntax: true });
  writeFileSync(join(to, 'views.js'), views.code);
}
