import { moduleMap } from './module-map.js';

const inModule = (name) => `^app/modules/${name}/`;
const outsideOf = (names) => `^app/modules/(?!(${names.join('|')})/)`;

const betweenModules = Object.entries(moduleMap).map(([name, mayUse]) => ({
  name: `${name}-uses-only-its-map`,
  comment: `module-map.js lets ${name} use: ${mayUse.join(', ') || 'no other module'}`,
  severity: 'error',
  from: { path: inModule(name) },
  to: { path: outsideOf([name, ...mayUse]) },
}));

const privates = Object.keys(moduleMap).map((name) => ({
  name: `${name}-keeps-its-private-rooms`,
  comment: 'internal/ and adapters/ belong to their module alone; the root of a module is its public face',
  severity: 'error',
  from: { path: '^app/', pathNot: inModule(name) },
  to: { path: `^app/modules/${name}/(internal|adapters)/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...betweenModules,
    ...privates,
    { name: 'no-circles', severity: 'error', from: { path: '^app/' }, to: { circular: true } },
    { name: 'nothing-imports-a-route', severity: 'error', from: { path: '^app/' }, to: { path: '^app/routes/' } },
    {
      name: 'routes-never-touch-the-database',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '(^app/platform/db/|node_modules/(pg|@prisma)/)' },
    },
    {
      name: 'modules-know-no-framework',
      severity: 'error',
      from: { path: '^app/modules/', pathNot: '^app/modules/[^/]+/ui/' },
      to: { path: 'node_modules/(@remix-run|react|react-dom|use-intl/react)/' },
    },
    { name: 'module-components-know-no-framework', severity: 'error', from: { path: '^app/modules/[^/]+/ui/' }, to: { path: 'node_modules/@remix-run/' } },
    { name: 'platform-knows-no-module', severity: 'error', from: { path: '^app/platform/' }, to: { path: '^app/(modules|routes|ui|jobs|server|i18n)/' } },
    { name: 'shared-imports-nothing', severity: 'error', from: { path: '^app/shared/', pathNot: '\\.test\\.ts$' }, to: { pathNot: '^app/shared/' } },
    { name: 'ui-knows-no-business', severity: 'error', from: { path: '^app/ui/' }, to: { path: '^app/(modules|routes|jobs|server)/' } },
    { name: 'texts-use-shared-only', severity: 'error', from: { path: '^app/i18n/' }, to: { path: '^app/', pathNot: '^app/(i18n|shared)/' } },
    { name: 'the-page-script-uses-pure-code-only', severity: 'error', from: { path: '^app/script/' }, to: { path: '^app/', pathNot: '^app/(script|shared)/' } },
    {
      name: 'pages-take-only-types-from-the-server',
      comment: 'a file without .server takes only types from one that has it; routes, the server and jobs are where both meet',
      severity: 'error',
      from: { path: '^app/(modules|ui|shared|i18n|script)/', pathNot: '(\\.server\\.ts|\\.test\\.ts|/adapters/[^/]+\\.ts)$' },
      to: { path: '\\.server\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    { name: 'only-adapters-import-an-sdk', severity: 'error', from: { path: '^app/modules/', pathNot: '/adapters/|\\.test\\.ts$' }, to: { path: 'node_modules/(meilisearch|better-auth|sharp|stripe|nodemailer|@aws-sdk)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|app/platform/db/generated)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
