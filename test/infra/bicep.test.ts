import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';

const root = join(__dirname, '..', '..');
const folder = join(root, 'infra');
const files = ['main.bicep', ...readdirSync(join(folder, 'modules')).map((file) => `modules/${file}`)];
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

let parser: Parser;

beforeAll(async () => {
  const modules = join(root, 'node_modules');
  await Parser.init({ locateFile: (name: string) => join(modules, 'web-tree-sitter', name) });
  const grammar = readFileSync(join(modules, 'tree-sitter-bicep', 'tree-sitter-bicep.wasm'));
  parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
});

function faultsIn(text: string): string[] {
  const tree = parser.parse(text);
  const faults: string[] = [];
  const look = (node: Node): void => {
    if (node.isError || node.isMissing)
      faults.push(`line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
    for (const child of node.children) if (child) look(child);
  };
  if (tree) look(tree.rootNode);
  return faults;
}

test.each(files)('%s is Bicep', (file) => {
  expect(faultsIn(read(file))).toEqual([]);
});

test('the check sees what is broken', () => {
  expect(faultsIn("resource a 'Type@1' = {\n  name 'x'\n")).not.toEqual([]);
});

/** Every resource with its API version: a change here is a change of what is asked of Azure. */
const expected = [
  'Microsoft.Authorization/roleAssignments@2022-04-01',
  'Microsoft.BotService/botServices/channels@2022-09-15',
  'Microsoft.BotService/botServices@2022-09-15',
  'Microsoft.Insights/components@2020-02-02',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31',
  'Microsoft.OperationalInsights/workspaces@2023-09-01',
  'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01',
  'Microsoft.Storage/storageAccounts/blobServices@2023-05-01',
  'Microsoft.Storage/storageAccounts@2023-05-01',
  'Microsoft.Web/serverfarms@2024-04-01',
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01',
  'Microsoft.Web/sites/config@2024-04-01',
  'Microsoft.Web/sites@2024-04-01',
];

const all = files.map(read).join('\n');

test('every kind of resource is known, each in one version', () => {
  const found = [...all.matchAll(/^resource \w+ '([^']+)'/gm)].map(([, type]) => type ?? '');
  expect([...new Set(found)].toSorted()).toEqual(expected.toSorted());
});

test('every module that is named is there, and every one that is there is used', () => {
  const named = [...read('main.bicep').matchAll(/^module \w+ '([^']+)'/gm)].map(([, file]) => file ?? '');
  expect([...new Set(named)].toSorted()).toEqual(files.slice(1).toSorted());
});

test('a module is given every parameter that has no default, and no other', () => {
  for (const [, file = '', body = ''] of read('main.bicep').matchAll(
    /^module \w+ '([^']+)'.*?\{([^]*?)\n\}/gm,
  )) {
    const given = [...(/ {2}params: \{([^]*?)\n {2}\}/.exec(body)?.[1] ?? '').matchAll(/^ {4}(\w+):/gm)].map(
      ([, name]) => name,
    );
    const params = [...read(file).matchAll(/^param (\w+) \w+( = )?/gm)];
    const required = params.filter(([, , value]) => value === undefined).map(([, name]) => name);
    expect([file, required.filter((name) => !given.includes(name))]).toEqual([file, []]);
    expect([file, given.filter((name) => !params.some(([, known]) => known === name))]).toEqual([file, []]);
  }
});

test('the team app is given every setting that its configuration reads, but those of a local start', () => {
  const config = readFileSync(join(root, 'functions', 'config.ts'), 'utf8');
  const settings = /const settings = z\.object\(\{([^]*?)\n\}\);/.exec(config)?.[1] ?? '';
  const names = [...settings.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name ?? '');
  const onlyLocal = ['APP_CLIENT_SECRET', 'STORAGE_CONNECTION'];
  const given = /module teamApp [^]*?settings: \{([^]*?)\n {4}\}/.exec(read('main.bicep'))?.[1] ?? '';
  const missing = names.filter((name) => !onlyLocal.includes(name) && !given.includes(`${name}:`));
  expect(names.length).toBeGreaterThan(15);
  expect(missing).toEqual([]);
  for (const name of onlyLocal) expect(given).not.toContain(`${name}:`);
});

test('the queue triggers’ connection is given under the name that they use', () => {
  const workers = join(root, 'functions', 'team', 'workers');
  const text = readdirSync(workers)
    .map((file) => readFileSync(join(workers, file), 'utf8'))
    .join('\n');
  const names = [...text.matchAll(/connection: '(\w+)'/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(all).toContain(`${name}__queueServiceUri:`);
});

test('nothing is opened that an identity opens already: no keys, no public blobs, no passwords', () => {
  expect(all).not.toMatch(/listKeys|AccountKey|connectionStrings/);
  expect(all).toContain('allowSharedKeyAccess: false');
  expect(all).toContain('allowBlobPublicAccess: false');
  expect(all).toContain('httpsOnly: true');
});
