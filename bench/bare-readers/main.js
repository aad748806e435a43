// The baselines of an import: the same readers of the same runtime with nothing round them, either in
// one page for all files, or each file in a process of its own that is ended before the next begins.
const { app, BrowserWindow, protocol, session } = require('electron');
const { readFileSync } = require('node:fs');
const { extname, join, normalize } = require('node:path');

function argument(name) {
  return process.argv[process.argv.indexOf(name) + 1];
}

const folders = { page: argument('--page'), files: argument('--files') };
const types = { '.html': 'text/html', '.js': 'text/javascript' };

protocol.registerSchemesAsPrivileged([
  { scheme: 'bare', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.setPath('userData', argument('--data'));
function serve(on) {
  on.handle('bare', (request) => {
    const { host, pathname } = new URL(request.url);
    const path = join(folders[host], normalize(decodeURIComponent(pathname)));
    const type = types[extname(path)];
    // A file to be read is bytes and nothing more.
    const headers = host === 'page' && type !== undefined ? { 'content-type': type } : {};
    return new Response(readFileSync(path), { headers });
  });
}

/** Milliseconds for all files, one process after another, and how many gave a text. */
globalThis.readEach = async (names) => {
  const start = performance.now();
  let texts = 0;
  for (const [at, name] of names.entries()) {
    const own = session.fromPartition(`reader-${at}`);
    serve(own.protocol);
    const window = new BrowserWindow({ show: false, webPreferences: { session: own } });
    await window.loadURL('bare://page/index.html');
    const run = await window.webContents.executeJavaScript(
      `bareReaders.read([${JSON.stringify(name)}])`,
    );
    texts += run.texts;
    window.destroy();
  }
  return { ms: performance.now() - start, texts };
};

app.whenReady().then(() => {
  serve(protocol);
  const window = new BrowserWindow({ width: 1280, height: 800 });
  void window.loadURL('bare://page/index.html');
});
app.on('window-all-closed', () => app.quit());
