'use strict';

// Packages published as ES modules only; jest loads CommonJS, so they are transformed like our own files.
const modulesOnly = ['jose', '@noble/hashes', 'd3-[a-z]+', 'internmap', 'delaunator', 'robust-predicates'];

const swc = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', tsx: false },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>/test'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.build/', '<rootDir>/.local/'],
  transform: {
    '\\.tsx$': ['@swc/jest', { ...swc, jsc: { ...swc.jsc, parser: { syntax: 'typescript', tsx: true } } }],
    '\\.(ts|js|mjs)$': ['@swc/jest', swc],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join('|')})/)`],
  moduleNameMapper: {
    // The published entry is ES-module source with extensionless imports, which no Node can load.
    '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js',
    // Azure's worker supplies this module; here the local host does.
    '^@azure/functions-core$': '<rootDir>/local/functions/core-module.ts',
    '\\.(css|svg|png)$': '<rootDir>/test/setup/asset-stub.cjs',
  },
};

/** @type {import('jest').Config} */
module.exports = {
  globalSetup: '<rootDir>/test/setup/time-zone.cjs',
  testTimeout: 15_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
    {
      ...shared,
      displayName: 'tabs',
      testEnvironment: '<rootDir>/test/setup/page-environment.cjs',
      testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] },
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
    },
  ],
};
