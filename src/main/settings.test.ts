import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answered } from '../ipc/failure';
import { SettingsFile } from './settings';

let profile = '';
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'vigil-settings-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

describe('the settings', () => {
  it('are the defaults, then what was changed, also at the next start', async () => {
    const settings = new SettingsFile(profile);
    expect(settings.value).toMatchObject({ theme: 'system', idleMinutes: 5, recents: [] });
    expect(await settings.change({ theme: 'dark' })).toEqual(answered(null));
    expect(new SettingsFile(profile).value.theme).toBe('dark');
  });

  it.each(['{', '{"theme":"pink"}', 'null'])('that are %j are kept aside', async (text) => {
    writeFileSync(join(profile, 'settings.json'), text);
    const settings = new SettingsFile(profile);
    expect(settings.wasUnreadable).toBe(true);
    expect(settings.value.theme).toBe('system');
    await settings.change({ theme: 'light' });
    await settings.change({ theme: 'dark' });
    expect(readFileSync(join(profile, 'settings.json.bad'), 'utf8')).toBe(text);
    expect(new SettingsFile(profile).value.theme).toBe('dark');
  });

  it('that cannot be written still hold until the end, and say so', async () => {
    const settings = new SettingsFile(join(profile, 'none'));
    expect(await settings.change({ theme: 'dark' })).toMatchObject({ ok: false });
    expect(settings.value.theme).toBe('dark');
  });

  it('keep one ref for one folder, the last opened first', async () => {
    const settings = new SettingsFile(profile);
    await settings.remember({ folder: '/a', name: 'A', kind: 'ordinary' });
    const ref = settings.value.recents[0]?.ref ?? '';
    await settings.remember({ folder: '/b', name: 'B', kind: 'practice' });
    await settings.remember({ folder: '/a', name: 'A2', kind: 'ordinary' });
    expect(settings.value.recents.map(({ name }) => name)).toEqual(['A2', 'B']);
    expect(settings.known(ref)?.folder).toBe('/a');
    await settings.forget(ref);
    expect(settings.known(ref)).toBeUndefined();
  });
});
