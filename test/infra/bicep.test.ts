import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { draftsContainer } from '../../storage/drafts';
import { intakeBellQueue } from '../../storage/intake-bell';
import { intakeFilingQueue } from '../../storage/intake-filing';
import { publishedContainer } from '../../storage/published';
import { quarantineContainer } from '../../storage/quarantine';

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
  'Microsoft.Authorization/roleDefinitions@2022-04-01',
  'Microsoft.BotService/botServices/channels@2022-09-15',
  'Microsoft.BotService/botServices@2022-09-15',
  'Microsoft.Insights/components@2020-02-02',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31',
  'Microsoft.OperationalInsights/workspaces@2023-09-01',
  'Microsoft.Security/defenderForStorageSettings@2025-01-01',
  'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01',
  'Microsoft.Storage/storageAccounts/blobServices@2023-05-01',
  'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01',
  'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01',
  'Microsoft.Storage/storageAccounts/queueServices@2023-05-01',
  'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01',
  'Microsoft.Storage/storageAccounts/tableServices@2023-05-01',
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

const apps = [
  ['team', 'teamApp', 'functions/config.ts', 15],
  ['public', 'publicApp', 'functions/public/config.ts', 10],
] as const;

test.each(apps)('the %s app is given every setting that it reads, but those of a local start', (...app) => {
  const [, module, file, least] = app;
  const config = readFileSync(join(root, file), 'utf8');
  const settings = /const settings = z\.object\(\{([^]*?)\n\}\);/.exec(config)?.[1] ?? '';
  const names = [...settings.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name ?? '');
  const onlyLocal = names.filter((name) => /_SECRET$|_CONNECTION$/.test(name));
  const start = read('main.bicep').indexOf(`module ${module} `);
  const given = /settings: \{([^]*?)\n {4}\}/.exec(read('main.bicep').slice(start))?.[1] ?? '';
  expect(names.length).toBeGreaterThan(least);
  expect(names.filter((name) => !onlyLocal.includes(name) && !given.includes(` ${name}:`))).toEqual([]);
  expect(onlyLocal.length).toBeGreaterThan(1);
  for (const name of onlyLocal) expect(given).not.toContain(`${name}:`);
});

test.each(['team', 'public'])('the queue triggers’ connections of the %s app are given by name', (app) => {
  const workers = join(root, 'functions', app, 'workers');
  const text = readdirSync(workers)
    .map((file) => readFileSync(join(workers, file), 'utf8'))
    .join('\n');
  const names = [...text.matchAll(/connection: '(\w+)'/g)].map(([, name]) => name);
  const start = read('main.bicep').indexOf(`module ${app}App `);
  const given = /settings: \{([^]*?)\n {4}\}/.exec(read('main.bicep').slice(start))?.[1] ?? '';
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(given).toContain(` ${name}__queueServiceUri:`);
});

describe('the account between the two apps', () => {
  const data = read('modules/public-data.bicep');
  const roles = read('modules/public-roles.bicep');
  const madeIn = (kind: string): readonly string[] => {
    const body = new RegExp(`var ${kind} = \\[([^]*?)\\n\\]`).exec(data)?.[1] ?? '';
    return [...body.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '');
  };
  const used = (member: string): readonly string[] => [
    ...new Set(
      [...roles.matchAll(new RegExp(`\\{ ${member}: '([\\w-]+)'`, 'g'))].map(([, name]) => name ?? ''),
    ),
  ];

  test('holds every part that the code names, and gives somebody a right on each', () => {
    expect(madeIn('containers')).toEqual([publishedContainer, draftsContainer, quarantineContainer]);
    expect(madeIn('queues').filter((name) => !name.endsWith('-poison'))).toEqual([
      intakeBellQueue,
      intakeFilingQueue,
    ]);
    for (const [kind, member] of [
      ['containers', 'container'],
      ['queues', 'queue'],
      ['tables', 'table'],
    ] as const)
      expect(used(member).toSorted()).toEqual(madeIn(kind).toSorted());
  });

  test('lets the public site read what is published and not change it', () => {
    expect(roles).toContain("{ container: 'published', principalId: publicPrincipalId, role: blobReader }");
    expect(roles).not.toContain(
      "{ container: 'published', principalId: publicPrincipalId, role: blobContributor }",
    );
    expect(roles).not.toContain('b7e6dc6d-f1e8-4753-8033-0f276bb0955b');
  });

  test('forgets drafts after thirty days', () => {
    expect(data).toMatch(/param keepDraftDays int = 30[^]*prefixMatch: \[\s+'drafts\/'/);
  });
});

test('nothing is opened that an identity opens already: no keys, no public blobs, no passwords', () => {
  expect(all).not.toMatch(/listKeys|AccountKey|connectionStrings/);
  expect(all).toContain('allowSharedKeyAccess: false');
  expect(all).toContain('allowBlobPublicAccess: false');
  expect(all).toContain('httpsOnly: true');
});
