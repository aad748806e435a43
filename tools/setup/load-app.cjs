// The start of the fallback Electron: loads the app whose folder or file is the first parameter that
// is no switch, as the start of an official Electron does. It is copied into the runtime.
const { app, dialog } = require('electron');
const { existsSync, readFileSync, statSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

/** @param {string} path @returns {{ folder: string, main: string }} */
function entryOf(path) {
  if (!statSync(path).isDirectory()) {
    return { folder: dirname(path), main: path };
  }
  const description = join(path, 'package.json');
  const named = existsSync(description) ? JSON.parse(readFileSync(description, 'utf8')) : {};
  app.setName(named.productName ?? named.name ?? 'Electron');
  if (named.version !== undefined) {
    app.setVersion(named.version);
  }
  return { folder: path, main: join(path, named.main ?? 'index.js') };
}

/** @param {string} text */
function stop(text) {
  process.stderr.write(`${text}\n`);
  dialog.showErrorBox('Vigil', text);
  process.exit(1);
}

const named = process.argv.slice(1).find((parameter) => !parameter.startsWith('-'));
if (named === undefined || !existsSync(resolve(named))) {
  stop(`No app to load: ${named ?? 'name its folder'}.`);
} else {
  const { folder, main } = entryOf(resolve(named));
  process.defaultApp = true;
  // Electron's own start uses it too; it is in no type description.
  app['setAppPath'](folder);
  require(main);
}
