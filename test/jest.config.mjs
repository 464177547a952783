import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const rootDir = resolve(import.meta.dirname, '..');
const swc = { ...JSON.parse(readFileSync(resolve(rootDir, '.swcrc'), 'utf8')), swcrc: false };
const react = {
  ...swc,
  jsc: {
    ...swc.jsc,
    parser: { ...swc.jsc.parser, tsx: true },
    transform: { ...swc.jsc.transform, react: { runtime: 'automatic' } },
  },
};

export default {
  rootDir,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/schema', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts?(x)', '**/*.e2e.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironment: '<rootDir>/test/environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': ['@swc/jest', swc], '\\.tsx$': ['@swc/jest', react] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  reporters: ['default', '<rootDir>/test/reporter.mjs'],
  // Real databases and browsers on a busy machine: long enough to be late, short enough to notice a hang.
  testTimeout: 30_000,
  maxWorkers: 2,
};
