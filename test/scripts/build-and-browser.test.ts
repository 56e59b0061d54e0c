import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { copyScripts, type CopiedScripts } from './copied-scripts';

let scripts: CopiedScripts;
beforeEach(() => (scripts = copyScripts()));
afterEach(() => scripts.remove());

describe('the hash that says whether a part is stale', () => {
  const hash = (): Promise<unknown> =>
    scripts.evaluate('content-hash.mjs', "m.contentHash(['core', 'absent', 'one.json'])");

  test('changes with a text, a new file and a new name, and with nothing else', async () => {
    scripts.write('core/a.ts', 'one');
    scripts.write('one.json', '{}');
    const first = await hash();
    scripts.write('core/node_modules/x.js', 'installed');
    scripts.write('core/dist/x.js', 'built');
    scripts.write('elsewhere.ts', 'not looked at');
    expect(await hash()).toBe(first);
    scripts.write('core/a.ts', 'two');
    const second = await hash();
    scripts.write('core/deep/b.ts', 'new');
    const third = await hash();
    expect(new Set([first, second, third]).size).toBe(3);
  });
});

describe('the search for a browser', () => {
  const found = (env: Record<string, string>): Promise<unknown> =>
    scripts.evaluate('browser.mjs', 'm.installedBrowser() ?? null', { CHEST_BROWSER: '', ...env });

  test('takes one that is named, if it can be run', async () => {
    const path = join(scripts.folder, 'my-browser');
    scripts.write('my-browser', '#!/bin/sh\n');
    expect(await found({ CHEST_BROWSER: path })).toBeNull();
    chmodSync(path, 0o755);
    expect(await found({ CHEST_BROWSER: path })).toBe(path);
  });

  test('finds Chrome before Chromium, wherever PATH leads', async () => {
    for (const name of ['one/chromium', 'two/google-chrome']) {
      scripts.write(name, '#!/bin/sh\n');
      chmodSync(join(scripts.folder, name), 0o755);
    }
    const PATH = [join(scripts.folder, 'one'), join(scripts.folder, 'two')].join(':');
    expect(await found({ PATH })).toBe(join(scripts.folder, 'two/google-chrome'));
  });

  test('finds what Playwright downloaded when nothing else is there', async () => {
    const name = 'browsers/chromium-1200/chrome-linux/chrome';
    scripts.write(name, '#!/bin/sh\n');
    chmodSync(join(scripts.folder, name), 0o755);
    const env = { PATH: '/nowhere', PLAYWRIGHT_BROWSERS_PATH: join(scripts.folder, 'browsers') };
    expect(await found(env)).toBe(join(scripts.folder, name));
    expect(await found({ PATH: '/nowhere', PLAYWRIGHT_BROWSERS_PATH: '/nowhere' })).toBeNull();
  });
});

test('the contracts beside the repository are found, and a named folder goes first', async () => {
  const found = (env: Record<string, string>): Promise<unknown> =>
    scripts.evaluate('checks.mjs', 'm.outsideFolders()', env);
  expect(await found({ CHEST_CONTRACTS: '/nowhere', CHEST_DATA: '/nowhere' })).toEqual({});
  expect(await found({ CHEST_CONTRACTS: scripts.folder, CHEST_DATA: '/nowhere' })).toEqual({
    CHEST_CONTRACTS: scripts.folder,
  });
});
