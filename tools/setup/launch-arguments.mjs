import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What this machine makes Electron need on its command line, and why, in words to say aloud.
 * Chromium's sandbox refuses to run as root, and cannot run for others where the system forbids
 * them user namespaces (Ubuntu 24.04) and the setuid helper is not installed.
 *
 * @param {string} electron the executable
 * @returns {{ arguments: string[], reasons: string[] }}
 */
export function launchArguments(electron) {
  const given = /** @type {string[]} */ ([]);
  const reasons = /** @type {string[]} */ ([]);
  if (process.platform === 'linux') {
    const withoutSandbox = sandboxRefusal(electron);
    if (withoutSandbox !== null) {
      given.push('--no-sandbox');
      reasons.push(`${withoutSandbox}: Electron runs without Chromium's sandbox (--no-sandbox).`);
    }
    if (!process.env['DISPLAY'] && process.env['WAYLAND_DISPLAY']) {
      given.push('--ozone-platform=wayland');
    }
  }
  return { arguments: given, reasons };
}

/** @param {string} electron */
function sandboxRefusal(electron) {
  if (process.getuid?.() === 0) {
    return 'this is root';
  }
  return namespacesForbidden() && !helperInstalled(electron)
    ? 'this system forbids user namespaces here'
    : null;
}

/** Ubuntu lets anyone make a namespace, but one that is good for nothing; others refuse it. */
function namespacesForbidden() {
  return (
    setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('/proc/sys/user/max_user_namespaces') === '0' ||
    spawnSync('unshare', ['--user', 'true']).status === 1
  );
}

/** @param {string} path */
function setting(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

/** @param {string} electron */
function helperInstalled(electron) {
  const helper = statSync(join(dirname(electron), 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
}
