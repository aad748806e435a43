/**
 * One breach for each rule of the house: the file it is planted in, its text, and the message the
 * check must give. Paths are those of the project; the files are written into a copy.
 *
 * @typedef {object} Breach
 * @property {string} path
 * @property {string} text
 * @property {string} says a part of the message
 */

/** A neighbour that does nothing wrong, to be named by a planted file. */
const tidy = 'export function tidy(): number {\n  return 1;\n}\n';

/** Files that keep every rule: the control, and what planted files name. @type {Record<string, string>} */
export const clean = {
  'src/domain/planted-day.ts': tidy,
  'src/anchoring/planted-find.ts':
    "import { tidy } from '../domain/planted-day';\n\nexport function find(): number {\n  return tidy();\n}\n",
  'src/sealing/planted-seal.ts':
    "import { sha256 } from '@noble/hashes/sha2.js';\n\nexport function seal(): Uint8Array {\n  return sha256(crypto.getRandomValues(new Uint8Array(8)));\n}\n",
  'src/import/planted-read.ts': tidy,
  'src/export/planted-csv.ts': tidy,
  'src/ipc/planted-contract.ts': tidy,
  'src/casebook/planted-store.ts':
    "import Dexie from 'dexie';\nimport { find } from '../anchoring/planted-find';\nimport { seal } from '../sealing/planted-seal';\n\nexport function open(): unknown[] {\n  return [new Dexie('a'), find(), seal()];\n}\n",
  'src/main/planted-window.ts':
    "import { BrowserWindow } from 'electron';\nimport { join } from 'node:path';\nimport { tidy } from '../ipc/planted-contract';\n\nexport function show(): unknown {\n  return [new BrowserWindow(), join('a', 'b'), tidy()];\n}\n",
  'src/preload/planted-bridge.ts':
    "import { ipcRenderer } from 'electron';\nimport { tidy } from '../ipc/planted-contract';\n\nexport function bridge(): void {\n  ipcRenderer.send(String(tidy()));\n}\n",
  'src/renderer/shared/planted-box.ts': tidy,
  'src/renderer/appeals/index.ts': "export { row } from './planted-row';\n",
  'src/renderer/appeals/planted-row.ts':
    "import { tidy } from '../shared/planted-box';\n\nexport function row(): number {\n  return tidy();\n}\n",
  'src/renderer/detainees/planted-list.ts':
    "import { tidy as csv } from '../../export/planted-csv';\nimport { tidy as read } from '../../import/planted-read';\nimport { row } from '../appeals';\n\nexport function list(): number {\n  return row() + csv() + read();\n}\n",
  'tools/planted-tool.ts': tidy,
};

/** @param {string} from @param {string} name */
function naming(from, name = 'tidy') {
  return `import { ${name} } from '${from}';\n\nexport function planted(): unknown {\n  return ${name};\n}\n`;
}

/** Arrows against the direction of the layers. @type {Record<string, Breach>} */
export const layers = {
  'domain-knows-only': {
    path: 'src/domain/planted.ts',
    text: naming('../anchoring/planted-find', 'find'),
    says: 'nothing but itself',
  },
  'anchoring-knows-only': {
    path: 'src/anchoring/planted.ts',
    text: naming('../sealing/planted-seal', 'seal'),
    says: 'only domain',
  },
  'sealing-knows-only': {
    path: 'src/sealing/planted.ts',
    text: naming('../ipc/planted-contract'),
    says: 'only domain',
  },
  'import-knows-only': {
    path: 'src/import/planted.ts',
    text: naming('../export/planted-csv'),
    says: 'only domain',
  },
  'casebook-knows-only': {
    path: 'src/casebook/planted.ts',
    text: naming('../import/planted-read'),
    says: 'only domain, sealing, anchoring',
  },
  'export-knows-only': {
    path: 'src/export/planted.ts',
    text: naming('../casebook/planted-store', 'open'),
    says: 'only domain',
  },
  'ipc-knows-only': {
    path: 'src/ipc/planted.ts',
    text: naming('../export/planted-csv'),
    says: 'only domain',
  },
  'renderer-knows-only': {
    path: 'src/renderer/detainees/planted-main.ts',
    text: naming('../../main/planted-window', 'show'),
    says: 'only domain',
  },
  'preload-knows-only': {
    path: 'src/preload/planted.ts',
    text: naming('../domain/planted-day'),
    says: 'only ipc',
  },
  'main-knows-only': {
    path: 'src/main/planted.ts',
    text: naming('../sealing/planted-seal', 'seal'),
    says: 'only domain, ipc',
  },
  'type-only import': {
    path: 'src/domain/planted-type.ts',
    text: "import type { tidy } from '../ipc/planted-contract';\n\nexport type Planted = typeof tidy;\n",
    says: 'domain-knows-only',
  },
  'dexie-only-in-casebook': {
    path: 'src/renderer/detainees/planted-dexie.ts',
    text: naming('dexie', 'Dexie'),
    says: 'src/casebook alone',
  },
  'ciphers-only-in-sealing': {
    path: 'src/casebook/planted-cipher.ts',
    text: naming('@noble/ciphers/chacha.js', 'xchacha20poly1305'),
    says: 'src/sealing alone',
  },
  'electron-only-in-main-and-preload': {
    path: 'src/renderer/detainees/planted-electron.ts',
    text: naming('electron', 'shell'),
    says: 'src/main and src/preload alone',
  },
  'node-only-in-main-and-tools': {
    path: 'src/casebook/planted-node.ts',
    text: naming('node:fs', 'readFileSync'),
    says: "Node's modules",
  },
  'screen-through-its-index': {
    path: 'src/renderer/detainees/planted-inside.ts',
    text: naming('../appeals/planted-row', 'row'),
    says: 'index.ts only',
  },
  'page-through-its-index': {
    path: 'src/renderer/planted-page.ts',
    text: naming('./appeals/planted-row', 'row'),
    says: 'index.ts only',
  },
  'shared-knows-no-screen': {
    path: 'src/renderer/shared/planted.ts',
    text: naming('../appeals', 'row'),
    says: 'none of them',
  },
  'no-cycles': {
    path: 'src/domain/planted-circle.ts',
    text: "import { planted } from './planted-circle-back';\n\nexport function back(): unknown {\n  return planted();\n}\n",
    says: 'one thing',
  },
  'no-orphans': { path: 'src/domain/planted-orphan.ts', text: tidy, says: 'forgotten' },
  'production-knows-no-test': {
    path: 'src/main/planted-tool.ts',
    text: naming('../../tools/planted-tool'),
    says: 'never names a test',
  },
  'no-development-package-in-production': {
    path: 'src/main/planted-development.ts',
    text: naming('fast-check', 'assert'),
    says: '"dependencies"',
  },
  resolvable: {
    path: 'src/main/planted-missing.ts',
    text: naming('./not-there'),
    says: 'not there',
  },
};

/** Files that a layer breach needs beside it. @type {Record<string, string>} */
export const beside = {
  'src/domain/planted-circle-back.ts': naming('./planted-circle', 'back'),
};

/** @param {string} expression */
function doing(expression) {
  return `export function planted(): unknown {\n  return ${expression};\n}\n`;
}

/** Names that lint refuses. @type {Record<string, Breach>} */
export const bans = {
  'vigil/no-ipc-main': {
    path: 'src/main/planted-ipc-main.ts',
    text: naming('electron', 'ipcMain'),
    says: 'src/main/ipc',
  },
  'vigil/no-ipc-renderer': {
    path: 'src/renderer/planted-ipc-renderer.ts',
    text: naming('electron', 'ipcRenderer'),
    says: 'src/preload alone',
  },
  'vigil/no-console': {
    path: 'src/main/planted-console.ts',
    text: "export function planted(): void {\n  console.error('a');\n}\n",
    says: 'redacting log',
  },
  'vigil/no-open-external': {
    path: 'src/main/planted-open.ts',
    text: "import { shell } from 'electron';\n\nexport function planted(): unknown {\n  return shell.openPath('a');\n}\n",
    says: 'show the URL as text',
  },
  'vigil/no-html-sink': {
    path: 'src/renderer/planted-sink.tsx',
    text: "export function Planted() {\n  return <p dangerouslySetInnerHTML={{ __html: '' }} />;\n}\n",
    says: 'React elements',
  },
  'vigil/no-made-code': {
    path: 'src/domain/planted-made.ts',
    text: doing("new Function('return 1')"),
    says: 'table of functions',
  },
  'vigil/no-page-print': {
    path: 'src/renderer/planted-print.ts',
    text: doing('window.print()'),
    says: 'printer page',
  },
  'vigil/no-page-storage': {
    path: 'src/renderer/planted-storage.ts',
    text: doing("localStorage.getItem('a')"),
    says: 'casebook',
  },
  'vigil/no-own-clock': {
    path: 'src/domain/planted-clock.ts',
    text: doing('new Date()'),
    says: 'as an argument',
  },
  'vigil/no-weak-random': {
    path: 'src/sealing/planted-random.ts',
    text: doing('Math.random()'),
    says: 'getRandomValues',
  },
  'vigil/no-recent-documents': {
    path: 'src/main/planted-recent.ts',
    text: "import { app } from 'electron';\n\nexport function planted(): void {\n  app.addRecentDocument('a');\n}\n",
    says: 'names a casebook to anyone',
  },
  'vigil/no-drawers': {
    path: 'src/domain/helpers/planted.ts',
    text: tidy,
    says: 'drawer for anything',
  },
  'max-lines': {
    path: 'src/domain/planted-long.ts',
    text: `export const planted = [\n${'  1,\n'.repeat(500)}];\n`,
    says: 'too many lines',
  },
  'no-restricted-syntax: default export': {
    path: 'src/domain/planted-default.ts',
    text: 'export default 1;\n',
    says: 'Export by name',
  },
  'no-restricted-syntax: enum': {
    path: 'src/domain/planted-enum.ts',
    text: 'export enum Planted {\n  One,\n}\n',
    says: 'union of strings',
  },
  'no-restricted-syntax: any': {
    path: 'src/domain/planted-any.ts',
    text: 'export function planted(value: any): unknown {\n  return [value];\n}\n',
    says: 'unknown, and a parser',
  },
  'func-style': {
    path: 'src/domain/planted-arrow.ts',
    text: 'export const planted = () => 1;\n',
    says: 'function declaration',
  },
  '@typescript-eslint/no-unsafe-assignment': {
    path: 'src/main/planted-parsed.ts',
    text: "export function planted(): string {\n  const { name } = JSON.parse('{}');\n  return String(name);\n}\n",
    says: 'any',
  },
  '@typescript-eslint/no-floating-promises': {
    path: 'src/main/planted-floating.ts',
    text: 'export function planted(): void {\n  Promise.resolve(1);\n}\n',
    says: 'awaited',
  },
  '@typescript-eslint/switch-exhaustiveness-check': {
    path: 'src/domain/planted-switch.ts',
    text: "export function planted(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
    says: 'not exhaustive',
  },
  'react-hooks/rules-of-hooks': {
    path: 'src/renderer/planted-hook.tsx',
    text: "import { useState } from 'react';\n\nexport function Planted({ open }: { open: boolean }) {\n  if (open) {\n    useState(1);\n  }\n  return null;\n}\n",
    says: 'called conditionally',
  },
};

/** Every way out to the network, each on a line of its own. */
export const networkCalls = [
  "fetch('a')",
  "globalThis.fetch('a')",
  'new XMLHttpRequest()',
  "new WebSocket('a')",
  "new EventSource('a')",
  'new RTCPeerConnection()',
  "navigator.sendBeacon('a')",
  "import('node:http')",
  "import('https')",
  "import('node:net')",
  "import('node:tls')",
  "import('node:dgram')",
  "import('node:dns')",
  "import('node:http2')",
  'new WebTransport("a")',
];

/** Names that are not there in an environment, by the folder. @type {Record<string, string[]>} */
export const absent = {
  'src/domain': ['document', 'process', 'Buffer', 'setTimeout', 'fetch'],
  'src/anchoring': ['document', 'process', 'Buffer'],
  'src/sealing': ['document', 'process', 'Buffer'],
  'src/export': ['document', 'process', 'Buffer'],
  'src/ipc': ['document', 'process', 'Buffer'],
  'src/import': ['process', 'Buffer'],
  'src/casebook': ['process', 'Buffer'],
  'src/renderer': ['process', 'Buffer'],
  'src/main': ['document', 'window'],
  'src/preload': ['document', 'localStorage'],
};
