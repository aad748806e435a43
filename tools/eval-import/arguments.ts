import { readFileSync } from 'node:fs';

/** What the command was asked. */
export interface Asked {
  readonly folder: string;
  /** Passwords by the file's path below the folder, or by its bare name. */
  readonly passwords: ReadonlyMap<string, readonly string[]>;
  readonly texts: string | null;
}

/** Reads `FOLDER [--passwords FILE.json] [--text DIR]`; null where that is not what stands there. */
export function readArguments(given: readonly string[]): Asked | null {
  const rest = [...given];
  const passwords = takeOption(rest, '--passwords');
  const texts = takeOption(rest, '--text');
  const [folder] = rest;
  if (folder === undefined || rest.length !== 1 || folder.startsWith('--')) return null;
  return {
    folder,
    texts,
    passwords: passwords === null ? new Map() : parsePasswords(readFileSync(passwords, 'utf8')),
  };
}

/** A JSON object of one password, or several to try, for a file. */
export function parsePasswords(json: string): ReadonlyMap<string, readonly string[]> {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) throw new Error('passwords are a JSON object');
  return new Map(
    Object.entries(value).map(([file, words]) => [
      file.normalize('NFC'),
      [words].flat().filter((word): word is string => typeof word === 'string'),
    ]),
  );
}

function takeOption(given: string[], name: string): string | null {
  const at = given.indexOf(name);
  if (at === -1) return null;
  const [, value] = given.splice(at, 2);
  if (value === undefined) throw new Error(`${name} needs a value`);
  return value;
}
