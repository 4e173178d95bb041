import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { moduleMap } from './module-map.js';

const everyModule = Object.keys(moduleMap);

/** The editor's share of the import rules: a module that is not in another's map is underlined as one types. */
const moduleBorders = everyModule.map((name) => {
  const closed = everyModule.filter((other) => other !== name && !moduleMap[name].includes(other));
  return {
    files: [`app/modules/${name}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...(closed.length ? [{ regex: `^#app/modules/(${closed.join('|')})/`, message: `module-map.js does not let ${name} use this module.` }] : []),
            { regex: `^#app/modules/(?!${name}/)[^/]+/(internal|adapters)/`, message: 'internal/ and adapters/ belong to their own module.' },
            { regex: '^#app/routes/', message: 'Nothing imports a route.' },
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['build/', 'node_modules/', '.data/', 'app/platform/db/generated/', 'test-results/'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // A row of pictures that scrolls must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['ul'], roles: ['region', 'tabpanel'] }],
      'jsx-a11y/label-has-associated-control': ['error', { depth: 4 }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Settings are read in app/platform/env.server.ts.' }],
    },
  },
  { files: ['app/routes/**'], rules: { 'max-lines': ['error', 250] } },
  { files: ['app/modules/**/*.server.ts'], rules: { 'max-lines': ['error', 200] } },
  {
    // Commands speak to their user, and are where the environment comes in.
    files: ['scripts/**', 'prisma/**', 'tests/**', '*.config.ts', 'app/server/main.ts', 'app/jobs/worker.ts', 'app/platform/env.server.ts', '**/*.test.ts'],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  ...moduleBorders,
);
