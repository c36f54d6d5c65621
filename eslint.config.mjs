import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { dependencyConstraints } from './tools/lint/boundaries.mjs';
import { readyProjectGraph } from './tools/lint/project-graph.mjs';

await readyProjectGraph();

/** What every type-aware rule below needs; the tsconfig beside a file says how it is read. */
const typeAware = { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } };

const boundaries = (options) => [
  'error',
  {
    allow: [],
    banTransitiveDependencies: false,
    enforceBuildableLibDependency: true,
    depConstraints: dependencyConstraints(options),
  },
];

const unusedVariables = [
  'error',
  { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
];

/** Nx sees an import of a package only when the package exports something, and apps export nothing. */
const appsAreNotLibraries = {
  group: ['cli', 'console', 'desk', 'gate', 'registry', 'webhooks', 'bench', 'faults'].flatMap((name) => [
    `@sluice/${name}`,
    `@sluice/${name}/**`,
  ]),
  message: 'Apps import no apps: they talk through Kafka and HTTP.',
};

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.nx/', '.sluice/', '**/src/generated/', '.claude/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strict],
    plugins: { '@nx': nx },
    languageOptions: typeAware,
    rules: {
      '@nx/enforce-module-boundaries': boundaries({ forSpecs: false }),
      // Lost work and lost errors.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      // A new member of a union has to be dealt with wherever there is no `default` that says what happens to the rest.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `any` switches the compiler off for whatever it touches.
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Nest's modules are classes that only carry a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': unusedVariables,
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [appsAreNotLibraries] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [...tseslint.configs.strict],
    rules: { '@typescript-eslint/no-unused-vars': unusedVariables },
  },
  {
    // The core gets its clock, its facts and its settings as arguments.
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            appsAreNotLibraries,
            {
              group: ['@nestjs/*', 'typeorm', 'pg', 'kafkajs', 'node:*', '!node:crypto', 'fs', 'process'],
              message: 'libs/domain is pure: no framework, no database, no broker, no system.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', { name: 'process', message: 'libs/domain gets its settings as arguments.' }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'libs/domain gets `nowMs` as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'libs/domain gets `nowMs` as an argument.',
        },
      ],
    },
  },
  {
    files: ['apps/console/src/**/*.tsx', 'apps/console/src/**/use-*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // The terminal is what these talk to.
    files: ['apps/cli/src/**/*.ts', 'bench/src/**/*.ts', 'faults/src/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Specs, and what several specs of a project share.
    files: ['**/*.spec.ts', '**/src/**/testing/**/*.ts', '**/src/**/spec-*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries({ forSpecs: true }),
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  prettier,
);
