import { join } from 'node:path';

/**
 * Packages that botbuilder loads with itself and that the bot never reaches: the tokens, checks and calls that they
 * serve are ours. They make two thirds of its loading time, so each is a file of its own, read when it is first touched.
 */
const lazy = [
  '@azure/identity',
  '@azure/msal-node',
  'axios',
  'cross-fetch',
  'https-proxy-agent',
  'jsonwebtoken',
  'node-fetch',
  'ws',
];

const filter = new RegExp(`^(${lazy.join('|')})$`);
const ofBotbuilder = /node_modules[\\/](botbuilder|botframework)/;

const whole = (/** @type {string} */ file) => `
let loaded;
const load = () => (loaded ??= require(${JSON.stringify(file)}));
module.exports = new Proxy({}, {
  get(_, key) {
    if (key === '__esModule') return true;
    return key === 'default' ? (load().default ?? load()) : load()[key];
  },
});
`;

/** @param {string} name */
const fileOf = (name) => `./later-${name.replaceAll(/[^a-z]+/g, '-').replace(/^-/, '')}.js`;

/**
 * An esbuild plugin that puts off loading those packages where botbuilder asks for them.
 * @param {string} to the folder of the bundle, where their files are put
 * @returns {import('esbuild').Plugin}
 */
export function lazyPackages(to) {
  return {
    name: 'lazy-packages',
    setup(build) {
      /** @type {Map<string, string>} */
      const found = new Map();
      build.onResolve({ filter }, ({ path, importer, resolveDir, namespace }) => {
        if (namespace !== 'file' || !ofBotbuilder.test(importer)) return undefined;
        // Of several copies of a package the first serves all of botbuilder: its parts ask for the same versions.
        if (!found.has(path)) found.set(path, resolveDir);
        return { path, namespace: 'lazy' };
      });
      /** @type {Promise<import('esbuild').ResolveResult> | undefined} */
      let zod;
      build.onResolve({ filter: /^zod$/ }, async ({ path, importer, resolveDir, kind }) => {
        if (!ofBotbuilder.test(importer)) return undefined;
        // Each of its packages brings the same version; one copy is loaded.
        zod ??= build.resolve(path, { resolveDir, kind });
        return { path: (await zod).path };
      });
      build.onResolve({ filter: /^\.\/later-/ }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({ contents: whole(fileOf(path)) }));
      build.onEnd(async () => {
        for (const [name, resolveDir] of found) {
          await build.esbuild.build({
            stdin: { contents: `module.exports = require(${JSON.stringify(name)});`, resolveDir },
            outfile: join(to, fileOf(name)),
            bundle: true,
            platform: 'node',
            target: 'node22',
            format: 'cjs',
            minifySyntax: true,
            minifyWhitespace: true,
            logLevel: 'silent',
          });
        }
      });
    },
  };
}
