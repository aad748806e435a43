import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { SetUpError } from '../setup/say.mjs';

/** What each fuse has to be in the packed program, and since which major of Electron it is there. */
const wanted = [
  { fuse: FuseV1Options.RunAsNode, on: false, since: 12, name: 'RunAsNode' },
  {
    fuse: FuseV1Options.EnableCookieEncryption,
    on: true,
    since: 12,
    name: 'EnableCookieEncryption',
  },
  {
    fuse: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    on: false,
    since: 14,
    name: 'EnableNodeOptionsEnvironmentVariable',
  },
  {
    fuse: FuseV1Options.EnableNodeCliInspectArguments,
    on: false,
    since: 14,
    name: 'EnableNodeCliInspectArguments',
  },
  { fuse: FuseV1Options.OnlyLoadAppFromAsar, on: true, since: 16, name: 'OnlyLoadAppFromAsar' },
  {
    fuse: FuseV1Options.GrantFileProtocolExtraPrivileges,
    on: false,
    since: 29,
    name: 'GrantFileProtocolExtraPrivileges',
  },
];

/**
 * Sets the fuses of an Electron executable and reads them back. A fuse that this Electron does not
 * have yet would make the setting throw and leave all as they were, so they go by its version.
 *
 * @param {string} executable
 * @param {string} version of Electron
 * @returns {Promise<Record<string, boolean>>} each fuse as it was read back
 * @throws {SetUpError} where one did not take
 */
export async function setFuses(executable, version) {
  const major = Number.parseInt(version, 10);
  const ours = wanted.filter(({ since }) => major >= since);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    ...Object.fromEntries(ours.map(({ fuse, on }) => [fuse, on])),
  });
  return readFuses(executable, version);
}

/** @param {string} executable @param {string} version @returns {Promise<Record<string, boolean>>} */
export async function readFuses(executable, version) {
  const wire = await getCurrentFuseWire(executable);
  const major = Number.parseInt(version, 10);
  /** @type {Record<string, boolean>} */
  const found = {};
  for (const { fuse, on, since, name } of wanted) {
    if (major < since) continue;
    // On the wire a fuse is the sign 1 or 0 (constants.d.ts of the package, which does not export them).
    if (Number(wire[fuse]) !== (on ? 49 : 48)) {
      throw new SetUpError(`the fuse ${name} is not ${on ? 'on' : 'off'} in ${executable}.`);
    }
    found[name] = on;
  }
  return found;
}
