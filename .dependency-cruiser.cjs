const tests = '\\.test\\.(ts|tsx|mjs)$';

/** The folders of src/ in the order of the design; an arrow that is not listed is an error. */
const mayKnow = {
  domain: [],
  anchoring: ['domain'],
  sealing: ['domain'],
  import: ['domain'],
  casebook: ['domain', 'sealing', 'anchoring'],
  export: ['domain'],
  ipc: ['domain'],
  renderer: ['domain', 'anchoring', 'sealing', 'import', 'casebook', 'export', 'ipc'],
  preload: ['ipc'],
  main: ['domain', 'ipc'],
};

/** One rule a folder: of src/, it may name itself and the folders listed for it. */
const layers = Object.entries(mayKnow).map(([folder, known]) => ({
  name: `${folder}-knows-only`,
  comment: `src/${folder} may know ${known.length === 0 ? 'nothing but itself' : `only ${known.join(', ')}`}.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...known].join('|')})/` },
}));

const named = [
  {
    name: 'dexie-only-in-casebook',
    comment: 'The store is named in src/casebook alone: go through its commands and its reads.',
    severity: 'error',
    from: { path: '^(src|e2e|bench|tools)/', pathNot: '^src/casebook/' },
    to: { path: '(^|/)node_modules/dexie[^/]*/' },
  },
  {
    name: 'ciphers-only-in-sealing',
    comment: 'Ciphers and hashes are named in src/sealing alone: use what it exports.',
    severity: 'error',
    from: { path: '^(src|e2e|bench|tools)/', pathNot: '^src/sealing/' },
    to: { path: '(^|/)node_modules/@noble/' },
  },
  {
    name: 'electron-only-in-main-and-preload',
    comment: 'Electron is named in src/main and src/preload alone: pages speak through src/ipc.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(main|preload)/' },
    to: { path: '(^|/)node_modules/electron/' },
  },
  {
    name: 'node-only-in-main-and-tools',
    comment: "Node's modules are for src/main, the tools and the tests.",
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/main/', tests] },
    to: { dependencyTypes: ['core'] },
  },
];

const screens = [
  {
    name: 'screen-through-its-index',
    comment: 'A screen folder is entered through its index.ts only.',
    severity: 'error',
    from: { path: '^src/renderer/([^/]+)/' },
    to: {
      path: '^src/renderer/[^/]+/',
      pathNot: ['^src/renderer/$1/', '^src/renderer/shared/', '^src/renderer/[^/]+/index\\.tsx?$'],
    },
  },
  {
    name: 'page-through-its-index',
    comment: 'A page entry, too, enters a screen folder through its index.ts only.',
    severity: 'error',
    from: { path: '^src/renderer/[^/]+$' },
    to: {
      path: '^src/renderer/[^/]+/',
      pathNot: ['^src/renderer/shared/', '^src/renderer/[^/]+/index\\.tsx?$'],
    },
  },
  {
    name: 'shared-knows-no-screen',
    comment: 'src/renderer/shared is what screens share; it knows none of them.',
    severity: 'error',
    from: { path: '^src/renderer/shared/' },
    to: { path: '^src/renderer/', pathNot: '^src/renderer/shared/' },
  },
];

const general = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one thing, or hide a third: take it out.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'A file that nothing names and that names nothing is forgotten.',
    severity: 'error',
    from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', tests] },
    to: {},
  },
  {
    name: 'production-knows-no-test',
    comment: 'What ships never names a test, the end-to-end tests, the bench or the tools.',
    severity: 'error',
    from: { path: '^src/', pathNot: tests },
    to: { path: [tests, '^(e2e|bench|tools)/'] },
  },
  {
    name: 'no-development-package-in-production',
    comment: 'What ships names only the packages under "dependencies".',
    severity: 'error',
    from: { path: '^src/', pathNot: tests },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      pathNot: '(^|/)node_modules/(electron|@types)/',
    },
  },
  {
    name: 'resolvable',
    comment: 'The named file or package is not there.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...layers, ...named, ...screens, ...general],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|out|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    moduleSystems: ['es6', 'cjs', 'tsd'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
