import './web-crypto';
import { app } from 'electron';
import { ownSwitches, refusedSwitch } from './switches';
import { dataArgument, passingFolder, prepareProfile, profileName } from './profile';
import { startProgram } from './start';
import { words } from './words';
import { join } from 'node:path';

// Nothing of Vigil's is for others on the same machine.
process.umask(0o077);

const refused = app.isPackaged ? refusedSwitch(process.argv.slice(1)) : null;
if (refused !== null) {
  process.stderr.write(`${words.stop.refusedSwitch} --${refused}\n`);
  app.exit(2);
} else {
  const { electron } = process.versions;
  const wanted =
    dataArgument(process.argv.slice(1), process.cwd()) ??
    join(app.getPath('appData'), profileName(electron));
  const profile = prepareProfile(wanted);
  const passing = passingFolder(profile.folder);
  if (passing !== null) process.env['TMPDIR'] = passing;
  for (const path of ['userData', 'sessionData', 'crashDumps'] as const) {
    app.setPath(path, profile.folder);
  }
  app.setAppLogsPath(join(profile.folder, 'logs'));
  for (const [name, value] of ownSwitches) app.commandLine.appendSwitch(name, value);
  app.userAgentFallback = 'Vigil';
  // As root Chromium's sandbox refuses to run, and asking for it would be fatal.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  startProgram(profile, passing);
}
