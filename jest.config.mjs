// One Jest project per tier; a spec says its tier in its file name (see CONTRIBUTING.md).
const tier = (name, extra = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/bench', '<rootDir>/faults', '<rootDir>/tools'],
  testMatch: [`**/*.${name}.spec.{ts,mjs}`],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@sluice/source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  ...extra,
});

// One broker and one PostgreSQL for a whole run; Jest starts them only when a spec of such a tier is selected.
const servers = {
  globalSetup: '<rootDir>/libs/testing/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/jest/global-teardown.mjs',
};

export default {
  // Only heard here, not in a project. Real servers on a busy machine take their time; a spec that needs more says so.
  testTimeout: 60_000,
  projects: [tier('unit'), tier('int', servers), tier('e2e', servers)],
};
