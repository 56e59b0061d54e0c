import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, repository, type Report } from './cruise';

/** [the file that crosses, what it imports, the rule that must catch it] */
const crossings: readonly (readonly [string, string, string])[] = [
  ['core/founding/a1.ts', '../../graph/gate', 'core-stays-alone'],
  ['core/founding/a2.ts', 'jose', 'core-takes-two-packages'],
  ['core/founding/a3.ts', 'node:fs', 'core-knows-no-machine'],
  ['core/kernel/a4.ts', '../founding/rule', 'kernel-imports-kernel'],
  ['core/ports/a5.ts', '../contracts/routes', 'ports-import-kernel-and-rules'],
  ['core/contracts/a6.ts', '../ports/clock', 'contracts-import-kernel-and-rules'],
  ['core/founding/a7.ts', '../contracts/routes', 'stages-do-not-import-contracts'],
  ['core/founding/a8.ts', '../reactions', 'stages-do-not-import-reactions'],
  ['core/founding/a9.ts', '../assessing/vote', 'founding-before-later-stages'],
  ['core/assessing/b1.ts', '../awarding/award', 'assessing-before-later-stages'],
  ['graph/b2.ts', '../storage/queue', 'graph-imports-core'],
  ['graph/b3.ts', '../core/contracts/routes', 'keepers-do-not-import-contracts'],
  ['storage/b4.ts', '../bot/turn', 'storage-imports-core'],
  ['bot/b5.ts', '../graph/gate', 'bot-imports-core'],
  ['functions/team/b6.ts', '../../graph/gate', 'functions-import-core'],
  ['functions/team/compose.ts', '../../local/page', 'compose-imports-the-server'],
  ['functions/team/b7.ts', '../public/page', 'team-and-public-stay-apart'],
  ['tabs/b8.ts', '../graph/gate', 'tabs-import-core'],
  ['tabs/b9.ts', '../core/ports/clock', 'tabs-import-contracts-and-rules'],
  ['tabs/c1.ts', 'node:fs', 'pages-know-no-machine'],
  ['local/teams/page/c2.ts', '../../../graph/gate', 'teams-page-is-a-page'],
  ['graph/c3.ts', '../local/page', 'product-imports-no-local'],
  ['local/c4.ts', '../test/thing', 'local-imports-no-test'],
  ['bot/c5.ts', 'botbuilder', 'botbuilder-in-one-file'],
  ['tabs/c6.ts', '@microsoft/teams-js', 'teams-js-in-the-tab-host'],
  ['storage/c7.ts', '@microsoft/microsoft-graph-client', 'graph-client-in-graph'],
  ['graph/c8.ts', '@azure/data-tables', 'azure-storage-in-storage'],
  ['bot/c9.ts', '@azure/functions', 'functions-sdk-in-functions'],
  ['bot/d1.ts', 'react', 'react-in-pages'],
  ['graph/d2.ts', 'esbuild', 'product-imports-no-tools'],
  ['graph/d3.ts', './absent', 'everything-resolves'],
  ['graph/circle-one.ts', './circle-two', 'no-circles'],
];

const targets: Readonly<Record<string, string>> = {
  'core/founding/rule.ts': '',
  'core/assessing/vote.ts': '',
  'core/awarding/award.ts': '',
  'core/contracts/routes.ts': '',
  'core/ports/clock.ts': '',
  'core/reactions.ts': '',
  'graph/gate.ts': '',
  'graph/circle-two.ts': "import type { seen } from './circle-one';\nexport type Two = typeof seen;\n",
  'storage/queue.ts': '',
  'bot/turn.ts': '',
  'functions/public/page.ts': '',
  'local/page.ts': '',
  'test/thing.ts': '',
};

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chest-walls-')));
let found: Report;

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text || 'export const seen = 1;\n');
}

beforeAll(async () => {
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ devDependencies: { esbuild: '*' }, dependencies: { jose: '*' } }),
  );
  for (const [file, text] of Object.entries(targets)) plant(file, text);
  for (const [file, target] of crossings)
    plant(file, `import * as other from '${target}';\nexport const seen = other;\n`);
  found = await cruise(folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(crossings)('%s importing %s is caught', (file, _target, rule) => {
  const caught = found.summary.violations
    .filter(({ from }) => from === file)
    .map((violation) => violation.rule.name);
  expect(caught).toContain(rule);
});
