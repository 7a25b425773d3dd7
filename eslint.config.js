import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

const ambient = [
  { selector: 'ThrowStatement', message: 'Use fail() or refuse(): only HoshinError leaves this library.' },
  { selector: "NewExpression[callee.name='Date']", message: 'Dates are CivilDate texts and day numbers.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The core reads no clock.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Randomness is passed in.' },
  {
    selector: 'CallExpression[callee.property.name=/^(push|unshift|min|max)$/] > SpreadElement',
    message: 'A hundred thousand arguments overflow the stack: go through the list.',
  },
  {
    selector: 'CallExpression[callee.name=/^(min|max)$/] > SpreadElement',
    message: 'A hundred thousand arguments overflow the stack: go through the list.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist',
      'out',
      'coverage',
      '.doctest',
      'node_modules',
      'docs',
      'examples',
      '**/*.mjs',
      '**/*.cjs',
      '*.js',
      'test/consumer',
      'test/e2e',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: ['test/tsconfig.json'] } },
    rules: {
      // A template with a number in it is exactly what a sentence needs.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `void` as a value is never meant here, but an arrow that forwards it is plain enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      complexity: ['error', 10],
      'max-depth': ['error', 3],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...ambient],
      'no-param-reassign': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { FunctionDeclaration: true },
          contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
        },
      ],
    },
  },
  // The one place that may throw, and the one function after it that proves to the compiler what cannot happen.
  { files: ['src/foundation/error.ts', 'src/foundation/parse.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // Formatting for people goes through UTC dates, which are made here and nowhere else.
  { files: ['src/foundation/date-format.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['test/**/*.ts', 'tsup.config.ts', 'vitest.config.ts'],
    rules: {
      // Tests hand over wrong types on purpose, and index arrays whose length they have just checked.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
);
