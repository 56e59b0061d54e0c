/**
 * Packages that botbuilder loads with itself and that the bot never reaches: the tokens, checks and calls that they
 * serve are ours. They make two thirds of its loading time, so a bundle loads them when they are first touched.
 */
const lazy = ['@azure/identity', '@azure/msal-node', 'axios', 'jsonwebtoken'];

const whole = (/** @type {string} */ name) => `
let loaded;
const load = () => (loaded ??= require(${JSON.stringify(name)}));
module.exports = new Proxy({}, {
  get(_, key) {
    if (key === '__esModule') return true;
    return key === 'default' ? (load().default ?? load()) : load()[key];
  },
});
`;

/**
 * An esbuild plugin that puts off loading those packages where botbuilder asks for them.
 * @returns {import('esbuild').Plugin}
 */
export function lazyPackages() {
  return {
    name: 'lazy-packages',
    setup(build) {
      const filter = new RegExp(`^(${lazy.join('|')})$`);
      build.onResolve({ filter }, ({ path, importer, resolveDir, namespace }) =>
        namespace === 'file' && /node_modules[\\/](botbuilder|botframework)/.test(importer)
          ? { path: `${resolveDir}:${path}`, namespace: 'lazy', pluginData: { name: path, resolveDir } }
          : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ pluginData }) => ({
        contents: whole(pluginData.name),
        resolveDir: pluginData.resolveDir,
      }));
    },
  };
}
