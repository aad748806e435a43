import { spawnSync } from 'node:child_process';
import { setUpApp } from '../setup/app.mjs';
import { chosenElectron } from '../setup/electron.mjs';
import { runTool, say, SetUpError } from '../setup/say.mjs';

// `npm run package`: the unpacked program and a Debian package in out/package, then the packed program
// is tried. `--unpacked` leaves the Debian package out. The last line is one of JSON.
await runTool(async () => {
  if (process.platform !== 'linux') throw new SetUpError('packages are made on Linux so far.');
  await setUpApp();
  // Only now: on a fresh clone the packages were not there when this file was loaded.
  const { makeUnpacked } = await import('./unpacked.mjs');
  const { makeDeb } = await import('./deb.mjs');
  const { tryPacked } = await import('./try-packed.mjs');
  const electron = chosenElectron();
  if (electron.from === 'fallback') {
    say(`packing Electron ${electron.version}, which is out of support: for tests, not for use.`);
  }
  const { folder, fuses } = await makeUnpacked(electron);
  say(`unpacked: ${folder}`);
  const wantsDeb = !process.argv.includes('--unpacked');
  const canDeb = spawnSync('dpkg-deb', ['--version']).status === 0;
  if (wantsDeb && !canDeb) say('not run: the Debian package needs dpkg-deb');
  const deb = wantsDeb && canDeb ? await makeDeb(folder) : null;
  if (deb !== null) say(`package: ${deb}`);
  const tried = await tryPacked(folder, electron.path);
  for (const { what, holds } of tried) if (!holds) say(`not as it should be: ${what}`);
  const failed = tried.filter(({ holds }) => !holds).length;
  const result = {
    fuses: Object.keys(fuses).length,
    deb: deb === null ? 0 : 1,
    tried: tried.length,
    failed,
  };
  console.log(JSON.stringify(result));
  return failed === 0 ? 0 : 1;
});
