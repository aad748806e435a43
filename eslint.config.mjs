import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { bans } from './tools/lint/bans.mjs';
import { noDrawers } from './tools/lint/no-drawers.mjs';

const source = ['src/**/*.{ts,tsx}'];
const tests = ['**/*.test.{ts,tsx,mjs}', 'e2e/**/*.ts', 'bench/**/*.ts'];
const toolConfigs = ['*.config.{ts,mts,mjs}', '.dependency-cruiser.cjs', 'declarations/*.d.ts'];

const vigil = { rules: { ...bans, 'no-drawers': noDrawers } };

/**
 * Local rules as errors, by name.
 *
 * @param {(keyof typeof vigil.rules)[]} names
 * @returns {Record<`vigil/${string}`, 'error'>}
 */
function errors(...names) {
  return Object.fromEntries(names.map((name) => [`vigil/${name}`, 'error']));
}

export default defineConfig(
  globalIgnores(['out/', '.electron/', '.cache/', 'test-results/', 'playwright-report/']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mts,mjs,cjs}'],
    extends: [tseslint.configs.strict],
    plugins: { vigil },
    rules: {
      ...errors('no-drawers', 'no-made-code'),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'func-style': ['error', 'declaration', { allowTypeAnnotation: true }],
      'max-lines': ['error', { max: 500 }],
      'no-console': 'off',
      'no-param-reassign': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name: one name for one thing, everywhere the same.',
        },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        {
          selector: 'TSAnyKeyword',
          message: 'Use unknown, and a parser where the value comes in.',
        },
      ],
      // Refused above, with its replacement.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': 'error',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: toolConfigs, rules: { 'no-restricted-syntax': 'off' } },
  {
    // Rules that ask the type checker: a promise nobody waits for is a save nobody knows of.
    files: [...source, 'e2e/**/*.ts', 'bench/**/*.ts', 'tools/**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: source,
    ignores: tests,
    rules: errors(
      'no-ipc-main',
      'no-ipc-renderer',
      'no-console',
      'no-network',
      'no-open-external',
      'no-html-sink',
      'no-page-print',
      'no-page-storage',
      'no-weak-random',
      'no-recent-documents',
    ),
  },
  {
    // A test that is wrong about a value fails by itself.
    files: tests,
    rules: {
      'func-style': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // The one place for each thing that is banned everywhere else.
  { files: ['src/main/ipc.ts', 'src/main/ipc/**/*.ts'], rules: { 'vigil/no-ipc-main': 'off' } },
  { files: ['src/preload/**/*.ts'], rules: { 'vigil/no-ipc-renderer': 'off' } },
  // The one log, and the one place that keeps pdf.js from writing to the console.
  {
    files: ['src/main/log.ts', 'src/import/pdf/pdf-damage.ts'],
    rules: { 'vigil/no-console': 'off' },
  },
  { files: ['src/casebook/**/*.ts'], rules: { 'vigil/no-page-storage': 'off' } },
  { files: ['src/domain/**/*.ts'], ignores: tests, rules: errors('no-own-clock') },
  {
    // Loops over tables of numbers: the index is bounded by the loop, and a stand-in value for what
    // cannot be missing would hide a fault.
    files: ['src/domain/names/**/*.ts', 'src/anchoring/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': { rules: hooks.rules } },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
