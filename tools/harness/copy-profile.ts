import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies a profile with one casebook into the empty folder `to`; answers with the casebook's folder. */
export function copyProfile(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  const settings = join(to, 'settings.json');
  writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll(from, to));
  return casebookIn(to);
}

/** The folder of the one casebook in a profile. */
export function casebookIn(profile: string): string {
  const [name = ''] = readdirSync(join(profile, 'casebooks'));
  return join(profile, 'casebooks', name);
}
