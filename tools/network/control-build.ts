import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the layers out of a copy of the build: no switch is set, no session and no page is closed to
 * the network. What is left is the content policy, which the run takes away by itself.
 */
export function takeLayersOut(app: string): void {
  const path = join(app, 'out', 'main', 'index.js');
  const shim = `(() => {
  const { app } = require('electron');
  const on = app.on.bind(app);
  const closed = ['session-created', 'web-contents-created'];
  app.on = (event, listener) => (closed.includes(event) ? app : on(event, listener));
  app.commandLine.appendSwitch = () => undefined;
})();
`;
  writeFileSync(path, shim + readFileSync(path, 'utf8'));
}
