'use strict';

// The walls between the rooms. What each rule protects is told in docs/ and README.md; test/architecture proves that
// every one of them catches a planted crossing.

const stages = ['founding', 'developing', 'engaging', 'assessing', 'awarding', 'evaluating'];
const anyStage = `^core/(${stages.join('|')})/`;
const keepers = ['graph', 'storage', 'documents', 'solver'];
const rooms = ['core', ...keepers, 'bot', 'functions', 'tabs', 'local', 'test'];
const product = `^(core|${keepers.join('|')}|bot|functions|tabs)/`;

/** @param {string[]} names */
const anyRoom = (names) => `^(${names.join('|')})/`;

/** @param {string[]} allowed */
const otherRooms = (allowed) => anyRoom(rooms.filter((room) => !allowed.includes(room)));

const wall = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/** Only the files matching `path` may import the packages matching `packages`. */
const onlyIn = (name, path, packages) =>
  wall(name, { path: anyRoom(rooms), pathNot: path }, { path: `^node_modules/(${packages})(/|$)` });

const coreWalls = [
  wall('core-stays-alone', { path: '^core/' }, { path: otherRooms(['core']) }),
  wall(
    'core-takes-two-packages',
    { path: '^core/' },
    {
      dependencyTypes: npm,
      pathNot: '^node_modules/(zod|@noble/hashes)/',
    },
  ),
  wall('core-knows-no-machine', { path: '^core/' }, { dependencyTypes: ['core'] }),
  wall('kernel-imports-kernel', { path: '^core/kernel/' }, { path: '^core/', pathNot: '^core/kernel/' }),
  wall(
    'ports-import-kernel-and-rules',
    { path: '^core/ports/' },
    {
      path: '^core/',
      pathNot: `^core/(kernel|ports|${stages.join('|')})/`,
    },
  ),
  wall(
    'contracts-import-kernel-and-rules',
    { path: '^core/contracts/' },
    {
      path: '^core/',
      pathNot: `^core/(kernel|contracts|${stages.join('|')})/`,
    },
  ),
  wall('stages-do-not-import-contracts', { path: anyStage }, { path: '^core/contracts/' }),
  wall('stages-do-not-import-reactions', { path: '^core/.+/' }, { path: '^core/[^/]+\\.ts$' }),
];

/** A stage reaches a later one only through an event and core/reactions.ts. */
const stageOrder = stages.slice(0, -1).map((stage, place) =>
  wall(
    `${stage}-before-later-stages`,
    { path: `^core/${stage}/` },
    {
      path: `^core/(${stages.slice(place + 1).join('|')})/`,
    },
  ),
);

const roomWalls = [
  ...keepers.map((room) =>
    wall(`${room}-imports-core`, { path: `^${room}/` }, { path: otherRooms(['core', room]) }),
  ),
  wall('keepers-do-not-import-contracts', { path: anyRoom(keepers) }, { path: '^core/contracts/' }),
  wall('bot-imports-core', { path: '^bot/' }, { path: otherRooms(['core', 'bot']) }),
  wall(
    'functions-import-core',
    { path: '^functions/', pathNot: '^functions/[^/]+/compose[a-z-]*\\.ts$' },
    {
      path: otherRooms(['core', 'functions']),
    },
  ),
  wall(
    'compose-imports-the-server',
    { path: '^functions/[^/]+/compose[a-z-]*\\.ts$' },
    { path: '^(tabs|local|test)/' },
  ),
  wall(
    'team-and-public-stay-apart',
    { path: '^functions/(team|public)/' },
    {
      path: '^functions/(team|public)/',
      pathNot: '^functions/$1/',
    },
  ),
  wall('tabs-import-core', { path: '^tabs/' }, { path: otherRooms(['core', 'tabs']) }),
  wall(
    'tabs-import-contracts-and-rules',
    { path: '^tabs/' },
    {
      path: '^core/',
      pathNot: `^core/(contracts|kernel|${stages.join('|')})/`,
    },
  ),
  wall(
    'pages-know-no-machine',
    { path: '^(tabs|local/teams/page)/', pathNot: '/vite\\.config\\.' },
    { dependencyTypes: ['core'] },
  ),
  wall(
    'teams-page-is-a-page',
    { path: '^local/teams/page/' },
    { path: '^(graph|storage|documents|solver|bot|functions)/' },
  ),
  wall('product-imports-no-local', { path: product }, { path: '^(local|test|scripts|infra)/' }),
  wall('local-imports-no-test', { path: '^(local|infra)/' }, { path: '^test/' }),
];

const packageWalls = [
  onlyIn(
    'botbuilder-in-one-file',
    '^(bot/host\\.ts|test/)',
    'botbuilder|botbuilder-[^/]+|botframework-[^/]+',
  ),
  onlyIn('teams-js-in-the-tab-host', '^(tabs/host/|test/)', '@microsoft/teams-js'),
  onlyIn('graph-client-in-graph', '^(graph/|test/)', '@microsoft/microsoft-graph-client'),
  onlyIn(
    'azure-storage-in-storage',
    '^(storage/|local/|test/)',
    '@azure/(data-tables|storage-[^/]+)|azurite',
  ),
  onlyIn('functions-sdk-in-functions', '^(functions/|local/functions/|test/)', '@azure/functions'),
  onlyIn(
    'react-in-pages',
    '^(tabs/|local/teams/page/|test/)',
    'react|react-dom|@fluentui/[^/]+|@tanstack/[^/]+',
  ),
  wall(
    'product-imports-no-tools',
    { path: product, pathNot: '/vite\\.config\\.' },
    {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only', 'npm'],
      pathNot: '^node_modules/(@types|@microsoft/teams\\.cards)/',
    },
  ),
];

module.exports = {
  forbidden: [
    wall('no-circles', {}, { circular: true }),
    wall(
      'everything-resolves',
      { path: anyRoom(rooms) },
      { couldNotResolve: true, path: '.*', pathNot: '^(@azure/functions-core|vite/client)$' },
    ),
    ...coreWalls,
    ...stageOrder,
    ...roomWalls,
    ...packageWalls,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.build/|^(dist|\\.build|\\.local)/' },
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
