import { readFileSync, statSync } from 'node:fs';

/** What the command was asked. */
export interface Asked {
  readonly folder: string;
  /** Passwords by the file's path below the folder, or by its bare name. */
  readonly passwords: ReadonlyMap<string, readonly string[]>;
  readonly texts: string | null;
}

/** Why the command cannot begin; its message is one sentence for whoever called it. */
export class ArgumentError extends Error {}

const USAGE = 'usage: eval-import FOLDER [--passwords FILE.json] [--text DIR]';

/**
 * Reads `FOLDER [--passwords FILE.json] [--text DIR]`. Throws an ArgumentError where something else
 * stands there, FOLDER is none, or the passwords cannot be read.
 */
export function readArguments(given: readonly string[]): Asked {
  const rest = [...given];
  const passwords = takeOption(rest, '--passwords');
  const texts = takeOption(rest, '--text');
  const [folder] = rest;
  if (folder === undefined || rest.length !== 1 || folder.startsWith('--')) {
    throw new ArgumentError(USAGE);
  }
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new ArgumentError(`There is no folder ${folder}.`);
  }
  return { folder, texts, passwords: passwords === null ? new Map() : readPasswords(passwords) };
}

/** A JSON object that names for a file one password, or several to try; ArgumentError otherwise. */
export function readPasswords(file: string): ReadonlyMap<string, readonly string[]> {
  const value = parsed(file, contentOf(file));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ArgumentError(`${file} is not a JSON object of passwords by file.`);
  }
  return new Map(
    Object.entries(value).map(([name, words]) => [
      name.normalize('NFC'),
      [words].flat().filter((word): word is string => typeof word === 'string'),
    ]),
  );
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    throw new ArgumentError(`The passwords cannot be read: ${file} is missing or not readable.`);
  }
}

function parsed(file: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ArgumentError(`${file} is not a JSON object of passwords by file.`);
  }
}

function takeOption(given: string[], name: string): string | null {
  const at = given.indexOf(name);
  if (at === -1) return null;
  const [, value] = given.splice(at, 2);
  if (value === undefined || value.startsWith('--')) throw new ArgumentError(USAGE);
  return value;
}
