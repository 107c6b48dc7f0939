import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

const MINI = "Import `* as z from 'zod/mini'`: the whole of zod adds 355 kB to a bundle.";

/** A name that begins with _ is there for its place only. */
const UNUSED = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

/** Imports that no file may have. */
const imports = {
  paths: [
    { name: 'zod', message: MINI },
    { name: 'zod/v4', message: MINI },
    { name: 'zod/v3', message: MINI },
  ],
};

/** Syntax that no file may have. */
const everywhere = [
  {
    selector:
      'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name=/^(only|skip|todo|fixme)$/]',
    message: 'A test runs or is deleted.',
  },
];

/** The domain is pure: the day is handed in, nothing is random, nothing waits. */
const impure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain has no clock: take the day as an argument.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'The domain has no clock.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The domain has no clock: take the day as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The domain has no chance: take the seed as an argument.',
  },
  { selector: ':function[async=true]', message: 'Nothing in the domain waits.' },
  { selector: 'ImportExpression', message: 'Nothing in the domain is loaded late.' },
];

export default defineConfig(
  globalIgnores([
    'web/build',
    'web/.svelte-kit',
    'web/src/lib/paraglide',
    '.data',
    'cdk.out',
    'test-results',
  ]),

  // A rule is obeyed or changed here; no file excuses itself.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },

  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-restricted-imports': ['error', imports],
      'no-restricted-syntax': ['error', ...everywhere],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      // TypeScript checks every file, the .mjs ones too, and knows each room's globals.
      'no-undef': 'off',
    },
  },

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', UNUSED],
      // An interface may be asynchronous where one of its implementations is not.
      '@typescript-eslint/require-await': 'off',
    },
  },

  {
    files: ['web/**/*.svelte', 'web/**/*.svelte.ts'],
    extends: [tseslint.configs.recommended, svelte.configs.recommended],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    // svelte-check holds these files to their types.
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', UNUSED],
      // The site lies at the root of its origin, so a path needs no base put before it.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },

  {
    // SvelteKit gives a route its types from its place; only svelte-check sees them.
    files: ['web/src/routes/**/+*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },

  {
    // A fixture of Playwright that needs no other fixture is written with an empty pattern.
    files: ['test/browser/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },

  {
    files: ['functions/**/*.ts'],
    ignores: ['functions/local.ts', 'functions/local/**'],
    rules: { 'no-console': 'error' },
  },

  {
    files: ['functions/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { ...imports, patterns: [{ group: ['node:*'], message: 'The domain runs anywhere.' }] },
      ],
      'no-restricted-syntax': ['error', ...everywhere, ...impure],
    },
  },
);
