import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { copyScripts } from './copied-scripts';

const fakes: Readonly<Record<string, string>> = {
  'node_modules/axios/index.js': "console.log('axios loads'); module.exports = { create: () => 'made' };",
  'node_modules/jsonwebtoken/index.js':
    "console.log('jsonwebtoken loads'); exports.decode = () => 'decoded';",
  'node_modules/botbuilder/index.js': `
    const load = (m) => (m && m.__esModule ? m : { default: m });
    const axios_1 = load(require('axios'));
    const jsonwebtoken_1 = require('jsonwebtoken');
    exports.make = () => axios_1.default.create();
    exports.decode = () => (0, jsonwebtoken_1.decode)('token');`,
  'entry.js':
    "const bot = require('botbuilder'); console.log('ready'); console.log(bot.make()); console.log(bot.decode());",
  'other.js': "require('axios'); console.log('ready');",
};

test('what botbuilder brings and the bot never reaches is loaded when it is touched, and works then', async () => {
  const scripts = copyScripts();
  for (const [file, text] of Object.entries(fakes)) scripts.write(file, text);
  const esbuild = join(__dirname, '..', '..', 'node_modules', 'esbuild', 'lib', 'main.js');
  const built = async (entry: string): Promise<string[]> => {
    const options = `{ entryPoints: ['${entry}.js'], outfile: 'out/${entry}.js', bundle: true, platform: 'node', plugins: [m.lazyPackages('out')] }`;
    await scripts.evaluate(
      'lazy-packages.mjs',
      `await (await import('${esbuild}')).build(${options}).then(() => true)`,
    );
    return execFileSync(process.execPath, [join(scripts.folder, 'out', `${entry}.js`)], { encoding: 'utf8' })
      .trim()
      .split('\n');
  };
  expect(await built('entry')).toEqual(['ready', 'axios loads', 'made', 'jsonwebtoken loads', 'decoded']);
  expect(await built('other')).toEqual(['axios loads', 'ready']);
  scripts.remove();
});
