// Only what needs types, and the house rules that no other tool knows; Biome does the rest.
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const time = 'The time comes from the Clock port (electron/ports/clock.ts); dates are PlainDate (shared/lib/plain-date.ts).';
const clockAndChance = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: time },
  { selector: 'CallExpression[callee.name="Date"]', message: time },
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: time },
  { selector: 'CallExpression[callee.object.name="performance"][callee.property.name="now"]', message: time },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Chance comes from the Ids port (electron/ports/ids.ts), in the demo school from its seed.',
  },
];
const markup = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Text goes in as text; a document is shown through the preview component, which has its own frame.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'Text goes in as text (textContent, or React children).',
  },
];
const outside = [
  {
    selector: 'ImportDeclaration[source.value="electron"] ImportSpecifier[imported.name="shell"]',
    message: 'Take the Shell port: it has the list of allowed addresses (electron/ports/shell.ts).',
  },
];
const codeLimits = {
  'max-lines': ['error', { max: 350 }],
  'max-params': ['error', { max: 3 }],
};

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'coverage/', 'tests/golden/', 'tests/fixtures/', 'resources/', 'test-results/', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      ...codeLimits,
      'no-restricted-syntax': ['error', ...clockAndChance, ...markup],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-array-delete': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-enum-comparison': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-unsafe-unary-minus': 'error',
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }], allowRethrowing: true },
      ],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
    },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/set-state-in-render': 'error',
      'react-hooks/static-components': 'error',
    },
  },
  {
    files: ['electron/main/**/*.ts'],
    ignores: ['electron/main/electron-ports.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndChance, ...markup, ...outside] },
  },
  {
    files: ['electron/ports/**/*.ts', 'shared/lib/plain-date.ts'],
    rules: { 'no-restricted-syntax': ['error', ...markup] },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.ts', 'tests/**/*.tsx'],
    rules: {
      'max-params': 'off',
      'no-restricted-syntax': ['error', ...markup],
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.mjs'], rules: codeLimits },
);
