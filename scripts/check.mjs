// npm run check: what a person runs before every commit. Types, lint, architecture and the tests that start no server.
import { ensure } from './ensure.mjs';

await ensure();
const { runChecks } = await import('./checks.mjs');
const { runJest } = await import('./run-jest.mjs');

const quickRooms = ['architecture', 'core', 'bot', 'tabs'].map((room) => `test/${room}/`);
const failedChecks = await runChecks();
const tests = await runJest('check', ['--selectProjects', 'node', 'tabs', '--', ...quickRooms]);

const failed = tests.failed + failedChecks.length;
if (failedChecks.length > 0) console.log(`\nChecks that failed: ${failedChecks.join(', ')}`);
console.log(`\n${tests.passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
