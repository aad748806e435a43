import { ban } from './ban.mjs';

/** Each ban by its rule's name. A message says what to use instead, or that there is nothing. */
export const bans = {
  'no-ipc-main': ban({
    imports: { electron: ['ipcMain'] },
    members: ['electron.ipcMain'],
    message: 'ipcMain has one door: register the channel in src/main/ipc.',
  }),
  'no-ipc-renderer': ban({
    imports: { electron: ['ipcRenderer'] },
    members: ['electron.ipcRenderer'],
    message: 'ipcRenderer is named in src/preload alone: add the channel to src/ipc.',
  }),
  'no-console': ban({
    globals: ['console'],
    message:
      'Use the redacting log: src/main/log.ts in main, the log channel of src/ipc in a page.',
  }),
  'no-network': ban({
    globals: [
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'WebTransport',
      'EventSource',
      'RTCPeerConnection',
    ],
    properties: ['sendBeacon'],
    modules: ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises'],
    imports: { electron: ['net', 'autoUpdater'] },
    members: ['electron.net', 'electron.autoUpdater'],
    message: 'Vigil has no network. There is no replacement.',
  }),
  'no-open-external': ban({
    members: ['shell.openExternal', 'shell.openPath'],
    properties: ['openExternal'],
    message: 'Nothing is opened outside Vigil: show the URL as text to copy.',
  }),
  'no-html-sink': ban({
    properties: ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'],
    attributes: ['dangerouslySetInnerHTML'],
    members: ['document.write', 'document.writeln'],
    message:
      'No text becomes HTML: build React elements, or use textContent and replaceChildren().',
  }),
  'no-made-code': ban({
    globals: ['eval', 'Function'],
    message: 'No text becomes code: write the function, or a table of functions.',
  }),
  'no-page-print': ban({
    globals: ['print'],
    message: 'Print through the printer page, which is given projected records alone.',
  }),
  'no-page-storage': ban({
    globals: ['localStorage', 'sessionStorage', 'indexedDB', 'caches'],
    message: 'What a page keeps, it keeps sealed: use the casebook (src/casebook).',
  }),
  'no-own-clock': ban({
    calls: ['Date.now', 'new Date', 'Date', 'performance.now'],
    message: 'The domain has no clock: take the present day or moment as an argument.',
  }),
  'no-weak-random': ban({
    members: ['Math.random'],
    message:
      'Use crypto.getRandomValues: newId() of src/domain/ids.ts for ids, src/sealing for keys.',
  }),
  'no-recent-documents': ban({
    members: ['app.addRecentDocument'],
    message:
      "The system's list of recent files names a casebook to anyone: list it in Vigil's own.",
  }),
};
