import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inRoot } from '../setup/paths.mjs';

/** Names of formats that look like addresses, the dead proxy, and one book in a comment. */
const known = [
  /^http:\/\/127\.0\.0\.1/,
  /^http:\/\/www\.w3\.org\//,
  /^http:\/\/schemas\.openxmlformats\.org\//,
  /^http:\/\/purl\.org\/dc\//,
  /^http:\/\/ns\.adobe\.com\//,
  /^https:\/\/json-schema\.org\//,
  /^https:\/\/www\.crockford\.com\/base32\.html/,
];

/** @param {string} text */
function addressesIn(text) {
  const found = text.match(/\b(?:https?|wss?):\/\/[a-z0-9][^\s'"`<>)]*/gi) ?? [];
  return found.filter((address) => !known.some((each) => each.test(address)));
}

it('names no address in the program but formats and the dead proxy', () => {
  const files = readdirSync(inRoot('src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      /\.(ts|tsx|css|html|json)$/.test(name) && !/\.test\.|\/(fixtures|testing)\//.test(name),
  );
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((name) =>
    addressesIn(readFileSync(join(inRoot('src'), name), 'utf8')).map((each) => `${name}: ${each}`),
  );
  expect(found).toEqual([]);
});

it('sees one that is new', () => {
  expect(addressesIn("fetch('https://example.org/x')")).toEqual(['https://example.org/x']);
});
