// The baseline of an import: the same readers in one page of the same runtime, with nothing round them.
const { app, BrowserWindow, protocol } = require('electron');
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
app.whenReady().then(() => {
  protocol.handle('bare', (request) => {
    const { host, pathname } = new URL(request.url);
    const path = join(folders[host], normalize(decodeURIComponent(pathname)));
    const type = types[extname(path)];
    // A file to be read is bytes and nothing more.
    const headers = host === 'page' && type !== undefined ? { 'content-type': type } : {};
    return new Response(readFileSync(path), { headers });
  });
  const window = new BrowserWindow({ width: 1280, height: 800 });
  void window.loadURL('bare://page/index.html');
});
app.on('window-all-closed', () => app.quit());
