import type { ElectronApplication, Page } from 'playwright';

/**
 * A second window with the real preload that main never admitted: whatever it asks is asked by a
 * wrong sender. It is made by main itself, since no page can make one.
 */
export async function openStranger(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows();
    const { session } = first?.webContents ?? {};
    const [preload] =
      (session as unknown as { getPreloads?: () => string[] }).getPreloads?.() ?? [];
    const { getLastWebPreferences } = first?.webContents as unknown as {
      getLastWebPreferences(): { preload?: string };
    };
    const known = getLastWebPreferences.call(first?.webContents).preload ?? preload ?? '';
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { session, preload: known, sandbox: true, contextIsolation: true },
    } as Electron.BrowserWindowConstructorOptions);
    await stranger.loadURL('app://vigil/casebook.html?stranger');
  });
  return opened;
}
