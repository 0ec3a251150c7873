import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const everything = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'web/tests/**'];
const pure = ['definition', 'calendar', 'policy', 'machine', 'prover', 'view', 'texts'].map(
  (folder) => `engine/${folder}/**/*.{ts,tsx}`,
);

/** What the folders left of the runtime may not ask: time, chance and the machine they run on come in as values. */
const outsideWorld = {
  globals: ['process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'performance', 'crypto'],
  properties: [
    { object: 'Date', property: 'now', message: 'Pure code gets the time as a value (env.now).' },
    { object: 'Math', property: 'random', message: 'Pure code gets chance as a value (env).' },
  ],
  syntax: [
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: 'Pure code gets the time as a value (env.now).',
    },
  ],
  /** `node:crypto` stays allowed: a digest of a value is a value. */
  modules: {
    regex: '^(node:)?(fs|net|tls|http|https|http2|dns|os|child_process|worker_threads|timers|process)(/|$)',
    message: 'Pure code does no input or output.',
  },
};

export default defineConfig(
  { ignores: ['node_modules/', 'build/', '.alur/', 'public/'] },
  {
    files: everything,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/strict-void-return': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only engine/config.ts reads the environment.' },
      ],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 500 }],

      // Off or tuned because they only make noise here:
      // a number in a text is not a mistake; null, any and objects still are.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `() => log(x)` reads well; a void value used as a value is still refused.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // tsconfig asks for brackets on index signatures (noPropertyAccessFromIndexSignature); both cannot be had.
      '@typescript-eslint/dot-notation': 'off',
      // Plain-data types are unions and intersections as often as shapes; either word is clear.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    files: pure,
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...outsideWorld.globals],
      'no-restricted-properties': ['error', ...outsideWorld.properties],
      'no-restricted-syntax': ['error', ...outsideWorld.syntax],
      'no-restricted-imports': ['error', { patterns: [outsideWorld.modules] }],
    },
  },
  {
    files: ['web/**/*.tsx', 'web/app/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Loaders and actions refuse by throwing a Response.
    files: ['web/app/**'],
    rules: {
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'lib', name: 'Response' }] }],
    },
  },
  {
    // Found by their default export: routes and entries by Remix, configurations and global set-ups by their tools.
    files: [
      'web/app/routes/**',
      'web/app/root.tsx',
      'web/app/entry.*.tsx',
      '*.ts',
      '**/*.config.ts',
      '**/*-setup.ts',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['engine/cli/**', 'web/start.ts', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['engine/config.ts', ...tests, '*.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: tests,
    rules: {
      // Contract suites pass whole objects' methods and fake promises without awaiting.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
