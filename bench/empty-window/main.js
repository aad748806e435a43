// The baseline of the cold start: the least that the same runtime can show.
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.argv[process.argv.indexOf('--data') + 1]);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  void window.loadURL('data:text/html,<title>empty</title><body>empty</body>');
});
app.on('window-all-closed', () => app.quit());
