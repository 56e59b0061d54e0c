// npm test: lint, format, types, unused code, then every test, the browser's last.
// npm test -- PATTERN …: only the tests whose path matches.
import { ensure } from './ensure.mjs';

await ensure();
const { build } = await import('./build.mjs');
const { runChecks } = await import('./checks.mjs');
const { runJest } = await import('./run-jest.mjs');
const { browserMissing, ensureBrowser } = await import('./browser.mjs');

const patterns = process.argv.slice(2);
const isWhole = patterns.length === 0;

const failedChecks = isWhole ? await runChecks() : [];
if ((await build()).length > 0) failedChecks.push('build');
const quick = await runJest('tests', [
  '--selectProjects',
  'node',
  'tabs',
  // By itself jest leaves a core idle: on two cores the whole takes half as long again.
  '--maxWorkers=100%',
  ...(isWhole ? [] : ['--', ...patterns]),
]);

const browser = await ensureBrowser();
if (!browser) console.error(`\n${browserMissing}\n`);
const inBrowser = browser
  ? await runJest(
      'browser',
      ['--selectProjects', 'browser', '--runInBand', ...(isWhole ? [] : ['--', ...patterns])],
      { CHEST_BROWSER: browser },
    )
  : { passed: 0, failed: 1 };

const passed = quick.passed + inBrowser.passed;
const failed = quick.failed + inBrowser.failed + failedChecks.length;
if (failedChecks.length > 0) console.log(`\nChecks that failed: ${failedChecks.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
