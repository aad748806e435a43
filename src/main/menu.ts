import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../ipc/app-shapes';
import { words } from './words';

/** What the menu does; everything but locking and leaving is told to the page. */
export interface MenuActions {
  readonly command: (command: MenuCommand) => void;
  readonly lock: () => void;
  /** Locks and shows nothing until Vigil is started again. */
  readonly panic: () => void;
  readonly closeCasebook: () => void;
}

/**
 * The keys of commands, as the menu shows them. The page itself hears them (it alone knows whether
 * Ctrl+Z belongs to a text field), so that they are not registered a second time here.
 */
const keys: Partial<Record<MenuCommand, string>> = {
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  palette: 'CmdOrCtrl+K',
  find: 'CmdOrCtrl+F',
  'add-source': 'CmdOrCtrl+O',
  settings: 'CmdOrCtrl+,',
};

/** Makes the program's menu. Roles that reload, open windows or look up words are not in it. */
export function setMenu(actions: MenuActions): void {
  const items = words.menu;

  function command(name: MenuCommand): MenuItemConstructorOptions {
    const accelerator = keys[name];
    return {
      label: words.commands[name],
      click: () => actions.command(name),
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    };
  }
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  const file: MenuItemConstructorOptions[] = [
    command('add-source'),
    command('paste-document'),
    command('import-table'),
    separator,
    command('compose-brief'),
    command('backup'),
    separator,
    { label: items.lock, accelerator: 'CmdOrCtrl+L', click: actions.lock },
    { label: items.panic, accelerator: 'CmdOrCtrl+Shift+L', click: actions.panic },
    { label: items.closeCasebook, click: actions.closeCasebook },
    { label: items.quit, role: 'quit' },
  ];
  const edit: MenuItemConstructorOptions[] = [
    command('undo'),
    command('redo'),
    separator,
    { label: items.cut, role: 'cut' },
    { label: items.copy, role: 'copy' },
    { label: items.paste, role: 'paste' },
    { label: items.selectAll, role: 'selectAll' },
    separator,
    command('find'),
    separator,
    command('add-detainee'),
    command('record-appeal'),
    command('record-reply'),
    separator,
    command('settings'),
  ];
  const view: MenuItemConstructorOptions[] = [
    command('palette'),
    command('history'),
    command('trash'),
    separator,
    { label: items.larger, role: 'zoomIn' },
    { label: items.smaller, role: 'zoomOut' },
    { label: items.actualSize, role: 'resetZoom' },
    { label: items.fullScreen, role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [separator, developerItem()]),
  ];
  const help: MenuItemConstructorOptions[] = [command('keys'), command('about')];
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: items.file, submenu: file },
    { label: items.edit, submenu: edit },
    { label: items.view, submenu: view },
    { label: items.help, submenu: help },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function developerItem(): MenuItemConstructorOptions {
  return { label: words.menu.developer, role: 'toggleDevTools' };
}
