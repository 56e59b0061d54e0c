import { copyScripts, type CopiedScripts } from './copied-scripts';

let scripts: CopiedScripts;
beforeEach(() => (scripts = copyScripts()));
afterEach(() => scripts.remove());

const lock = (packages: object): string =>
  JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } });
const isInstalled = (): Promise<unknown> => scripts.evaluate('ensure.mjs', 'm.isInstalled()');
const installed = 'node_modules/.package-lock.json';

describe('what is installed', () => {
  test('is enough when every package is there in the version that the lock file names', async () => {
    scripts.write('package-lock.json', lock({ 'node_modules/a': { version: '1.0.0' } }));
    scripts.write(installed, lock({ 'node_modules/a': { version: '1.0.0' } }));
    expect(await isInstalled()).toBe(true);
  });

  test('may lack a package that is optional, such as one for another kind of machine', async () => {
    scripts.write(
      'package-lock.json',
      lock({
        'node_modules/a': { version: '1.0.0' },
        'node_modules/for-mac': { version: '1.0.0', optional: true },
      }),
    );
    scripts.write(installed, lock({ 'node_modules/a': { version: '1.0.0' } }));
    expect(await isInstalled()).toBe(true);
  });

  test.each([
    ['nothing is', undefined],
    ['a package is missing', lock({})],
    ['one has another version', lock({ 'node_modules/a': { version: '0.9.0' } })],
    ['an installation was cut short', '{"packages": {'],
  ])('is not enough when %s', async (_case, present) => {
    scripts.write('package-lock.json', lock({ 'node_modules/a': { version: '1.0.0' } }));
    if (present !== undefined) scripts.write(installed, present);
    expect(await isInstalled()).toBe(false);
  });
});
